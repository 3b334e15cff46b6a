package vn.hotline.intervention.request;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Stamp;

/** Somebody who decides on a request was shown the cases and contacts it may be about. */
@Entity
@Immutable
@Table(name = "candidates_shown")
public class ShownCandidates extends BaseEntity {

    private long requestId;
    private long shownTo;
    private Instant shownAt;
    private int cases;
    private int contacts;

    protected ShownCandidates() {}

    ShownCandidates(long requestId, Candidates candidates, Stamp stamp) {
        this.requestId = requestId;
        this.shownTo = stamp.userId();
        this.shownAt = stamp.at();
        this.cases = candidates.cases().all();
        this.contacts = candidates.contacts().size();
    }
}
