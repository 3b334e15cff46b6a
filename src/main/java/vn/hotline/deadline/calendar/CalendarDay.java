package vn.hotline.deadline.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.BaseEntity;

/** What a decision says of one day. Written once. */
@Entity
@Immutable
@Table(name = "calendar_day")
public class CalendarDay extends BaseEntity {

    private long decisionId;
    private LocalDate day;
    private boolean worked;
    private String name;

    protected CalendarDay() {}

    CalendarDay(CalendarDecision decision, NamedDay said) {
        decisionId = decision.getId();
        day = said.day();
        worked = said.worked();
        name = said.name();
    }

    public long getDecisionId() {
        return decisionId;
    }

    public LocalDate getDay() {
        return day;
    }

    /** Or off. */
    public boolean isWorked() {
        return worked;
    }

    public String getName() {
        return name;
    }
}
