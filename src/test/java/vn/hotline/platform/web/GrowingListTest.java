package vn.hotline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;

class GrowingListTest {

    private static final int ALL = 5;
    private static final int AT_ONCE = 2;

    private final GrowingList<Integer> list = new GrowingList<>() {
        @Override
        protected Slice<Integer> read(Cursor after) {
            int from = after == null ? 0 : (int) after.id();
            int to = Math.min(ALL, from + AT_ONCE);
            List<Integer> rows = IntStream.range(from, to).boxed().toList();
            return new Slice<>(rows, to == ALL ? null : new Cursor(Instant.EPOCH, to));
        }
    };

    @Test
    void growsUntilItsEnd() {
        list.show();
        assertThat(list.getRows()).containsExactly(0, 1);
        list.more();
        assertThat(list.isMoreRows()).isTrue();
        list.more();
        assertThat(list.getRows()).containsExactly(0, 1, 2, 3, 4);
        assertThat(list.isMoreRows()).isFalse();
    }

    @Test
    void shownAnewItBeginsAgain() {
        list.show();
        list.more();
        list.show();
        assertThat(list.getRows()).containsExactly(0, 1);
        assertThat(list.isMoreRows()).isTrue();
    }
}
