package vn.hotline.platform.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.hotline.platform.ops.DatabaseWatch;
import vn.hotline.platform.ops.TimedWork;
import vn.hotline.platform.time.SharedTime;

/**
 * Does work on this server: db-scheduler on threads of the server's, from some seconds after the start until before the
 * database is let go. While the database is gone it takes nothing, and goes on by itself when it is back.
 */
@ApplicationScoped
public class WorkScheduler {

    private static final Logger LOG = Logger.getLogger(WorkScheduler.class.getName());

    private static final int AT_ONCE = 6;

    /** Taking, beating, and the rounds of {@link Watches}. */
    private static final int BESIDE = 3;

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(8);

    /** The first page is waited for; nothing else is. */
    private static final int BEGINS_AFTER_MILLIS = 3_000;

    private static final int ROUND_MILLIS = 1_000;
    private static final int ROUNDS_OF_A_TIME = 15;

    @Resource(lookup = "java:app/jdbc/hotline")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    @Any
    private Instance<WorkKind> kinds;

    @Inject
    private WorkTasks tasks;

    @Inject
    private Watches watches;

    @Inject
    private SharedTime time;

    @Inject
    private DatabaseWatch databaseWatch;

    @Inject
    private PutOff putOff;

    @Inject
    private TimedWork timed;

    private Instant latest = Instant.MAX;
    private int rounds;
    private ScheduledExecutorService beside;
    private volatile Scheduler scheduler;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        beside = Executors.newScheduledThreadPool(BESIDE, threads);
        beside.scheduleWithFixedDelay(this::round, BEGINS_AFTER_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        if (scheduler != null) {
            scheduler.stop();
        }
        beside.shutdownNow();
    }

    private void start() {
        List<Task<?>> known = new ArrayList<>();
        kinds.stream().filter(WorkKind::isOn).forEach(kind -> known.add(tasks.of(kind)));
        scheduler = WorkTable.scheduler(database, known)
                .clock(time::now)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(AT_ONCE)
                .executorService(Executors.newFixedThreadPool(AT_ONCE, threads))
                .dueExecutor(Executors.newSingleThreadExecutor(threads))
                .housekeeperExecutor(beside)
                .pollingInterval(LOOKS_EVERY)
                .shutdownMaxWait(ENDS_WITHIN)
                .build();
        scheduler.start();
        watches.assemble();
    }

    private void round() {
        timed.run(LOG, "background work waits", this::askForTheTime);
        if (scheduler != null && databaseWatch.isGone()) {
            scheduler.pause();
        } else if (scheduler != null) {
            scheduler.resume();
            watches.round();
        }
    }

    /** The scheduler goes by the database's clock, so it begins once that is known. */
    private void askForTheTime() {
        if (rounds++ % ROUNDS_OF_A_TIME == 0 || scheduler == null) {
            time.agrees();
            rightWhatWasPutOff();
        }
        if (scheduler == null) {
            start();
        }
    }

    /** At the start, and when the database's clock was set back, which all go by. */
    private void rightWhatWasPutOff() {
        Instant now = time.now();
        if (now.isBefore(latest.minus(SharedTime.TOLERANCE))) {
            putOff.right(now);
        }
        latest = now;
    }
}
