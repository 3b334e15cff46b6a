package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

    @Test
    void makesOnceWhatIsAskedAgain() {
        AtomicInteger made = new AtomicInteger();
        Recent<Integer> recent = new Recent<>(text -> made.incrementAndGet());
        assertThat(recent.of("0900 000 147")).isEqualTo(recent.of("0900 000 147"));
        assertThat(made).hasValue(1);
    }

    @Test
    void givesTwoTextsOfOnePlaceTheirOwn() {
        // both have the same hash
        Recent<String> recent = new Recent<>(text -> text);
        assertThat(recent.of("Aa")).isEqualTo("Aa");
        assertThat(recent.of("BB")).isEqualTo("BB");
        assertThat(recent.of("Aa")).isEqualTo("Aa");
    }
}
