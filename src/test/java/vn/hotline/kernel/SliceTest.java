package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {

    private static final Instant AT = Instant.parse("2026-11-22T02:14:07.123Z");

    @Test
    void goesOnAfterTheLastRowShown() {
        Slice<Long> slice = Slice.of(rows(4), 3, id -> new Cursor(AT, id));

        assertThat(slice.rows()).containsExactly(1L, 2L, 3L);
        assertThat(slice.next()).isEqualTo(new Cursor(AT, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void endsWhereNoRowIsLeft(int found) {
        Slice<Long> slice = Slice.of(rows(found), 3, id -> new Cursor(AT, id));

        assertThat(slice.rows()).hasSize(found);
        assertThat(slice.next()).isNull();
    }

    @Property
    void aCursorIsReadAsItWasWritten(@ForAll @LongRange(max = 4_102_444_800_000L) long millis, @ForAll long id) {
        Cursor cursor = new Cursor(Instant.ofEpochMilli(millis), id);

        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(cursor.encoded())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "abc", "MToxOjI6Mw==x", "LTE6", "Ojo"})
    void aCursorThatNobodyWroteIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(BusinessException.class);
    }

    private static List<Long> rows(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
