package vn.hotline.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WhereTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @Test
    void withoutAConditionAllRowsAreMeant() {
        assertThat(new Where().given("c.level = :level", null).holding("  ", "c.name"))
                .hasToString("where 1 = 1");
    }

    @Test
    void whatIsGivenIsACondition() {
        assertThat(new Where("c.line = :line", 1).given("c.level = :level", 2).and("c.open = true"))
                .hasToString("where c.line = :line and c.level = :level and c.open = true");
    }

    @Test
    void daysMayBeOpenAtEitherEnd() {
        assertThat(new Where().within("c.at", DAY, null)).hasToString("where c.at >= :from");
        assertThat(new Where().within("c.at", null, DAY)).hasToString("where c.at < :end");
    }

    @Test
    void eachColumnThatMayHoldWhatWasTypedHasParametersOfItsOwn() {
        assertThat(new Where().holding("Hoa", "u.name", "u.login"))
                .hasToString("where ((concat(u.name, ' ') like :typed0x0 escape '!')"
                        + " or (concat(u.login, ' ') like :typed1x0 escape '!'))");
    }

    @Test
    void aValueNeedsAParameterToStandFor() {
        assertThatThrownBy(() -> new Where("c.open = true", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
