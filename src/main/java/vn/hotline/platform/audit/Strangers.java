package vn.hotline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is refused to somebody who did not sign in. Anybody who reaches the server can do that as often as he likes and
 * must not fill the trail: of one act from one address the first few leave a row each, the others of the same ten
 * minutes one row with their number. Beyond a number of addresses all others count as one.
 */
@ApplicationScoped
public class Strangers {

    static final Duration SPAN = Duration.ofMinutes(10);
    static final int TOLD_AT_ONCE = 5;
    static final int ADDRESSES = 200;

    private record Key(AuditAction action, String address) {}

    private static final class Span {
        private final Instant begun;
        private int seen;

        Span(Instant begun) {
            this.begun = begun;
        }
    }

    private final Map<Key, Span> spans = new HashMap<>();

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @param detail made by {@link Detail}; what a stranger typed only as words, since it may be a password */
    @Transactional(Transactional.TxType.REQUIRED)
    public void did(AuditAction action, String address, String detail) {
        if (isToldAtOnce(action, address)) {
            audit.stranger(action, detail, address);
        }
    }

    private synchronized boolean isToldAtOnce(AuditAction action, String address) {
        Key own = new Key(action, address);
        boolean known = spans.containsKey(own) || spans.size() < ADDRESSES;
        Span span = spans.computeIfAbsent(known ? own : new Key(action, null), none -> new Span(clock.instant()));
        return ++span.seen <= TOLD_AT_ONCE && known;
    }

    /** Tells how many more there were in the spans that are over. */
    @Transactional(Transactional.TxType.REQUIRED)
    public void tellTheRest() {
        over().forEach((key, more) ->
                audit.stranger(key.action(), Detail.of(Detail.text("audit.detail.more", more)), key.address()));
    }

    private synchronized Map<Key, Integer> over() {
        Instant now = clock.instant();
        List<Key> over = new ArrayList<>();
        Map<Key, Integer> more = new HashMap<>();
        spans.forEach((key, span) -> {
            if (!span.begun.plus(SPAN).isAfter(now)) {
                over.add(key);
                int told = key.address() == null ? 0 : TOLD_AT_ONCE;
                if (span.seen > told) {
                    more.put(key, span.seen - told);
                }
            }
        });
        over.forEach(spans::remove);
        return more;
    }
}
