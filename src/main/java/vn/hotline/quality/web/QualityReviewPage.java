package vn.hotline.quality.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactService;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;
import vn.hotline.quality.draw.DrawSearch;
import vn.hotline.quality.draw.DrawnBy;
import vn.hotline.quality.review.Mark;
import vn.hotline.quality.review.Points;
import vn.hotline.quality.review.Review;
import vn.hotline.quality.review.ReviewForm;
import vn.hotline.quality.review.ReviewMove;
import vn.hotline.quality.review.ReviewService;
import vn.hotline.quality.review.ReviewStatus;
import vn.hotline.quality.rubric.Criterion;

/** A contact beside what is said of it: scored by a supervisor, read and answered by whoever took it. */
@Named
@ViewScoped
public class QualityReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A step of a criterion, as it is chosen. */
    public record Choice(int step, String text) implements Serializable {}

    @Inject
    private ReviewService service;

    @Inject
    private DrawSearch draws;

    @Inject
    private ContactService contacts;

    @Inject
    private OneMoment oneMoment;

    @Inject
    private Me me;

    @Inject
    private Toast toast;

    @Inject
    private Texts texts;

    private long id;
    private Review review;
    private Contact contact;
    private DrawnBy drawnBy;
    private ReviewForm form = new ReviewForm();
    private Instant savedAt;

    @Size(max = Limits.REASON)
    private String answer;

    @Size(max = Limits.REASON)
    private String closing;

    @Size(max = Limits.REASON)
    private String reason;

    public void open() {
        oneMoment.read(() -> {
            review = service.read(id);
            form = review.asForm();
            drawnBy = draws.of(review).orElse(null);
            if (isContactShown()) {
                contact = contacts.read(review.getContactId());
            }
        });
    }

    // ---------------------------------------------------------------- scoring

    public void saveDraft() {
        savedAt = service.saveDraft(id, form);
    }

    public String give() {
        service.give(id, form);
        return done("quality.review.isGiven");
    }

    public String putBack() {
        service.putBack(id);
        toast.sayAfterRedirect("quality.review.isBack", review.getNumber());
        return "/quality/list?faces-redirect=true";
    }

    public String setAside() {
        service.setAside(id, reason);
        return done("quality.review.isAside");
    }

    public String close() {
        service.close(id, closing);
        return done("quality.review.isClosed");
    }

    public String takeBack() {
        service.takeBack(id, closing);
        return done("quality.review.isTakenBack");
    }

    // ---------------------------------------------------------------- answering

    public String agree() {
        service.agree(id, answer);
        return done("quality.review.isAnswered");
    }

    public String contest() {
        service.contest(id, answer);
        return done("quality.review.isAnswered");
    }

    private String done(String key) {
        toast.sayAfterRedirect(key, review.getNumber());
        return "/quality/review?faces-redirect=true&id=" + id;
    }

    // ---------------------------------------------------------------- what is shown

    public Review getReview() {
        return review;
    }

    public boolean isScoring() {
        return review.getStatus() == ReviewStatus.DRAFT
                && me.getIdentity().userId().equals(review.getReviewerId());
    }

    public boolean isOwn() {
        return review.isOf(me.getIdentity().userId());
    }

    public boolean isAnswering() {
        return isOwn() && ReviewMove.AGREE.isPossibleFrom(review.getStatus());
    }

    /** Whether a supervisor may do what its state allows. */
    public boolean isPossible(String move) {
        return me.may(Verb.REVIEW_SCORE) && !isOwn() && ReviewMove.valueOf(move).isPossibleFrom(review.getStatus());
    }

    /** Managers answer for figures; records of callers are not theirs to read. */
    public boolean isContactShown() {
        return me.may(Verb.CONTACT_READ);
    }

    public Contact getContact() {
        return contact;
    }

    public DrawnBy getDrawnBy() {
        return drawnBy;
    }

    public List<Criterion> getCriteria() {
        return review.getRubric() == null ? List.of() : review.getRubric().getCriteria();
    }

    public String title(Criterion criterion) {
        return criterion.title(me.getLanguage());
    }

    /** The best one first, as one thinks of what was wished for; that it does not apply last. */
    public List<Choice> choices(Criterion criterion) {
        List<String> steps = criterion.steps(me.getLanguage());
        List<Choice> choices = new ArrayList<>();
        for (int step = steps.size() - 1; step >= 0; step--) {
            choices.add(new Choice(step, steps.get(step)));
        }
        choices.add(new Choice(Mark.DOES_NOT_APPLY, texts.text("quality.mark.notApplying")));
        return choices;
    }

    /** What the chosen step of a criterion means. */
    public String chosen(int row) {
        Integer step = review.getMarks().get(row).getStep();
        return step == null || step == Mark.DOES_NOT_APPLY
                ? null
                : getCriteria().get(row).steps(me.getLanguage()).get(step);
    }

    public Integer points(Integer thousandths) {
        return Points.of(thousandths);
    }

    /** As far as it is scored by now. */
    public Integer getSoFar() {
        return Points.of(review.soFar(form).orElse(null));
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ReviewForm getForm() {
        return form;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getClosing() {
        return closing;
    }

    public void setClosing(String closing) {
        this.closing = closing;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
