package vn.hotline.reporting.publication.published;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;

/**
 * Published totals that were handed in at once, from one source. A manager proposes them, and another one holds them
 * against the source and confirms; until then no report knows them. A correction goes the same way.
 */
@Entity
@Table(name = "published_batch")
@Numbered(RecordKind.PUBLISHED)
public class PublishedBatch extends BaseEntity implements Changeable {

    private String source;
    private String fileName;
    private int rowCount;

    @Enumerated(EnumType.STRING)
    private PublishedStatus status = PublishedStatus.PROPOSED;

    private Instant enteredAt;
    private long enteredBy;
    private Instant decidedAt;
    private Long decidedBy;

    @Version
    private int version;

    protected PublishedBatch() {}

    PublishedBatch(String source, String fileName, int rowCount, Stamp stamp) {
        this.source = source;
        this.fileName = fileName;
        this.rowCount = rowCount;
        enteredAt = stamp.at();
        enteredBy = stamp.userId();
    }

    /** @throws BusinessException {@code published.fourEyes} if whoever entered it confirms it */
    StatusChange move(PublishedMove move, String reason, Stamp stamp) {
        StatusChange change = StatusChange.of(RecordKind.PUBLISHED, getId(), status, move, reason, stamp);
        if (move == PublishedMove.CONFIRM && enteredBy == stamp.userId()) {
            throw new BusinessException("published.fourEyes");
        }
        status = move.getTo();
        decidedAt = stamp.at();
        decidedBy = stamp.userId();
        return change;
    }

    public String getSource() {
        return source;
    }

    /** Null where it was typed. */
    public String getFileName() {
        return fileName;
    }

    public int getRowCount() {
        return rowCount;
    }

    public PublishedStatus getStatus() {
        return status;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }

    public long getEnteredBy() {
        return enteredBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public Long getDecidedBy() {
        return decidedBy;
    }
}
