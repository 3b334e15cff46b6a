package vn.hotline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Days as people write them. There is no 31/02: it is refused, not taken for the 28th. */
@Named
@ApplicationScoped
public class DayConverter extends TypedConverter<LocalDate> {

    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Override
    protected Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.replaceAll("[-.]", "/"), READ));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    protected String write(LocalDate day) {
        return WRITTEN.format(day);
    }

    @Override
    protected String refusal() {
        return "input.day";
    }
}
