package vn.hotline.contact.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hotline.contact.ContactSamples;
import vn.hotline.contact.Identifier;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.Sealing;

class FlagLifecycleTest {

    private static final Stamp ACT = new Stamp(7L, Instant.parse("2026-11-22T02:14:00Z"));

    @BeforeAll
    static void bringKeys() {
        Sealing.use(Keyset.generate().open());
    }

    static Stream<Arguments> everyStatusAndMove() {
        return Arrays.stream(FlagStatus.values())
                .flatMap(status -> Arrays.stream(FlagMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndMove")
    void movesAsTheTableSaysAndNotOtherwise(FlagStatus status, FlagMove move) {
        CallerFlag flag = at(status);
        if (move.isPossibleFrom(status)) {
            StatusChange change = make(flag, move);
            assertThat(flag.getStatus()).isEqualTo(move.getTo());
            assertThat(change.getFromStatus()).isEqualTo(status.name());
            assertThat(flag.getEndedAt()).isEqualTo(ACT.at());
        } else {
            assertThatThrownBy(() -> make(flag, move)).hasMessageContaining("lifecycle.illegal");
            assertThat(flag.getStatus()).isEqualTo(status);
        }
    }

    @Test
    void whoeverEndsOneSaysWhy() {
        CallerFlag flag = at(FlagStatus.STANDING);
        assertThatThrownBy(() -> flag.end(" ", ACT)).isInstanceOf(BusinessException.class);
        assertThat(flag.getStatus()).isEqualTo(FlagStatus.STANDING);
    }

    @Test
    void itHangsOnEachThatTheCallerIsKnownBy() {
        CallerFlag flag = at(FlagStatus.STANDING);
        assertThat(flag.isOf(Identifier.of("+84 900 000 147", null))).isTrue();
        assertThat(flag.isOf(Identifier.of(null, "2468"))).isTrue();
        assertThat(flag.isOf(Identifier.of("0900 000 148", "1357"))).isFalse();
        assertThat(flag.isOf(Identifier.of("ẩn số", null))).isFalse();
    }

    private static StatusChange make(CallerFlag flag, FlagMove move) {
        return switch (move) {
            case END -> flag.end("Người nhà đã xin lỗi", ACT);
            case EXPIRE -> flag.expire(ACT);
        };
    }

    private static CallerFlag at(FlagStatus status) {
        FlagForm form = new FlagForm();
        form.setKind(FlagKind.BLOCKED);
        form.setReason("Gọi trêu đùa nhiều lần trong đêm");
        form.setEndsOn(LocalDate.of(2026, 11, 23));
        CallerFlag flag =
                ContactSamples.withId(new CallerFlag(form, Identifier.of("0900 000 147", "2468"), 1, ACT), 3L);
        switch (status) {
            case STANDING -> {
                // as it begins
            }
            case ENDED -> flag.end("Nhầm số", ACT);
            case EXPIRED -> flag.expire(ACT);
        }
        return flag;
    }
}
