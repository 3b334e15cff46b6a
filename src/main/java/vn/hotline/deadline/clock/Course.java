package vn.hotline.deadline.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hotline.deadline.limit.LawEvent;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;

/**
 * What happened to a record, as far as the law sets limits to it.
 *
 * @param recordBegan as in its number
 * @param provinceId whose days off count; null if it is not known
 * @param ledBy who leads it, or null
 * @param occurred when what happened, in any order; nothing at all of a record that does not stand any more
 * @param ended when it ended; null while it is open
 */
public record Course(
        RecordKind recordKind,
        long recordId,
        Instant recordBegan,
        Helpline line,
        int centreId,
        Integer provinceId,
        Long ledBy,
        Map<LawEvent, List<Instant>> occurred,
        Instant ended) {

    /** Whether its record does not stand any more, so that nothing of it counts. */
    boolean isVoid() {
        return occurred.isEmpty();
    }

    Optional<Instant> first(LawEvent event) {
        return occurred.getOrDefault(event, List.of()).stream().min(Comparator.naturalOrder());
    }

    /** What was done before the law asked for it was not done because of that; people tell it to the minute. */
    Instant firstSince(LawEvent event, Instant since) {
        Instant minute = since.truncatedTo(ChronoUnit.MINUTES);
        return occurred.getOrDefault(event, List.of()).stream()
                .filter(at -> !at.isBefore(minute))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
