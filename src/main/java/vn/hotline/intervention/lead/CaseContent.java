package vn.hotline.intervention.lead;

import jakarta.persistence.CascadeType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.intervention.people.CasePeople;
import vn.hotline.intervention.people.CasePerpetrator;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Stamp;

/** What a case holds: whom it is about, how great the danger was judged to be, the contacts that told of it. */
@MappedSuperclass
public abstract class CaseContent extends CaseRecord {

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    @OrderBy("position")
    List<CaseChild> children = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    @OrderBy("id")
    List<CasePerpetrator> offenders = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    @OrderBy("at, id")
    List<RiskAssessment> assessments = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    Set<CaseContact> contacts = new HashSet<>();

    /** Cases that were merged into this one, to be read. */
    @OneToMany
    @JoinColumn(name = "merged_into", insertable = false, updatable = false)
    @OrderBy("id")
    List<InterventionCase> doubles = new ArrayList<>();

    /** The contacts it is about, in the order they came. */
    public CaseLinks links() {
        return new CaseLinks(contacts);
    }

    CasePeople people() {
        return new CasePeople(children, offenders);
    }

    public Optional<CaseChild> child(long childId) {
        return people().child(childId);
    }

    /** The assessment that stands: the last one. */
    public RiskAssessment getLastAssessment() {
        return assessments.isEmpty() ? null : assessments.get(assessments.size() - 1);
    }

    public List<CaseChild> getChildren() {
        return children;
    }

    public List<CasePerpetrator> getOffenders() {
        return offenders;
    }

    public List<RiskAssessment> getAssessments() {
        return assessments;
    }

    public Set<CaseContact> getContacts() {
        return contacts;
    }

    // ---------------------------------------------------------------- it is looked at again

    /** Puts it off to a day; whoever leads it is told when that comes. */
    CaseChange reviewOn(LocalDate day, String reason, Stamp stamp) {
        checkOpen();
        CaseChange change = changed(CaseField.REVIEW, reviewDay(), day, reason, stamp);
        reviewDue = Days.startOf(day);
        reviewWord = reviewDue;
        reviewReason = reason;
        reviewBy = stamp.userId();
        return change;
    }

    /** It was looked at, or need not be. Nothing if it was not put off. */
    Optional<CaseChange> endReview(Stamp stamp) {
        Optional<CaseChange> change =
                Optional.ofNullable(reviewDay()).map(day -> changed(CaseField.REVIEW, day, null, null, stamp));
        reviewDue = null;
        reviewWord = null;
        reviewReason = null;
        reviewBy = null;
        return change;
    }

    private LocalDate reviewDay() {
        return reviewDue == null ? null : Days.dayOf(reviewDue);
    }

    /** Whether somebody is to be told by now that it is to be looked at again. */
    boolean isReviewToBeTold(Instant now) {
        return status.isOpen() && reviewWord != null && !reviewWord.isAfter(now);
    }

    /** @return who is told, which is done once: who leads it, or else who put it off */
    Long sayReview() {
        reviewWord = null;
        return assignedTo == null ? reviewBy : assignedTo;
    }

    /** Something was done in it. */
    void active(Instant at) {
        quietSince = status.isOpen() ? at : null;
    }

    /** What figures count of it; nothing (null) once it is merged or annulled. */
    @Override
    public CaseFacts facts() {
        return status.isVoid() ? null : CaseFacts.of(this);
    }

    @Override
    public Set<ByteBuffer> words() {
        return status.isVoid() ? Set.of() : CaseWords.own(this);
    }

    /** Whoever looks for a double by what it told finds the case that goes on. */
    @Override
    public Set<ByteBuffer> wordsElsewhere() {
        return CaseWords.ofDoubles(this);
    }
}
