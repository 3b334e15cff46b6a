package vn.hotline.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.mail.MailOutbox;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.work.Attempt;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.figures.totals.TotalsReader;
import vn.hotline.reporting.figures.totals.TotalsRequest;

/** Makes a report and tells its recipients, all in one transaction. */
@ApplicationScoped
public class RunMaker {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TotalsReader totals;

    @Inject
    private Readers readers;

    @Inject
    private ReportLetters letters;

    @Inject
    private Notices notices;

    @Inject
    private MailOutbox outbox;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Does nothing if another server has made it meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void make(long id) {
        ReportRun run = entities.find(ReportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run.isMade()) {
            return;
        }
        ReportSchedule schedule = entities.find(ReportSchedule.class, run.getScheduleId());
        entities.persist(run.make(figures(schedule, run), new Stamp(null, clock.instant())));
        List<AppUser> recipients = readers.of(schedule);
        recipients.forEach(recipient -> tell(recipient, schedule, run));
        record(schedule, run, recipients);
    }

    /** Unless it was made meanwhile. @param why as the trail of the run says it */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(Attempt attempt, String why) {
        ReportRun run = entities.find(ReportRun.class, attempt.id(), LockModeType.PESSIMISTIC_WRITE);
        if (!run.isMade()) {
            entities.persist(run.fail(why, attempt.number(), attempt.again(), new Stamp(null, clock.instant())));
        }
    }

    private List<RunFigure> figures(ReportSchedule schedule, ReportRun run) {
        Totals found = totals.read(
                new TotalsRequest(schedule.getLine(), run.getPeriod(), schedule.getCentreId(), Comparison.usual()));
        return found.rows(Section.SUMMARY).stream().map(RunFigure::new).toList();
    }

    private void tell(AppUser recipient, ReportSchedule schedule, ReportRun run) {
        notices.write(
                recipient.getId(),
                NotificationKind.SCHEDULED_REPORT,
                letters.line(schedule, run, recipient.getLanguage()),
                ReportLetters.path(run));
        if (recipient.getEmail() != null) {
            outbox.add(recipient.getId(), letters.letter(schedule, run, recipient.getLanguage()));
        }
    }

    /** The trail names who answers for the schedule: nobody is signed in. */
    private void record(ReportSchedule schedule, ReportRun run, List<AppUser> recipients) {
        AppUser owner = entities.find(AppUser.class, schedule.getOwnerId());
        String detail = Detail.of(
                schedule.getKind(),
                schedule.getLine(),
                run.getPeriod(),
                Detail.named(
                        "audit.detail.recipients",
                        recipients.stream().map(AppUser::getUsername).collect(Collectors.joining(" "))));
        audit.record(owner.identity(), AuditAction.EXPORT, RecordKind.SCHEDULED_REPORT, run.getId(), detail);
    }
}
