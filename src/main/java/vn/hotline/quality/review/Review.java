package vn.hotline.quality.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.record.CentreRecord;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.quality.rubric.Criterion;
import vn.hotline.quality.rubric.Rubric;

/**
 * What a supervisor says of how a contact was taken, so that whoever took it knows what went well and what to try next time.
 * The contact was drawn by lot, or chosen by hand, which is never counted with those that were drawn. It stays with the edition
 * of the rubric it was begun by. Nobody scores her own contacts. Until it is given, whoever took the contact does not know of
 * it; then she reads every word, answers, and it is closed after both have talked.
 */
@Entity
@Table(name = "contact_review")
@Numbered(RecordKind.REVIEW)
public class Review extends ReviewRecord implements CentreRecord {

    /** So long whoever took the contact has to answer before it can be closed without her. */
    static final Duration TO_ANSWER = Duration.ofDays(14);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_review_seq")
    @SequenceGenerator(name = "contact_review_seq", sequenceName = "contact_review_seq", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rubric_id")
    private Rubric rubric;

    private Long reviewerId;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "review_id", nullable = false, updatable = false)
    @OrderBy("place")
    private List<Mark> marks = new ArrayList<>();

    @Version
    private int version;

    protected Review() {}

    private Review(ReviewStatus first, long contactId, long operatorId, int centreId, Stamp stamp) {
        this.status = first;
        this.contactId = contactId;
        this.operatorId = operatorId;
        this.centreId = centreId;
        this.madeAt = stamp.at();
    }

    /** @param chance of being drawn, in thousandths */
    public static Review drawn(long contactId, long operatorId, int centreId, long drawId, int chance, Stamp stamp) {
        Review review = new Review(ReviewStatus.DRAWN, contactId, operatorId, centreId, stamp);
        review.sampled = true;
        review.drawId = drawId;
        review.chance = chance;
        return review;
    }

    /** A supervisor chose the contact. */
    static Review byHand(long contactId, Long operatorId, int centreId, Rubric standing, Stamp stamp) {
        if (operatorId == null) {
            throw new BusinessException("quality.review.nobodyTookIt");
        }
        Review review = new Review(ReviewStatus.DRAFT, contactId, operatorId, centreId, stamp);
        review.checkNotOwn(stamp);
        review.begin(standing, stamp);
        return review;
    }

    /** @throws BusinessException {@code quality.review.taken} if somebody else was faster */
    StatusChange take(Rubric standing, Stamp stamp) {
        checkNotOwn(stamp);
        if (status == ReviewStatus.DRAFT) {
            throw new BusinessException("quality.review.taken");
        }
        StatusChange change = move(ReviewMove.TAKE, null, stamp);
        begin(standing, stamp);
        return change;
    }

    private void begin(Rubric standing, Stamp stamp) {
        rubric = standing;
        reviewerId = stamp.userId();
        for (Criterion criterion : standing.getCriteria()) {
            marks.add(new Mark(criterion, marks.size()));
        }
    }

    /** Nothing of what was typed stays: somebody else looks at the contact with her own eyes. */
    StatusChange putBack(Stamp stamp) {
        checkNotOwn(stamp);
        if (!sampled) {
            throw new BusinessException("quality.review.byHandStays");
        }
        StatusChange change = move(ReviewMove.PUT_BACK, null, stamp);
        forget();
        return change;
    }

    StatusChange setAside(String reason, Stamp stamp) {
        checkNotOwn(stamp);
        return goesAside(VietnameseText.clean(reason), stamp);
    }

    /** Its contact does not stand any more, whoever said so. */
    StatusChange annulledWith(String contactNumber, Stamp stamp) {
        return goesAside(contactNumber, stamp);
    }

    private StatusChange goesAside(String reason, Stamp stamp) {
        StatusChange change = move(ReviewMove.SET_ASIDE_FOR_GOOD, reason, stamp);
        closedAt = stamp.at();
        return change;
    }

    private void forget() {
        marks.clear();
        summary = null;
        rubric = null;
        reviewerId = null;
    }

    /** @throws BusinessException at each text that is too long, or that it is somebody else's, or given already */
    void keep(ReviewForm typed, Stamp stamp) {
        checkReviewer(stamp);
        if (status != ReviewStatus.DRAFT) {
            throw new BusinessException("quality.review.givenMeanwhile");
        }
        Problems problems = new Problems();
        Limits.check(typed, problems);
        problems.throwIfAny();
        fill(typed);
    }

    /** @throws BusinessException with every problem at its field */
    StatusChange give(ReviewForm typed, Stamp stamp) {
        ReviewMove.GIVE.check(status);
        checkReviewer(stamp);
        scoring().check(typed);
        StatusChange change = move(ReviewMove.GIVE, null, stamp);
        fill(typed);
        List<Criterion> criteria = rubric.getCriteria();
        for (int row = 0; row < marks.size(); row++) {
            marks.get(row).counts(criteria.get(row));
        }
        score = scoring().score(steps()).orElseThrow();
        mustsMissed = scoring().mustsMissed(steps());
        givenAt = stamp.at();
        givenDay = Days.dayOf(stamp.at());
        return change;
    }

    private void fill(ReviewForm typed) {
        for (int row = 0; row < marks.size(); row++) {
            marks.get(row).says(typed.getMarks().get(row));
        }
        summary = VietnameseText.clean(typed.getSummary());
    }

    /** @param words optional */
    StatusChange agree(String words, Stamp stamp) {
        return answer(ReviewMove.AGREE, words, stamp);
    }

    /** @throws BusinessException at {@code answer} without words */
    StatusChange contest(String words, Stamp stamp) {
        new Problems().require("answer", VietnameseText.clean(words)).throwIfAny();
        return answer(ReviewMove.CONTEST, words, stamp);
    }

    private StatusChange answer(ReviewMove move, String words, Stamp stamp) {
        if (!isOf(stamp.userId())) {
            throw new BusinessException("quality.review.notYours");
        }
        String said = VietnameseText.clean(words);
        Limits.check("answer", said, Limits.REASON);
        StatusChange change = move(move, null, stamp);
        answer = said;
        answeredAt = stamp.at();
        return change;
    }

    /** @throws BusinessException at {@code closing} without words where something is contested */
    StatusChange close(String words, Stamp stamp) {
        checkNotOwn(stamp);
        boolean waits = status == ReviewStatus.GIVEN && givenAt.plus(TO_ANSWER).isAfter(stamp.at());
        if (waits) {
            throw new BusinessException("quality.review.waitsForAnswer", TO_ANSWER.toDays());
        }
        return end(ReviewMove.CLOSE, words, status == ReviewStatus.CONTESTED, stamp);
    }

    /** @throws BusinessException at {@code closing} without words */
    StatusChange takeBack(String words, Stamp stamp) {
        checkNotOwn(stamp);
        return end(ReviewMove.TAKE_BACK, words, true, stamp);
    }

    private StatusChange end(ReviewMove move, String words, boolean needed, Stamp stamp) {
        String said = VietnameseText.clean(words);
        new Problems()
                .check(!needed || said != null, "closing", "input.required")
                .throwIfAny();
        Limits.check("closing", said, Limits.REASON);
        StatusChange change = move(move, null, stamp);
        closing = said;
        closedAt = stamp.at();
        return change;
    }

    private StatusChange move(ReviewMove move, String reason, Stamp stamp) {
        StatusChange change = StatusChange.of(RecordKind.REVIEW, id, status, move, reason, stamp);
        status = move.getTo();
        return change;
    }

    /** @throws BusinessException {@code quality.review.own} */
    private void checkNotOwn(Stamp stamp) {
        if (isOf(stamp.userId())) {
            throw new BusinessException("quality.review.own");
        }
    }

    private void checkReviewer(Stamp stamp) {
        if (!Objects.equals(reviewerId, stamp.userId())) {
            throw new BusinessException("quality.review.somebodyElses");
        }
    }

    private Scoring scoring() {
        return new Scoring(rubric.getCriteria());
    }

    private List<Integer> steps() {
        return marks.stream().map(Mark::getStep).toList();
    }

    /** What the score of something typed would be, in thousandths. */
    public Optional<Integer> soFar(ReviewForm typed) {
        return marks.isEmpty()
                ? Optional.empty()
                : scoring()
                        .score(typed.getMarks().stream().map(MarkForm::getStep).toList());
    }

    public ReviewForm asForm() {
        ReviewForm form = new ReviewForm();
        marks.forEach(mark -> form.getMarks().add(new MarkForm(mark)));
        form.setSummary(summary);
        return form.asRead();
    }

    /** Whoever is scored reads it once it was given to her; of others, those who answer for the work. */
    boolean isShownTo(Identity who) {
        return isOf(who.userId()) ? status.isTold() : who.role() != Role.OPERATOR;
    }

    public String getNumber() {
        return RecordKind.REVIEW.number(madeAt, id);
    }

    @Override
    public Long getId() {
        return id;
    }

    public ReviewStatus getStatus() {
        return status;
    }

    /** Null until somebody takes it. */
    public Rubric getRubric() {
        return rubric;
    }

    public Long getReviewerId() {
        return reviewerId;
    }

    public List<Mark> getMarks() {
        return marks;
    }
}
