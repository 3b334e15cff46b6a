package vn.hotline.intervention.lead;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.hotline.intervention.people.AllegedPerpetratorForm;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.intervention.people.CaseChildForm;
import vn.hotline.intervention.people.PeopleCheck;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Whom a case is about: its children or victims, and who did the harm. */
@Stateless
@May(Verb.CASE_CHANGE_PEOPLE)
public class CasePeopleService {

    @Inject
    private Changes changes;

    @Inject
    private PeopleCheck check;

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field */
    public void addChild(long caseId, CaseChildForm form) {
        changes.to(Verb.CASE_CHANGE_PEOPLE, InterventionCase.class, caseId, (changed, change) -> changed.openPeople()
                .add(form, check.child(form, null, changed.getLine(), dayOf(change.stamp()))));
    }

    /**
     * @throws vn.hotline.kernel.form.StaleRecord if somebody changed what is known of the child meanwhile
     * @throws vn.hotline.kernel.BusinessException with every problem at its field
     */
    public void changeChild(long caseId, long childId, CaseChildForm form) {
        changes.to(Verb.CASE_CHANGE_PEOPLE, InterventionCase.class, caseId, (changed, change) -> {
            CaseChild child = changed.openPeople().present(childId);
            form.checkUnchanged(RecordKind.CASE, caseId, child.asForm());
            child.fill(form, check.child(form, child, changed.getLine(), dayOf(change.stamp())));
        });
    }

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field */
    public void addOffender(long caseId, AllegedPerpetratorForm form) {
        changes.to(Verb.CASE_CHANGE_PEOPLE, InterventionCase.class, caseId, (changed, change) -> {
            check.offender(form);
            changed.openPeople().add(form);
        });
    }

    private static LocalDate dayOf(Stamp stamp) {
        return Days.dayOf(stamp.at());
    }
}
