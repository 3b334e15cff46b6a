package vn.hotline.platform.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Puts in work for the background. An item is there once the caller's transaction is committed, and is done within
 * seconds by one server. One that is there already, waiting or being done, is not put in again.
 */
@ApplicationScoped
public class Work {

    @Resource(lookup = "java:app/jdbc/hotline")
    private DataSource database;

    private volatile SchedulerClient client;

    /** To be done as soon as a server has time. No clock is asked, so none that stands wrong can put it off. */
    public void put(String kind, long id) {
        put(kind, id, WorkTable.AT_ONCE);
    }

    /**
     * To be done when its time has come, by the database's clock.
     *
     * @param kind name of the {@link WorkKind}
     */
    public void put(String kind, long id, Instant due) {
        client().scheduleIfNotExists(new TaskInstance.Builder<String>(kind, Long.toString(id)).build(), due);
    }

    private SchedulerClient client() {
        if (client == null) {
            client = WorkTable.client(database);
        }
        return client;
    }
}
