package vn.hotline.intervention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.request.PossibleCaseSearch;
import vn.hotline.kernel.Line;

/**
 * Open cases of a known caller, beside the form of the contact, which knows this bean by its name only. They are looked
 * up once for a number, not at each draft that is saved.
 */
@Named
@ViewScoped
public class CallerCases implements Serializable {

    @Inject
    private PossibleCaseSearch search;

    private String number;
    private List<CaseRow> rows = List.of();

    public List<CaseRow> of(String callerNumber, Line line) {
        if (line != null && !Objects.equals(number, callerNumber)) {
            number = callerNumber;
            rows = callerNumber == null ? List.of() : search.openOfCaller(callerNumber, line);
        }
        return rows;
    }
}
