package vn.hotline.reporting.publication.published;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.Comparison;

/**
 * A total as it was published: of a line and period, with what was printed beside it. It is never overwritten: a
 * correction is a row of its own that takes its place once it is confirmed.
 */
@Entity
@Table(name = "historic_figure")
public class PublishedFigure {

    /** What has become of it. */
    public enum State implements Labelled {
        PROPOSED,
        STANDING,
        /** By a correction, or taken back by one. */
        REPLACED,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private LocalDate fromDay;
    private LocalDate toDay;

    @Column(name = "measure")
    private String code;

    private String unit;
    private Long value;
    private Long difference;
    private BigDecimal percent;

    @Enumerated(EnumType.STRING)
    private Comparison comparedWith;

    private String note;
    private String source;

    @Enumerated(EnumType.STRING)
    private State state = State.PROPOSED;

    private Long batchId;
    private Long replacesId;
    private String reason;

    protected PublishedFigure() {}

    PublishedFigure(long batchId, PublishedRow row) {
        this.batchId = batchId;
        line = row.line();
        fromDay = row.period().from();
        toDay = row.period().to();
        code = row.code();
        unit = row.unit();
        value = row.value();
        difference = row.difference();
        percent = row.percent();
        comparedWith = row.comparedWith();
        note = row.note();
        source = row.source();
    }

    /** @param newValue null takes the figure back */
    static PublishedFigure correcting(
            PublishedFigure wrong, long batchId, Long newValue, String source, String reason) {
        PublishedFigure right = new PublishedFigure();
        right.batchId = batchId;
        right.line = wrong.line;
        right.fromDay = wrong.fromDay;
        right.toDay = wrong.toDay;
        right.code = wrong.code;
        right.unit = wrong.unit;
        right.value = newValue;
        right.difference = wrong.difference;
        right.percent = wrong.percent;
        right.comparedWith = wrong.comparedWith;
        right.note = wrong.note;
        right.source = source;
        right.replacesId = wrong.id;
        right.reason = reason;
        return right;
    }

    void confirm() {
        state = value == null ? State.REPLACED : State.STANDING;
    }

    /** @throws BusinessException {@code published.corrected} if it does not stand any more */
    void replace() {
        if (state != State.STANDING) {
            throw new BusinessException("published.corrected");
        }
        state = State.REPLACED;
    }

    void refuse() {
        state = State.REFUSED;
    }

    public Long getId() {
        return id;
    }

    public Helpline getLine() {
        return line;
    }

    public Period getPeriod() {
        return new Period(fromDay, toDay);
    }

    /** As in {@link vn.hotline.platform.counting.Figure}. */
    public String getCode() {
        return code;
    }

    /** Null for a correction that takes the figure back. */
    public Long getValue() {
        return value;
    }

    public Long getDifference() {
        return difference;
    }

    public BigDecimal getPercent() {
        return percent;
    }

    public Comparison getComparedWith() {
        return comparedWith;
    }

    public String getNote() {
        return note;
    }

    /** Null for what came with the system. */
    public String getSource() {
        return source;
    }

    public State getState() {
        return state;
    }

    /** The one it takes the place of, or null. */
    public Long getReplacesId() {
        return replacesId;
    }

    public String getReason() {
        return reason;
    }
}
