package vn.hotline.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CollisionTest {

    private static final int DEADLOCK = 1213;

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void whatCollidesIsDoneAgain() {
        Collision.tryAgain(3, () -> {
            if (tries.incrementAndGet() < 3) {
                throw collision();
            }
        });

        assertThat(tries).hasValue(3);
    }

    @Test
    void theLastCollisionIsThrown() {
        assertThatThrownBy(() -> Collision.tryAgain(2, () -> {
                    tries.incrementAndGet();
                    throw collision();
                }))
                .matches(Collision::isBehind);

        assertThat(tries).hasValue(2);
    }

    @Test
    void whatFailsOtherwiseIsNotTriedAgain() {
        assertThatThrownBy(() -> Collision.tryAgain(2, () -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("wrong");
                }))
                .hasMessage("wrong");

        assertThat(tries).hasValue(1);
    }

    private static RuntimeException collision() {
        return new IllegalStateException(new SQLException("deadlock", "40001", DEADLOCK));
    }
}
