package vn.hotline.platform.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The one table of work, as db-scheduler is to use it: who puts items in and who does them say the same. */
public final class WorkTable {

    static final String NAME = "work_item";

    /** Before all times. */
    static final Instant AT_ONCE = Instant.EPOCH.plus(Duration.ofDays(1));

    /** A server that was not heard of for eight of these is dead, and others do what it had taken. */
    static final Duration HEARTBEAT = Duration.ofSeconds(30);

    static final int MISSED_AT_MOST = 8;

    private WorkTable() {}

    static SchedulerClient client(DataSource database) {
        return SchedulerClient.Builder.create(database, List.of())
                .tableName(NAME)
                .jdbcCustomization(new MariaDBJdbcCustomization(true))
                .serializer(new Text())
                .enablePriority()
                .build();
    }

    /** A newer version's kinds, or those of a later one after a step back, stay until a server knows them. */
    static SchedulerBuilder scheduler(DataSource database, List<Task<?>> tasks) {
        return settings(Scheduler.create(database, tasks));
    }

    /** What is the same for each scheduler, one that a test moves by hand too. */
    public static <B extends SchedulerBuilder> B settings(B scheduler) {
        scheduler
                .tableName(NAME)
                .jdbcCustomization(new MariaDBJdbcCustomization(true))
                .serializer(new Text())
                .enablePriority()
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_AT_MOST)
                .deleteUnresolvedAfter(Duration.ofDays(10_000));
        return scheduler;
    }

    /** What stands beside an item is a word for people. Nothing that is read from the table becomes an object. */
    private static final class Text implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] stored) {
            return stored == null ? null : type.cast(new String(stored, StandardCharsets.UTF_8));
        }
    }
}
