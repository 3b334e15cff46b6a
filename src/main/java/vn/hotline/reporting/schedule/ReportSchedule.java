package vn.hotline.reporting.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;

/**
 * A report that makes itself: of which periods, of which line and centres, at which hour, for whom. A manager sets it up
 * and answers for it. Its periods, line and centres stay as they are, so that each of its runs is one of the same series;
 * hour and recipients can change.
 *
 * <p>What falls due while it is switched off is not made; what falls due while no server runs is made afterwards.
 */
@Entity
@Table(name = "report_schedule")
@Numbered(RecordKind.SCHEDULE)
public class ReportSchedule extends BaseEntity implements Changeable {

    @Enumerated(EnumType.STRING)
    private ScheduleKind kind;

    @Enumerated(EnumType.STRING)
    private Helpline line;

    private Integer centreId;
    private int atHour;
    private boolean active = true;
    private Instant since;
    private Instant createdAt;
    private long ownerId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "report_schedule_recipient", joinColumns = @JoinColumn(name = "schedule_id"))
    @Column(name = "user_id")
    private Set<Long> recipientIds = new TreeSet<>();

    @Version
    private int version;

    protected ReportSchedule() {}

    ReportSchedule(ScheduleForm form, Stamp stamp) {
        kind = form.getKind();
        line = form.getLine();
        centreId = form.getCentreId();
        since = stamp.at();
        createdAt = stamp.at();
        change(form.getHour(), form.getRecipientIds(), stamp);
    }

    /** Whoever changes it answers for it from then on. */
    void change(int hour, Collection<Long> recipients, Stamp stamp) {
        atHour = hour;
        recipientIds.retainAll(recipients);
        recipientIds.addAll(recipients);
        ownerId = stamp.userId();
    }

    void switchOff() {
        active = false;
    }

    void switchOn(Stamp stamp) {
        if (!active) {
            active = true;
            since = stamp.at();
            ownerId = stamp.userId();
        }
    }

    /** @param after the last day that was reported on already, or null */
    List<Period> due(LocalDate after, Instant now) {
        return active ? kind.due(since, after, now, atHour) : List.of();
    }

    /** Null while it is switched off. */
    public Instant nextAfter(Instant now) {
        return active ? kind.nextAfter(now, atHour) : null;
    }

    public ScheduleKind getKind() {
        return kind;
    }

    public Helpline getLine() {
        return line;
    }

    public Integer getCentreId() {
        return centreId;
    }

    public int getAtHour() {
        return atHour;
    }

    public boolean isActive() {
        return active;
    }

    public Instant getSince() {
        return since;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public long getOwnerId() {
        return ownerId;
    }

    public Set<Long> getRecipientIds() {
        return recipientIds;
    }
}
