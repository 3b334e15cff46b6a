package vn.hotline.channel.telephony;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hotline.kernel.Days;

/**
 * What is known of a call, from all that was told of it. It is made anew of all events each time one comes, so it does not
 * matter in which order they come, how often, or how late.
 *
 * @param arrivedAt when it reached the hotline: as it first rang, else what the other events lead back to
 * @param rings where it rings or rang last, or null
 * @param ringsAt when it began to ring there
 * @param answeredAt when it was first taken
 * @param firstExtension who took it first, or null
 * @param extension who took it last, or null if nobody did or the exchange does not say
 * @param takenAt when that was
 * @param outcome null while it goes on
 * @param waitingSeconds until it was taken or given up, once that is known
 * @param talkingSeconds null while it goes on, and of a call that nobody took
 */
public record CallState(
        CallDirection direction,
        String from,
        String to,
        Instant arrivedAt,
        String rings,
        Instant ringsAt,
        Instant answeredAt,
        String firstExtension,
        String extension,
        Instant takenAt,
        Instant endedAt,
        CallOutcome outcome,
        String cause,
        Integer waitingSeconds,
        Integer talkingSeconds,
        String reference,
        List<PhoneEvent.Recording> recordings) {

    /** An event and when it happened. */
    public record Dated(PhoneEvent event, Instant at) {

        /** @param receivedAt when it came first */
        public static Dated of(PhoneEvent event, Instant receivedAt) {
            Instant came = receivedAt.truncatedTo(ChronoUnit.MILLIS);
            Instant told = event.at() == null ? null : event.at().truncatedTo(ChronoUnit.MILLIS);
            return new Dated(event, Days.happened(told, came));
        }

        private boolean is(PhoneEventType type) {
            return event.type() == type;
        }
    }

    /** Of two at one moment it does not matter which came first. */
    private static final Comparator<Dated> BY_TIME = Comparator.comparing(Dated::at)
            .thenComparing(dated -> dated.event().type())
            .thenComparing(dated -> PhoneEventText.of(dated.event()));

    /** @param events at least one, each once */
    public static CallState of(Collection<Dated> events) {
        List<Dated> told = events.stream().sorted(BY_TIME).toList();
        return new Reading(told).state();
    }

    public boolean answered() {
        return outcome == CallOutcome.ANSWERED || answeredAt != null;
    }

    /** Whether more is known than that there is a recording of it. */
    public boolean knownAsCall() {
        return hasRung() || answered() || over();
    }

    /** Whether it was told that it rang; if not, that may still be on its way. */
    public boolean hasRung() {
        return ringsAt != null;
    }

    /** Whether it rings somewhere since it was taken last. */
    public boolean ringing() {
        return !over() && hasRung() && (takenAt == null || ringsAt.isAfter(takenAt));
    }

    public boolean over() {
        return endedAt != null;
    }

    /** Whether nobody took it, and nobody will. */
    public boolean unanswered() {
        return over() && !answered();
    }

    /** One look at all events, in order of time. */
    private record Reading(List<Dated> told) {

        CallState state() {
            Optional<Dated> end = last(PhoneEventType.ENDED);
            Optional<Dated> taken = first(PhoneEventType.ANSWERED);
            Integer waiting = value(PhoneEventType.ENDED, PhoneEvent::waitingSeconds);
            Integer talking = value(PhoneEventType.ENDED, PhoneEvent::talkingSeconds);
            Instant endedAt = end.map(Dated::at).orElse(null);
            CallOutcome outcome = end.isEmpty() ? null : outcome(taken.isPresent(), talking);
            Instant answeredAt = taken.map(Dated::at)
                    .orElseGet(() -> outcome == CallOutcome.ANSWERED ? before(endedAt, talking) : null);
            Instant arrivedAt = arrivedAt(answeredAt, endedAt, waiting);
            Optional<Dated> rings = last(PhoneEventType.RINGING);
            Optional<Dated> takenBy = last(PhoneEventType.ANSWERED);
            Instant waitedUntil = answeredAt == null ? endedAt : answeredAt;
            return new CallState(
                    direction(),
                    value(PhoneEvent::from),
                    value(PhoneEvent::to),
                    arrivedAt,
                    rings.map(dated -> dated.event().extension()).orElse(null),
                    rings.map(Dated::at).orElse(null),
                    answeredAt,
                    taken.map(dated -> dated.event().extension()).orElse(null),
                    takenBy.map(dated -> dated.event().extension()).orElse(null),
                    takenBy.map(Dated::at).orElse(answeredAt),
                    endedAt,
                    outcome,
                    value(PhoneEventType.ENDED, PhoneEvent::cause),
                    waiting == null ? seconds(arrivedAt, waitedUntil) : waiting,
                    talking == null ? seconds(answeredAt, endedAt) : talking,
                    value(PhoneEvent::reference),
                    recordings());
        }

        private CallDirection direction() {
            return told.stream().anyMatch(dated -> dated.event().direction() == CallDirection.OUTBOUND)
                    ? CallDirection.OUTBOUND
                    : CallDirection.INBOUND;
        }

        /** What somebody took was answered, whatever the end calls it. */
        private CallOutcome outcome(boolean taken, Integer talking) {
            if (taken || talking != null && talking > 0) {
                return CallOutcome.ANSWERED;
            }
            CallOutcome named = value(PhoneEventType.ENDED, PhoneEvent::outcome);
            return named == null ? CallOutcome.MISSED : named;
        }

        /** An exchange that tells of no ringing may have sent it, and it is still on its way. */
        private Instant arrivedAt(Instant answeredAt, Instant endedAt, Integer waiting) {
            Instant over = answeredAt == null ? endedAt : answeredAt;
            if (over == null) {
                return first(PhoneEventType.RINGING)
                        .map(Dated::at)
                        .orElse(told.get(0).at());
            }
            // of a call that was passed on, the second ringing may have come before the first
            return first(PhoneEventType.RINGING)
                    .map(Dated::at)
                    .filter(rang -> !rang.isAfter(over))
                    .orElseGet(() -> before(over, waiting));
        }

        private List<PhoneEvent.Recording> recordings() {
            return of(PhoneEventType.RECORDING_READY)
                    .map(dated -> dated.event().recording())
                    .distinct()
                    .toList();
        }

        private Stream<Dated> of(PhoneEventType type) {
            return told.stream().filter(dated -> dated.is(type));
        }

        private Optional<Dated> first(PhoneEventType type) {
            return of(type).findFirst();
        }

        private Optional<Dated> last(PhoneEventType type) {
            return of(type).reduce((earlier, later) -> later);
        }

        /** The first that is known. */
        private <T> T value(Function<PhoneEvent, T> of) {
            return told.stream()
                    .map(dated -> of.apply(dated.event()))
                    .filter(known -> known != null)
                    .findFirst()
                    .orElse(null);
        }

        /** The last that is known of events of one type. */
        private <T> T value(PhoneEventType type, Function<PhoneEvent, T> of) {
            return of(type).map(dated -> of.apply(dated.event()))
                    .filter(known -> known != null)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }

        private static Instant before(Instant moment, Integer seconds) {
            return seconds == null ? moment : moment.minusSeconds(seconds);
        }

        private static Integer seconds(Instant from, Instant to) {
            return from == null || to == null
                    ? null
                    : (int) Math.max(0, Duration.between(from, to).toSeconds());
        }
    }
}
