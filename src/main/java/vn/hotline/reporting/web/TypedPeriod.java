package vn.hotline.reporting.web;

import java.time.LocalDate;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Period;

/** A period as it is typed: two days. */
final class TypedPeriod {

    private TypedPeriod() {}

    /** @throws BusinessException at that field if a day is missing or it ends before it begins */
    static Period of(LocalDate first, LocalDate last, String field) {
        if (first == null || last == null || last.isBefore(first)) {
            throw BusinessException.at(field, "report.endsBeforeItBegins");
        }
        return new Period(first, last);
    }
}
