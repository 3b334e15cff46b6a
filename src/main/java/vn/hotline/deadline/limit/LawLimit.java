package vn.hotline.deadline.limit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.hotline.deadline.calendar.Term;
import vn.hotline.deadline.calendar.TermUnit;
import vn.hotline.kernel.StampedRow;

/**
 * A line of law: from which event to which a step may take how long, who is told before it ends and who after, and the article
 * it stands in. Written once: a change is another row, for clocks that begin from its first day on.
 */
@Entity
@Immutable
@Table(name = "law_limit")
public class LawLimit extends StampedRow {

    @Enumerated(EnumType.STRING)
    private LimitKind kind;

    @Enumerated(EnumType.STRING)
    private LawEvent startsWith;

    @Enumerated(EnumType.STRING)
    private LawEvent endsWith;

    @Enumerated(EnumType.STRING)
    private TermUnit unit;

    private int amount;
    private Integer warnHours;

    @Enumerated(EnumType.STRING)
    private Recipients warned;

    @Enumerated(EnumType.STRING)
    private Recipients told;

    private Integer escalateHours;

    @Enumerated(EnumType.STRING)
    private Recipients escalated;

    private boolean pausable;
    private String article;
    private LocalDate validFrom;

    protected LawLimit() {}

    public LimitKind getKind() {
        return kind;
    }

    public LawEvent getStartsWith() {
        return startsWith;
    }

    public LawEvent getEndsWith() {
        return endsWith;
    }

    public TermUnit getUnit() {
        return unit;
    }

    public int getAmount() {
        return amount;
    }

    public Term term() {
        return new Term(unit, amount);
    }

    /** How many hours before its end somebody is warned; null for never. */
    public Integer getWarnHours() {
        return warnHours;
    }

    /** When somebody is warned of an end; null for never. */
    public Instant warning(Instant due) {
        return warnHours == null ? null : due.minus(Duration.ofHours(warnHours));
    }

    /** Who is told before it ends. */
    public Recipients getWarned() {
        return warned;
    }

    /** Who is told that it has passed. */
    public Recipients getTold() {
        return told;
    }

    /** How many hours after its end somebody is told once more that it is still not met; null for never. */
    public Integer getEscalateHours() {
        return escalateHours;
    }

    /** When somebody is told once more after an end; null for never. */
    public Instant escalation(Instant due) {
        return escalateHours == null ? null : due.plus(Duration.ofHours(escalateHours));
    }

    /** Who is told once more. */
    public Recipients getEscalated() {
        return escalated;
    }

    /** Whether it may stand still at all: the hours of an emergency do not. */
    public boolean isPausable() {
        return pausable;
    }

    /** Where it is written. */
    public String getArticle() {
        return article;
    }

    /** It holds for clocks that begin on this day or later. */
    public LocalDate getValidFrom() {
        return validFrom;
    }
}
