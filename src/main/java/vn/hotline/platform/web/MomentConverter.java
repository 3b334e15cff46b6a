package vn.hotline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Days with the time of day, as people write them. */
@Named
@ApplicationScoped
public class MomentConverter extends TypedConverter<LocalDateTime> {

    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    @Override
    protected Optional<LocalDateTime> read(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.replaceAll("[-.]", "/").replaceAll("\\s+", " "), READ));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    protected String write(LocalDateTime moment) {
        return WRITTEN.format(moment);
    }

    @Override
    protected String refusal() {
        return "input.moment";
    }
}
