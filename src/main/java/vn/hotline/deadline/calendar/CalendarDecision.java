package vn.hotline.deadline.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StampedRow;

/** A decision by which days are off or worked, and who took it into the calendar when. Written once. */
@Entity
@Immutable
@Table(name = "calendar_decision")
public class CalendarDecision extends StampedRow {

    private long calendarId;
    private String number;
    private LocalDate decidedOn;
    private String issuer;
    private String source;
    private LocalDate knownUntil;

    protected CalendarDecision() {}

    CalendarDecision(WorkCalendar calendar, DecisionForm form, Stamp stamp) {
        super(stamp);
        calendarId = calendar.getId();
        number = form.getNumber();
        decidedOn = form.getDecidedOn();
        issuer = form.getIssuer();
        source = form.getSource();
        knownUntil = form.getKnownUntil();
    }

    public long getCalendarId() {
        return calendarId;
    }

    /** Null of what came with the program from a source that does not name it. */
    public String getNumber() {
        return number;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public String getIssuer() {
        return issuer;
    }

    public String getSource() {
        return source;
    }

    /** Up to which day the calendar says all with it; null if it leaves days to be decided. */
    public LocalDate getKnownUntil() {
        return knownUntil;
    }
}
