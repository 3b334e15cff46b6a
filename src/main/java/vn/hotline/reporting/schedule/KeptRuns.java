package vn.hotline.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import vn.hotline.platform.retention.Kept;

/** Scheduled reports with their figures. The last of each schedule stays: it tells which one is next. */
@ApplicationScoped
public class KeptRuns implements Kept {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "report_run";
    }

    @Override
    public String setting() {
        return "HOTLINE_KEEP_RUNS_DAYS";
    }

    @Override
    public int days() {
        return 1825;
    }

    @Override
    public int deleteFrom(Instant before, int atMost) {
        List<Long> old = entities.createQuery(
                        "select r.id from ReportRun r where r.claimedAt < :before and r.status = :made and r.toDay <"
                                + " (select max(o.toDay) from ReportRun o where o.scheduleId = r.scheduleId)"
                                + " order by r.claimedAt, r.id",
                        Long.class)
                .setParameter("before", before)
                .setParameter("made", RunStatus.MADE)
                .setMaxResults(atMost)
                .getResultList();
        if (old.isEmpty()) {
            return 0;
        }
        entities.createNativeQuery("delete from report_run_figure where run_id in (:old)")
                .setParameter("old", old)
                .executeUpdate();
        return entities.createQuery("delete from ReportRun r where r.id in (:old)")
                .setParameter("old", old)
                .executeUpdate();
    }
}
