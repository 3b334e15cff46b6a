package vn.hotline.reporting.schedule;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.mail.MailCount;
import vn.hotline.platform.mail.MailOutbox;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Reports that made themselves: managers see all, supervisors those on the own centre. */
@Stateless
@May(Verb.FIGURE_READ)
public class RunSearch {

    private static final String PAIR = "select r, s from ReportRun r join ReportSchedule s on s.id = r.scheduleId ";
    private static final RowOrder<Object[]> NEWEST_FIRST = RowOrder.by(
            "r.claimedAt",
            pair -> run(pair).getClaimedAt(),
            "r.id",
            pair -> run(pair).getId(),
            true);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private MailOutbox outbox;

    @Inject
    private AuditTrail audit;

    /**
     * The newest first.
     *
     * @param after null for the first rows
     */
    public Slice<RunRow> list(Cursor after, int limit) {
        return NEWEST_FIRST
                .rows(entities, Object[].class, PAIR, visible(), after, limit)
                .as(this::rows);
    }

    /** Opens one to be read, which leaves its mark. */
    public MadeReport read(long id) {
        Object[] found = visible()
                .and("r.id = :id", id)
                .query(entities, Object[].class, PAIR, "")
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(RecordKind.SCHEDULED_REPORT, id));
        ReportRun run = (ReportRun) found[0];
        audit.record(AuditAction.REPORT_READ, RecordKind.SCHEDULED_REPORT, id, null);
        return new MadeReport(rows(List.<Object[]>of(found)).get(0), run.getNumber(), List.copyOf(run.getFigures()));
    }

    private Where visible() {
        return new Where().given("s.centreId = :centre", current.visibleCentre().orElse(null));
    }

    private static ReportRun run(Object[] pair) {
        return (ReportRun) pair[0];
    }

    private List<RunRow> rows(List<Object[]> found) {
        List<Long> ids =
                found.stream().map(pair -> ((ReportRun) pair[0]).getId()).toList();
        Map<Long, MailCount> mails = outbox.counts(RecordKind.SCHEDULED_REPORT, ids);
        return found.stream()
                .map(pair -> row((ReportRun) pair[0], (ReportSchedule) pair[1], mails))
                .toList();
    }

    private static RunRow row(ReportRun run, ReportSchedule schedule, Map<Long, MailCount> mails) {
        return new RunRow(
                run.getId(),
                schedule.getKind(),
                schedule.getLine(),
                schedule.getCentreId(),
                run.getPeriod(),
                run.getStatus(),
                run.getClaimedAt(),
                run.getMadeAt(),
                run.getTryAt(),
                run.getAttempts(),
                run.getError(),
                mails.getOrDefault(run.getId(), MailCount.NONE));
    }
}
