package vn.hotline.reporting.schedule;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.mail.MailOutbox;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Setting up the reports that make themselves. */
@Stateless
@May(Verb.SCHEDULE_KEEP)
public class ScheduleService {

    private static final int LAST_HOUR = 23;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private Readers readers;

    @Inject
    private Centres centres;

    @Inject
    private MailOutbox outbox;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private AuditTrail audit;

    /** All schedules, those in use first. */
    public List<ScheduleRow> list() {
        Instant now = current.stamp().at();
        return entities.createQuery("from ReportSchedule s order by s.active desc, s.line, s.id", ReportSchedule.class)
                .getResultStream()
                .map(schedule -> new ScheduleRow(
                        schedule.getId(),
                        schedule.getKind(),
                        schedule.getLine(),
                        schedule.getCentreId(),
                        schedule.getAtHour(),
                        schedule.isActive(),
                        readers.of(schedule).stream().map(AppUser::getFullName).toList(),
                        schedule.nextAfter(now)))
                .toList();
    }

    /** @param centreId null for reports on all centres */
    public List<Reader> possibleReaders(Integer centreId) {
        return readers.possible(centreId).stream()
                .map(user -> new Reader(user.getId(), user.getFullName(), user.getRole(), user.getEmail() != null))
                .toList();
    }

    /** Whether recipients get it by mail, too. */
    public boolean isMailOn() {
        return outbox.isOn();
    }

    public ScheduleForm read(long id) {
        return form(records.find(ReportSchedule.class, id));
    }

    private static ScheduleForm form(ReportSchedule schedule) {
        ScheduleForm form = new ScheduleForm();
        form.setKind(schedule.getKind());
        form.setLine(schedule.getLine());
        form.setCentreId(schedule.getCentreId());
        form.setHour(schedule.getAtHour());
        form.setRecipientIds(new ArrayList<>(schedule.getRecipientIds()));
        return form.asRead();
    }

    /** @throws BusinessException at kind, line, hour, centreId or recipientIds */
    public void create(ScheduleForm form) {
        checkSeries(form);
        check(form, form.getCentreId(), Set.of());
        if (exists(form)) {
            throw BusinessException.at("kind", "schedule.exists");
        }
        changes.made(
                Verb.SCHEDULE_KEEP,
                new ReportSchedule(form, current.stamp()),
                (schedule, change) -> change.says(described(schedule)));
    }

    private void checkSeries(ScheduleForm form) {
        Integer centreId = form.getCentreId();
        new Problems()
                .require("kind", form.getKind())
                .require("line", form.getLine())
                .throwIfAny();
        if (centreId != null && centres.getAll().stream().noneMatch(centre -> centre.getId() == centreId)) {
            throw BusinessException.at("centreId", "input.code", centreId);
        }
    }

    /**
     * Hour and recipients.
     *
     * @throws BusinessException with every problem at its field
     * @throws vn.hotline.kernel.form.StaleRecord if somebody changed them meanwhile
     */
    public void change(long id, ScheduleForm form) {
        changes.to(Verb.SCHEDULE_KEEP, ReportSchedule.class, id, form, ScheduleService::form, (schedule, change) -> {
            check(form, schedule.getCentreId(), schedule.getRecipientIds());
            Detail.Mark before = described(schedule);
            schedule.change(form.getHour(), form.getRecipientIds(), change.stamp());
            change.says(before, Detail.named("audit.detail.now", described(schedule)));
        });
    }

    /**
     * It makes no reports until it is switched on; those it made stay.
     *
     * @throws vn.hotline.kernel.NotFoundException if there is none for this person
     */
    public void switchOff(long id) {
        changes.to(Verb.SCHEDULE_KEEP, ReportSchedule.class, id, (schedule, change) -> {
            schedule.switchOff();
            change.says(Detail.text("audit.detail.disabled"));
        });
    }

    /** What fell due meanwhile is not made any more. */
    public void switchOn(long id) {
        changes.to(Verb.SCHEDULE_KEEP, ReportSchedule.class, id, (schedule, change) -> {
            schedule.switchOn(change.stamp());
            change.says(Detail.text("audit.detail.enabled"));
        });
    }

    /** Tries those mails of a report again that were given up. */
    public void sendAgain(long runId) {
        outbox.sendAgain(RecordKind.SCHEDULED_REPORT, runId);
        audit.record(
                AuditAction.EXPORT,
                RecordKind.SCHEDULED_REPORT,
                runId,
                Detail.of(Detail.text("audit.detail.mailsAgain")));
    }

    /** @param known who is to read it already: somebody who may not any more stays until taken out, and gets nothing */
    private void check(ScheduleForm form, Integer centreId, Collection<Long> known) {
        Set<Long> possible =
                readers.possible(centreId).stream().map(AppUser::getId).collect(Collectors.toSet());
        possible.addAll(known);
        Integer hour = form.getHour();
        Problems problems = new Problems().require("hour", hour);
        problems.check(hour == null || hour >= 0 && hour <= LAST_HOUR, "hour", "schedule.hourRange");
        problems.check(!form.getRecipientIds().isEmpty(), "recipientIds", "schedule.recipientNeeded");
        problems.check(possible.containsAll(form.getRecipientIds()), "recipientIds", "schedule.recipientNotOffered");
        problems.throwIfAny();
    }

    private boolean exists(ScheduleForm form) {
        return entities.createQuery(
                                "select count(s) from ReportSchedule s where s.kind = :kind and s.line = :line"
                                        + " and coalesce(s.centreId, 0) = :centre",
                                Long.class)
                        .setParameter("kind", form.getKind())
                        .setParameter("line", form.getLine())
                        .setParameter("centre", form.getCentreId() == null ? 0 : form.getCentreId())
                        .getSingleResult()
                > 0;
    }

    private static Detail.Mark described(ReportSchedule schedule) {
        return Detail.all(
                schedule.getKind(),
                schedule.getLine(),
                Detail.centre(schedule.getCentreId()),
                "%d:00".formatted(schedule.getAtHour()),
                Detail.named("audit.detail.recipients", schedule.getRecipientIds()));
    }
}
