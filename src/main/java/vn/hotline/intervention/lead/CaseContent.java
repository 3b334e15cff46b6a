package vn.hotline.intervention.lead;

import jakarta.persistence.CascadeType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.intervention.people.CasePeople;
import vn.hotline.intervention.people.CasePerpetrator;

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
