package vn.hotline.platform.web;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Optional;
import vn.hotline.kernel.Days;

/** Times as people write them. There is no 31/02: it is refused, not taken for the 28th. */
abstract class TemporalConverter<T extends TemporalAccessor> extends TypedConverter<T> {

    private final DateTimeFormatter read;
    private final DateTimeFormatter written;
    private final TemporalQuery<T> type;

    TemporalConverter(String read, String written, TemporalQuery<T> type) {
        this.read = DateTimeFormatter.ofPattern(read).withResolverStyle(ResolverStyle.STRICT);
        this.written = DateTimeFormatter.ofPattern(written);
        this.type = type;
    }

    @Override
    protected Optional<T> read(String typed) {
        try {
            return Optional.of(read.parse(typed.replaceAll("[-.]", "/").replaceAll("\\s+", " "), type))
                    .filter(Days::isThinkable);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    protected String write(T time) {
        return written.format(time);
    }
}
