package vn.hotline.platform.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.kernel.Days;
import vn.hotline.platform.time.SharedTime;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.Watch;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

/** Each night at the quietest hour in Viet Nam, each kind of records by itself: one that fails holds up no other. */
@ApplicationScoped
public class RetentionWork implements WorkKind, Watch {

    private static final Logger LOG = Logger.getLogger(RetentionWork.class.getName());

    private static final LocalTime FROM = LocalTime.of(3, 20);
    private static final LocalTime TO = LocalTime.of(3, 30);

    @Inject
    @Any
    private Instance<Kept> kinds;

    @Inject
    private Retention retention;

    @Inject
    private Clock clock;

    @Inject
    private SharedTime time;

    @Inject
    private Work work;

    private volatile LocalDate putIn;

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String ifItFails() {
        return "what is kept no longer is deleted tomorrow";
    }

    /** The nights have their numbers: servers that look at once put in the same item. */
    @Override
    public void look() {
        ZonedDateTime now = clock.instant().atZone(Days.ZONE);
        LocalDate night = now.toLocalDate();
        boolean isHour = !now.toLocalTime().isBefore(FROM) && now.toLocalTime().isBefore(TO);
        if (isHour && !night.equals(putIn) && time.agrees()) {
            work.put(name(), night.toEpochDay());
            putIn = night;
        }
    }

    @Override
    public void run(Attempt attempt) {
        RuntimeException failed = null;
        for (Kept kind : kinds) {
            try {
                deleteAll(retention, kind);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> kind.name() + " are not deleted");
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    static long deleteAll(Retention retention, Kept kind) {
        long all = 0;
        int deleted;
        do {
            deleted = retention.deleteSome(kind);
            all += deleted;
        } while (deleted == Retention.AT_ONCE);
        if (all > 0) {
            retention.record(kind, all);
        }
        return all;
    }
}
