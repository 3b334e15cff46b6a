package vn.hotline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Days. */
@Named
@ApplicationScoped
public class DayConverter extends TemporalConverter<LocalDate> {

    public DayConverter() {
        super("d/M/uuuu", "dd/MM/uuuu", LocalDate::from);
    }

    @Override
    protected String refusal() {
        return "input.day";
    }
}
