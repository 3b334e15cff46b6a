package vn.hotline.reporting.analysis.pivot;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.reporting.figures.Measures;

/**
 * A pivot that somebody gave a name, to open it again or to show it to others. It keeps the question, never the
 * answer: whoever opens it sees the counts of that moment, as far as they are hers to see.
 *
 * <p>Only its owner renames, shares or deletes it. Everybody else may open it while it is shared, change it on the page
 * and save that as a view of her own.
 */
@Entity
@Table(name = "saved_view")
public class SavedView extends BaseEntity {

    private long ownerId;
    private String name;
    private boolean shared;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private String measure;

    @Enumerated(EnumType.STRING)
    private CountedBy event;

    private String rowDimension;
    private String columnDimension;

    private String conditions;
    private LocalDate fromDay;
    private LocalDate toDay;
    private Integer centreId;

    @Enumerated(EnumType.STRING)
    private PivotComparison comparison;

    private LocalDate againstFrom;
    private LocalDate againstTo;
    private Instant createdAt;
    private Instant changedAt;

    @Version
    private int version;

    protected SavedView() {}

    SavedView(String name, boolean shared, PivotRequest request, Stamp stamp) {
        ownerId = stamp.userId();
        createdAt = stamp.at();
        line = request.line();
        measure = request.measure().name();
        event = request.event();
        rowDimension = request.rows().name();
        columnDimension = request.columns() == null ? null : request.columns().name();
        conditions = Condition.text(request.conditions());
        fromDay = request.period().from();
        toDay = request.period().to();
        centreId = request.centreId();
        comparison = request.comparison();
        if (request.against() != null) {
            againstFrom = request.against().from();
            againstTo = request.against().to();
        }
        call(name, shared, stamp);
    }

    void call(String itsName, boolean isShared, Stamp stamp) {
        name = itsName;
        shared = isShared;
        changedAt = stamp.at();
    }

    boolean isOf(Long userId) {
        return userId != null && userId == ownerId;
    }

    PivotRequest request() {
        return new PivotRequest(
                line,
                Measures.STANDARD.pivot(measure).orElseThrow(),
                event,
                Measures.STANDARD.dimension(rowDimension).orElseThrow(),
                Measures.STANDARD.dimension(columnDimension).orElse(null),
                Condition.parse(conditions).orElseThrow(),
                new Period(fromDay, toDay),
                centreId,
                comparison,
                againstFrom == null ? null : new Period(againstFrom, againstTo));
    }

    long getOwnerId() {
        return ownerId;
    }

    public String getName() {
        return name;
    }

    public boolean isShared() {
        return shared;
    }

    Instant getChangedAt() {
        return changedAt;
    }
}
