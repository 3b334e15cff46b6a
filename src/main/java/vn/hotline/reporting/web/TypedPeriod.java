package vn.hotline.reporting.web;

import java.io.Serializable;
import java.time.LocalDate;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Period;

/** A period as it is typed: two days. */
public final class TypedPeriod implements Serializable {

    private final String field;
    private LocalDate from;
    private LocalDate to;

    /** @param field where it is refused */
    TypedPeriod(String field) {
        this.field = field;
    }

    void show(Period period) {
        from = period.from();
        to = period.to();
    }

    /** @throws BusinessException at its field if a day is missing or it ends before it begins */
    Period read() {
        if (from == null || to == null || to.isBefore(from)) {
            throw BusinessException.at(field, "report.endsBeforeItBegins");
        }
        return new Period(from, to);
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
