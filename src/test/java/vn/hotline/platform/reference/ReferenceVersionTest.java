package vn.hotline.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferenceVersionTest {

    private long now = -TimeUnit.DAYS.toNanos(1);
    private long stored = 7;
    private int asked;
    private boolean away;
    private ReferenceVersion version;

    @BeforeEach
    void onADatabase() throws ReflectiveOperationException {
        version = new ReferenceVersion(() -> now);
        Field data = ReferenceVersion.class.getDeclaredField("data");
        data.setAccessible(true);
        data.set(version, new ReferenceData() {
            @Override
            public long version() {
                asked++;
                if (away) {
                    throw new IllegalStateException("the database is away");
                }
                return stored;
            }
        });
    }

    @Test
    void howeverOftenItIsUsedTheDatabaseIsAskedOnceASecond() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(version.current()).isEqualTo(7);
        }

        assertThat(asked).isOne();
    }

    @Test
    void whatAnotherServerChangedIsKnownASecondLater() {
        version.current();
        stored = 8;
        now += TimeUnit.SECONDS.toNanos(1);

        assertThat(version.current()).isEqualTo(8);
    }

    @Test
    void whatWasChangedHereIsKnownAtOnce() {
        version.current();
        stored = 8;
        version.forget();

        assertThat(version.current()).isEqualTo(8);
    }

    @Test
    void withoutItsDatabaseItSaysWhatItKnows() {
        version.current();
        away = true;
        now += TimeUnit.MINUTES.toNanos(5);

        assertThat(version.current()).isEqualTo(7);
    }
}
