package vn.hotline.intervention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.intervention.lead.CaseMove;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseSearch;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.merge.MergeForm;
import vn.hotline.intervention.merge.MergeService;
import vn.hotline.intervention.merge.MergeService.MergeTarget;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.intervention.people.CasePerpetrator;
import vn.hotline.intervention.request.PossibleCase;
import vn.hotline.intervention.request.PossibleCaseSearch;
import vn.hotline.intervention.request.PossibleCaseSearch.PossibleCases;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;

/** Merging a case into another: which one goes on, who is whom, and why. */
@Named
@ViewScoped
public class InterventionMergePage implements Serializable {

    @Inject
    private CaseService cases;

    @Inject
    private MergeService service;

    @Inject
    private CaseSearch search;

    @Inject
    private Codes codes;

    @Inject
    private Me me;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    private PossibleCaseSearch possibleCases;

    @Inject
    private Toast toast;

    private long id;
    private InterventionCase found;
    private PossibleCases possible = new PossibleCases(List.of(), 0);
    private String caseNumber;
    private InterventionCase remaining;
    private MergeForm form;

    public void open() {
        found = cases.read(id);
        if (isMergeable()) {
            possible = possibleCases.doublesOf(id);
        }
    }

    public boolean isMergeable() {
        return CaseMove.MERGE.isPossibleFrom(found.getStatus());
    }

    public boolean mayChoose(CaseRow row) {
        return row.status().isOpen() || !found.getStatus().isOpen();
    }

    public void choose(long caseId) {
        MergeTarget target = service.target(id, caseId);
        remaining = target.remaining();
        form = target.proposed();
    }

    public void chooseTyped() {
        choose(search.idOf(caseNumber));
    }

    public String merge() {
        InterventionCase goingOn = service.merge(id, remaining.getId(), form);
        toast.sayAfterRedirect("case.merge.done", found.getNumber(), goingOn.getNumber());
        return "/intervention/view?faces-redirect=true&id=" + goingOn.getId();
    }

    // ---------------------------------------------------------------- what is shown

    public List<InterventionCase> getBoth() {
        return List.of(found, remaining);
    }

    public String childOf(MergeForm.Person person) {
        return found.child(person.getId()).map(child -> text(child, found)).orElse("");
    }

    public String offenderOf(MergeForm.Person person) {
        return found.getOffenders().stream()
                .filter(one -> one.getId() == person.getId())
                .map(this::text)
                .findFirst()
                .orElse("");
    }

    /** "Hoàng Thị Lúa, Nữ, 7 tuổi". */
    public String text(CaseChild child, InterventionCase of) {
        return joined(child.getName(), texts.label(child.getSex()), show.ageOn(child.getAge(), of.getOpenedDay()));
    }

    public String text(CasePerpetrator offender) {
        return joined(
                offender.getName(),
                codes.label(CodeList.OFFENDER_RELATION.name(), offender.getRelation(), me.getLanguage()),
                offender.getNote());
    }

    private String joined(String name, String... more) {
        return Stream.concat(Stream.of(name == null ? texts.text("person.unnamed") : name), Stream.of(more))
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    public long getOneMore() {
        return MergeForm.ONE_MORE;
    }

    public List<PossibleCase> getPossible() {
        return possible.best();
    }

    /** How many cases agree in something, shown or not. */
    public int getPossibleCount() {
        return possible.all();
    }

    public InterventionCase getFound() {
        return found;
    }

    public InterventionCase getRemaining() {
        return remaining;
    }

    public MergeForm getForm() {
        return form;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(String caseNumber) {
        this.caseNumber = caseNumber;
    }
}
