package vn.hotline.platform.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hotline.platform.entry.GuessLimits.Kind;
import vn.hotline.support.SettableClock;

class GuessLimitsTest {

    private static final String ACCOUNT = "quantri";
    private static final Guesser STRANGER = new Guesser(ACCOUNT, "203.0.113.7", null);
    private static final Guesser AT_HER_DESK = new Guesser(ACCOUNT, "203.0.113.7", "her browser");
    private static final Guesser AT_HOME = new Guesser(ACCOUNT, "198.51.100.4", null);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private final GuessLimits limits = new GuessLimits(clock);

    @Test
    void someWrongGuessesAreFreeThenEachOneHasToWaitTwiceAsLong() {
        assertThat(guesses(STRANGER, 50)).isEqualTo(Kind.PAIR.getFree());

        for (long seconds : new long[] {1, 2, 4, 8, 16}) {
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(limits.begin(STRANGER)).isFalse();
            clock.advance(Duration.ofMillis(1));
            assertThat(limits.begin(STRANGER)).isTrue();
        }
    }

    @Test
    void nobodyWaitsForeverAndAnHourForgets() {
        for (int i = 0; i < 40; i++) {
            assertThat(limits.begin(STRANGER)).isTrue();
            clock.advance(Kind.PAIR.getLongest());
        }
        clock.advance(Duration.ofHours(1).plusSeconds(1));

        assertThat(guesses(STRANGER, 50)).isEqualTo(Kind.PAIR.getFree());
    }

    @Test
    void rightPasswordForgetsTheWrongOnes() {
        guesses(STRANGER, Kind.PAIR.getFree() - 1);
        limits.begin(STRANGER);
        limits.right(STRANGER);

        assertThat(guesses(STRANGER, 50)).isEqualTo(Kind.PAIR.getFree());
    }

    @Test
    void strangersDoNotStandInTheWayOfABrowserThatIsKnown() {
        guesses(STRANGER, 1_000);

        assertThat(limits.begin(AT_HER_DESK)).isTrue();
    }

    @Test
    void strangersDoNotStandInTheWayOfAnAddressThatSignedInBefore() {
        limits.begin(AT_HOME);
        limits.right(AT_HOME);
        IntStream.range(0, 5_000).forEach(i -> limits.begin(from(i)));

        assertThat(limits.begin(AT_HOME)).isTrue();
    }

    @Test
    void guessesFromEverywhereAreSlowedForTheAccountButNeverStopped() {
        long tried =
                IntStream.range(0, 5_000).filter(i -> limits.begin(from(i))).count();

        assertThat(tried).isEqualTo(Kind.ACCOUNT.getFree());
        clock.advance(Kind.ACCOUNT.getLongest());
        assertThat(limits.begin(AT_HOME)).isTrue();
    }

    @Test
    void manyAccountsFromOneAddressAreSlowedToo() {
        long tried = IntStream.range(0, 5_000)
                .filter(i -> limits.begin(new Guesser("name" + i, STRANGER.address(), null)))
                .count();

        assertThat(tried).isEqualTo(Kind.ADDRESS.getFree());
    }

    /** A change of shift: everybody signs in from the one address of the house. */
    @Test
    void peopleWhoKnowTheirPasswordsAreNotSlowed() {
        for (int i = 0; i < 2_000; i++) {
            Guesser colleague = new Guesser("name" + i, STRANGER.address(), null);
            assertThat(limits.begin(colleague)).isTrue();
            limits.right(colleague);
        }
    }

    @Test
    void guessesAtTheSameMomentAreNoMoreThanOneAfterTheOther() {
        long tried = IntStream.range(0, 500)
                .parallel()
                .filter(i -> limits.begin(STRANGER))
                .count();

        assertThat(tried).isEqualTo(Kind.PAIR.getFree());
    }

    @Test
    void namesThatNobodyHasAreLimitedLikeOthers() {
        assertThat(guesses(Guesser.of("  Nobody\u0301 ", "203.0.113.8", null), 50))
                .isEqualTo(Kind.PAIR.getFree());
        assertThat(Guesser.of(null, "203.0.113.8", null).username()).isEmpty();
        assertThat(Guesser.of("X".repeat(5_000), "203.0.113.8", null).username())
                .hasSize(60);
    }

    private static Guesser from(int address) {
        return new Guesser(ACCOUNT, "198.18." + address / 250 + "." + address % 250, null);
    }

    private long guesses(Guesser who, int times) {
        return IntStream.range(0, times).filter(i -> limits.begin(who)).count();
    }
}
