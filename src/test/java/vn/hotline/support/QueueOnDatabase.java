package vn.hotline.support;

import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.contact.arrival.Arrival;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.contact.arrival.ArrivalStatus;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.security.Identity;

/** People of one centre at a queue that is empty before each test, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class QueueOnDatabase {

    protected static final Helpline LINE = Helpline.CHILD_PROTECTION;
    protected static final Instant NOW = Instant.parse("2026-11-22T02:14:00Z");

    protected final SettableClock clock = new SettableClock(NOW);
    protected long operator;
    protected long colleague;
    protected long supervisor;

    private final String directory;

    @AutoClose
    protected DemoDatabase database;

    @AutoClose
    protected ServicesOnDatabase services;

    /** @param directory of the database's files */
    protected QueueOnDatabase(String directory) {
        this.directory = directory;
    }

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load(directory, DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        services = new ServicesOnDatabase(database.access(), clock);
        operator = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1 and active");
        colleague = number("select max(id) from app_user where role = 'OPERATOR' and centre_id = 1 and active");
        supervisor = number("select min(id) from app_user where role = 'SUPERVISOR' and centre_id = 1 and active");
    }

    @BeforeEach
    void itIsQuiet() {
        clock.set(NOW);
        services.committed(() -> {
            services.entities().createNativeQuery("delete from call_back").executeUpdate();
            services.entities().createNativeQuery("delete from arrival").executeUpdate();
            services.entities().createNativeQuery("delete from arrival_told").executeUpdate();
            services.entities().createNativeQuery("delete from presence").executeUpdate();
            return services.entities()
                    .createNativeQuery("update queue_diversion set ended_at = began_at")
                    .executeUpdate();
        });
    }

    /** As a channel's end tells it. */
    protected void tell(Consumer<ArrivalQueue> what) {
        services.signIn(Identity.program(1));
        services.committed(() -> {
            what.accept(services.get(ArrivalQueue.class));
            return null;
        });
    }

    protected ArrivalStatus status(long id) {
        return services.inTransaction(
                () -> services.entities().find(Arrival.class, id).getStatus());
    }

    protected long number(String sql) {
        return ((Number) services.inTransaction(
                        () -> services.entities().createNativeQuery(sql).getSingleResult()))
                .longValue();
    }
}
