package vn.hotline.support;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.hotline.platform.time.SharedTime;
import vn.hotline.platform.work.PutOff;
import vn.hotline.platform.work.WorkKind;
import vn.hotline.platform.work.WorkTable;
import vn.hotline.platform.work.WorkTasks;

/** What a server does in the background, done when a test says so, by the test's clock. */
public final class WorkByHand {

    /** It says what it does at each step; kept here, or its level is forgotten. */
    private static final Logger OF_THE_LIBRARY = Logger.getLogger("com.github.kagkarlsson");

    static {
        OF_THE_LIBRARY.setLevel(Level.OFF);
    }

    /** What others left in the table is sorted out at the first look. */
    private static final int LOOKS = 3;

    private final ServicesOnDatabase server;
    private final Clock clock;
    private final ManualScheduler scheduler;

    @SafeVarargs
    public WorkByHand(ServicesOnDatabase server, Clock clock, Class<? extends WorkKind>... kinds) {
        this(server, clock, true, kinds);
    }

    /** Of a server that knows that its own clock cannot be believed. */
    @SafeVarargs
    public static WorkByHand withWrongClock(
            ServicesOnDatabase server, Clock clock, Class<? extends WorkKind>... kinds) {
        return new WorkByHand(server, clock, false, kinds);
    }

    @SafeVarargs
    private WorkByHand(
            ServicesOnDatabase server, Clock clock, boolean isClockRight, Class<? extends WorkKind>... kinds) {
        this.server = server;
        this.clock = clock;
        server.with(SharedTime.class, new OfTheDatabase(clock, isClockRight));
        List<Task<?>> tasks = new ArrayList<>();
        for (Class<? extends WorkKind> kind : kinds) {
            tasks.add(server.get(WorkTasks.class).of(server.get(kind)));
        }
        scheduler = WorkTable.settings(TestHelper.createManualScheduler(server.get(DataSource.class), tasks))
                .clock(new OfTheTest(clock))
                .build();
    }

    /** All that is due, and what dead servers left. */
    public void doDue() {
        server.get(PutOff.class).right(clock.instant());
        scheduler.runDeadExecutionDetection();
        for (int i = 0; i < LOOKS; i++) {
            scheduler.runAnyDueExecutions();
        }
    }

    /** The database goes by the clock of the test. */
    private static final class OfTheDatabase extends SharedTime {

        private final Clock clock;
        private final boolean isClockRight;

        OfTheDatabase(Clock clock, boolean isClockRight) {
            this.clock = clock;
            this.isClockRight = isClockRight;
        }

        @Override
        public boolean agrees() {
            return isClockRight;
        }

        @Override
        public Instant now() {
            return clock.instant();
        }
    }

    private static final class OfTheTest extends SettableClock {

        private final Clock clock;

        OfTheTest(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant now() {
            return clock.instant();
        }
    }
}
