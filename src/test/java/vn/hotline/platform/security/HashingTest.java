package vn.hotline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashingTest {

    private final Hashing hashing = new Hashing();

    @Test
    void noMoreAtOnceThanThereAreProcessors() {
        AtomicInteger now = new AtomicInteger();
        int most = IntStream.range(0, 64)
                .parallel()
                .map(i -> hashing.inTurn(() -> {
                    int together = now.incrementAndGet();
                    Passwords.matches("wrong", null);
                    now.decrementAndGet();
                    return together;
                }))
                .max()
                .orElseThrow();

        assertThat(most).isBetween(1, Runtime.getRuntime().availableProcessors());
    }

    @Test
    void failureGivesItsPlaceBack() {
        for (int i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> hashing.inTurn(() -> {
                        throw new IllegalStateException("no database");
                    }));
        }

        assertThat(hashing.inTurn(() -> true)).isTrue();
    }
}
