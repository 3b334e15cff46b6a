package vn.hotline.quality.totals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AverageTest {

    @Test
    void ofTooFewNoMeanIsTold() {
        assertThat(new Average(4, 4_000).points()).isNull();
        assertThat(new Average(4, 4_000).enough()).isFalse();
        assertThat(new Average(4, 4_000).and(new Average(1, 0)).points()).isEqualTo(80);
        assertThat(Average.NONE.points()).isNull();
    }

    @Test
    void meansAreRoundedToPoints() {
        assertThat(new Average(6, 5_127).points()).isEqualTo(85);
        assertThat(new Average(7, 6_041).points()).isEqualTo(86);
    }
}
