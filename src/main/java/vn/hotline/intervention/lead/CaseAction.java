package vn.hotline.intervention.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.sealing.Sealed;

/** Something that was done in a case: when it happened, and when and by whom it was written down. */
@Entity
@Immutable
@Table(name = "case_action")
public class CaseAction extends BaseEntity {

    /** The kind the law sets a limit to. */
    public static final String EMERGENCY_MEASURE = "EMERGENCY_MEASURE";

    /** The kind of a remark. */
    public static final String NOTE = "NOTE";

    private long caseId;
    private String kind;

    @Sealed
    @Column(name = "text")
    private String text;

    private Instant happenedAt;
    private Long byUser;
    private Instant recordedAt;

    protected CaseAction() {}

    CaseAction(long caseId, String kind, String text, Instant happenedAt, Stamp stamp) {
        this.caseId = caseId;
        this.kind = kind;
        this.text = text;
        this.happenedAt = happenedAt == null ? stamp.at() : happenedAt;
        this.byUser = stamp.userId();
        this.recordedAt = stamp.at();
    }

    public long getCaseId() {
        return caseId;
    }

    public String getKind() {
        return kind;
    }

    public String getText() {
        return text;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public Long getByUser() {
        return byUser;
    }
}
