package vn.hotline.quality.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Toast;
import vn.hotline.quality.rubric.CriterionForm;
import vn.hotline.quality.rubric.Rubric;
import vn.hotline.quality.rubric.RubricForm;
import vn.hotline.quality.rubric.RubricSearch;
import vn.hotline.quality.rubric.RubricService;
import vn.hotline.quality.rubric.RubricStatus;

/** What contacts are scored by: everybody reads it, managers write the next edition. */
@Named
@ViewScoped
public class QualityRubricPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** An edition in the menu. */
    public record Edition(long id, int edition, RubricStatus status) implements Serializable {}

    @Inject
    private RubricSearch search;

    @Inject
    private RubricService service;

    @Inject
    private OneMoment oneMoment;

    @Inject
    private Me me;

    @Inject
    private Toast toast;

    @Inject
    private HttpServletRequest request;

    private long id;
    private List<Edition> editions = List.of();
    private Rubric rubric;
    private Long editedId;
    private CriterionForm form = new CriterionForm();
    private RubricForm rubricForm = new RubricForm();

    @PostConstruct
    void open() {
        oneMoment.read(() -> {
            editions = search.editions().stream()
                    .map(one -> new Edition(one.getId(), one.getEdition(), one.getStatus()))
                    .toList();
            id = asked().orElseGet(this::standing);
            rubric = search.read(id);
            rubricForm = rubric.asForm();
        });
    }

    private Optional<Long> asked() {
        String edition = request.getParameter("edition");
        return editions.stream()
                .filter(one -> String.valueOf(one.edition()).equals(edition))
                .map(Edition::id)
                .findFirst();
    }

    private long standing() {
        return editions.stream()
                .filter(one -> one.status() == RubricStatus.STANDING)
                .findFirst()
                .map(Edition::id)
                .orElseThrow();
    }

    // ---------------------------------------------------------------- writing the next one

    public String begin() {
        service.begin();
        return "/quality/rubric?faces-redirect=true&edition=" + (editions.get(0).edition() + 1);
    }

    public void add() {
        editedId = null;
        form = new CriterionForm();
        form.setPlace(rubric.getCriteria().size() + 1);
        form.setWeight(1);
    }

    public void edit(long criterionId) {
        form = service.criterion(id, criterionId);
        editedId = criterionId;
    }

    public String save() {
        if (editedId == null) {
            service.addCriterion(id, form);
        } else {
            service.changeCriterion(id, editedId, form);
        }
        return saved();
    }

    public String remove() {
        service.removeCriterion(id, editedId);
        return saved();
    }

    public String change() {
        service.change(id, rubricForm);
        return saved();
    }

    private String saved() {
        toast.sayAfterRedirect("quality.rubric.saved");
        return here();
    }

    public String publish() {
        service.publish(id);
        toast.sayAfterRedirect("quality.rubric.isPublished", rubric.getEdition());
        return here();
    }

    private String here() {
        return "/quality/rubric?faces-redirect=true&edition=" + rubric.getEdition();
    }

    // ---------------------------------------------------------------- what is shown

    public Rubric getRubric() {
        return rubric;
    }

    public boolean isKeeping() {
        return me.may(Verb.RUBRIC_KEEP);
    }

    /** Whether what is shown can be changed by whoever looks. */
    public boolean isWriting() {
        return isKeeping() && rubric.getStatus() == RubricStatus.DRAFT;
    }

    public boolean isBeginning() {
        return isKeeping() && editions.stream().noneMatch(one -> one.status() == RubricStatus.DRAFT);
    }

    public List<Edition> getEditions() {
        return editions;
    }

    public Long getEditedId() {
        return editedId;
    }

    public CriterionForm getForm() {
        return form;
    }

    public RubricForm getRubricForm() {
        return rubricForm;
    }
}
