package vn.hotline.platform.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimedWorkTest {

    private static final String WAITS = "it waits";

    private final List<LogRecord> said = new ArrayList<>();
    private final Logger log = Logger.getAnonymousLogger();
    private boolean gone;
    private int runs;
    private final TimedWork timed = new TimedWork(() -> gone, thrown -> thrown instanceof SQLException);

    @BeforeEach
    void listen() {
        log.setUseParentHandlers(false);
        log.addHandler(new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    @Test
    void nothingRunsAndNothingIsSaidWhileTheDatabaseIsGone() {
        gone = true;
        timed.run(log, WAITS, () -> runs++);
        gone = false;
        timed.run(log, WAITS, () -> runs++);

        assertThat(runs).isEqualTo(1);
        assertThat(said).isEmpty();
    }

    /** It goes in the middle of a run, before anybody noticed. */
    @Test
    void databaseThatGoesMeanwhileIsALineWithoutAStackAndALineWhenItIsOver() {
        for (int i = 0; i < 10; i++) {
            timed.run(log, WAITS, () -> {
                throw new SQLException("no connection");
            });
        }
        timed.run(log, WAITS, () -> runs++);
        timed.run(log, WAITS, () -> runs++);

        assertThat(said).hasSize(2);
        assertThat(said.get(0).getThrown()).isNull();
        assertThat(said.get(1).getParameters()[0]).isEqualTo(10);
    }

    @Test
    void faultOfOurOwnIsToldWithAllOfItOnceAndThenNowAndThen() {
        for (int i = 0; i <= TimedWork.SAID_AGAIN; i++) {
            timed.run(log, WAITS, () -> {
                throw new IllegalStateException("wrong");
            });
        }

        assertThat(said).hasSize(2);
        assertThat(said.get(0).getThrown()).hasMessage("wrong");
        assertThat(said.get(1).getThrown()).isNull();
    }
}
