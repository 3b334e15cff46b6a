package vn.hotline.contact.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.Identifier;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.Sealing;

class FlagCheckTest {

    /** The morning of 22 November in Viet Nam. */
    private static final Instant NOW = Instant.parse("2026-11-22T02:14:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static List<Identifier> somebody;

    private final FlagCheck check = new FlagCheck();

    @BeforeAll
    static void keys() {
        Sealing.use(Keyset.generate().open());
        somebody = Identifier.of("0900 000 147", null);
    }

    @Test
    void aFlagSaysWhomWhyAndUntilWhen() {
        assertThatThrownBy(() -> check.check(new FlagForm(), List.of(), NOW))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.getProblems())
                        .extracting(problem -> problem.field())
                        .containsExactlyInAnyOrder("kind", "callerNumber", "reason", "endsOn"));
    }

    @Test
    void nobodyIsBlockedForLong() {
        assertThatCode(() -> check.check(form(FlagKind.BLOCKED, TODAY.plusDays(7)), somebody, NOW))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check.check(form(FlagKind.BLOCKED, TODAY.plusDays(8)), somebody, NOW))
                .hasMessageContaining("flag.tooLong");
    }

    @Test
    void whoIsAtRiskIsLookedAtAnewAfterAYear() {
        assertThatCode(() -> check.check(form(FlagKind.AT_RISK, TODAY.plusDays(365)), somebody, NOW))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check.check(form(FlagKind.AT_RISK, TODAY.plusDays(366)), somebody, NOW))
                .hasMessageContaining("flag.tooLong");
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> check.check(form(FlagKind.NUISANCE, TODAY.minusDays(1)), somebody, NOW))
                .hasMessageContaining("flag.endsBefore");
    }

    @Test
    void itStandsUntilTheEndOfItsLastDayInVietNam() {
        CallerFlag flag = new CallerFlag(form(FlagKind.BLOCKED, TODAY), somebody, 1, new Stamp(7L, NOW));
        assertThat(flag.isStandingAt(Instant.parse("2026-11-22T16:59:59.999Z"))).isTrue();
        assertThat(flag.isStandingAt(Instant.parse("2026-11-22T17:00:00Z"))).isFalse();
    }

    private static FlagForm form(FlagKind kind, LocalDate endsOn) {
        FlagForm form = new FlagForm();
        form.setKind(kind);
        form.setReason("Gọi trêu đùa nhiều lần trong đêm");
        form.setEndsOn(endsOn);
        return form;
    }
}
