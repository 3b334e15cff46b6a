package vn.hotline.platform.work;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hibernate.query.NativeQuery;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Work that fails again and again, for those who look after the system. Nothing is ever thrown away. */
@Stateless
@May(Verb.BACKGROUND_WORK_KEEP)
public class FailingWork {

    /** So many are shown; where there are more, one cause stands behind most of them. */
    public static final int SHOWN = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    /** Those that failed most often first, no more than {@link #SHOWN}. */
    @SuppressWarnings("unchecked")
    public List<WorkRow> list() {
        return entities.createNativeQuery(
                        "select task_name, task_instance, consecutive_failures, task_data, last_failure, execution_time,"
                                + " picked from work_item where consecutive_failures > 0"
                                + " order by consecutive_failures desc, last_failure desc",
                        Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("task_name", String.class)
                .addScalar("task_instance", Long.class)
                .addScalar("consecutive_failures", Integer.class)
                .addScalar("task_data", byte[].class)
                .addScalar("last_failure", Instant.class)
                .addScalar("execution_time", Instant.class)
                .addScalar("picked", Boolean.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(row -> row((Tuple) row))
                .toList();
    }

    /** How many items of work failed when they were last tried. */
    public int count() {
        return ((Number) entities.createNativeQuery("select count(*) from work_item where consecutive_failures > 0")
                        .getSingleResult())
                .intValue();
    }

    /** Has it tried again at once, whenever that would have been. */
    public void tryNow(String kind, long id) {
        int moved = entities.createNativeQuery("update work_item set execution_time = :now, version = version + 1"
                        + " where task_name = :kind and task_instance = :id and picked = false")
                .setParameter("now", WorkTable.AT_ONCE)
                .setParameter("kind", kind)
                .setParameter("id", Long.toString(id))
                .executeUpdate();
        if (moved > 0) {
            audit.record(
                    AuditAction.CHANGE,
                    null,
                    null,
                    Detail.of(Detail.text("audit.detail.workAgain"), Detail.text("WorkKind." + kind), id));
        }
    }

    private static WorkRow row(Tuple row) {
        byte[] why = row.get("task_data", byte[].class);
        return new WorkRow(
                row.get("task_name", String.class),
                row.get("task_instance", Long.class),
                row.get("consecutive_failures", Integer.class),
                why == null ? null : new String(why, StandardCharsets.UTF_8),
                row.get("last_failure", Instant.class),
                row.get("execution_time", Instant.class),
                row.get("picked", Boolean.class));
    }
}
