package vn.hotline.platform.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Slows the guessing of passwords down without letting a stranger lock anybody out. Wrong guesses are counted by (address,
 * account), by address and by account; beyond a free number each next guess has to wait twice as long, up to a limit. A
 * browser or an address from which the account signed in before is counted by itself, so what others guess never stands
 * in its way. Names of no account are counted like others.
 *
 * <p>Kept in this server's memory: with several servers a guesser has as many tries more. The number of counts is bounded;
 * the ones untouched longest go first.
 */
@ApplicationScoped
public class GuessLimits {

    static final int MOST_COUNTS = 50_000;
    private static final int MOST_ADDRESSES = 20_000;

    /** How many wrong guesses are free, and how long the longest wait is. */
    enum Kind {
        DEVICE(10, Duration.ofMinutes(5)),
        PAIR(10, Duration.ofMinutes(15)),
        ADDRESS(100, Duration.ofSeconds(30)),
        ACCOUNT(100, Duration.ofSeconds(30));

        private final int free;
        private final Duration longest;

        Kind(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        int getFree() {
            return free;
        }

        Duration getLongest() {
            return longest;
        }

        private Duration waitAfter(int wrong) {
            int beyond = wrong - free;
            if (beyond < 0) {
                return Duration.ZERO;
            }
            return beyond >= 20 || longest.toSeconds() < 1L << beyond ? longest : Duration.ofSeconds(1L << beyond);
        }
    }

    /** Wrong guesses are forgotten after this time without one. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private record Key(Kind kind, String of) {}

    private record Count(int wrong, Instant last, Instant notBefore) {}

    private final Clock clock;

    private final Map<Key, Count> counts = bounded(MOST_COUNTS);

    /** Account and address that belong together. */
    private final Map<String, Boolean> signedInBefore = bounded(MOST_ADDRESSES);

    /** For the server's stand-in of this bean. */
    protected GuessLimits() {
        this(null);
    }

    @Inject
    public GuessLimits(Clock clock) {
        this.clock = clock;
    }

    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * Whether a guess may be tried now. If so it counts as a wrong one until {@link #right} takes that back: of many
     * guesses at the same moment no more are tried than one after the other.
     */
    public synchronized boolean begin(Guesser who) {
        Instant now = clock.instant();
        Map<Key, Count> next = new HashMap<>();
        for (Key key : keys(who)) {
            Count count = counts.get(key);
            boolean old = count == null || count.last.plus(FORGOTTEN_AFTER).isBefore(now);
            if (!old && now.isBefore(count.notBefore)) {
                return false;
            }
            int wrong = old ? 1 : count.wrong + 1;
            next.put(key, new Count(wrong, now, now.plus(key.kind.waitAfter(wrong))));
        }
        counts.putAll(next);
        return true;
    }

    /** The guess that was begun was right. */
    public synchronized void right(Guesser who) {
        for (Key key : keys(who)) {
            Count count = counts.get(key);
            if (count != null && (key.kind == Kind.ADDRESS || key.kind == Kind.ACCOUNT) && count.wrong > 1) {
                // the wrong guesses of others stay counted
                counts.put(key, new Count(count.wrong - 1, count.last, count.last));
            } else {
                counts.remove(key);
            }
        }
        signedInBefore.put(pair(who), true);
    }

    private List<Key> keys(Guesser who) {
        if (who.device() != null) {
            return List.of(new Key(Kind.DEVICE, who.device()));
        }
        List<Key> keys = new ArrayList<>(List.of(new Key(Kind.PAIR, pair(who))));
        if (!signedInBefore.containsKey(pair(who))) {
            keys.add(new Key(Kind.ADDRESS, who.address()));
            keys.add(new Key(Kind.ACCOUNT, who.username()));
        }
        return keys;
    }

    private static String pair(Guesser who) {
        return who.address() + " " + who.username();
    }
}
