package vn.hotline.counselling;

import static vn.hotline.platform.security.Role.Name.ADMINISTRATOR;
import static vn.hotline.platform.security.Role.Name.OPERATOR;
import static vn.hotline.platform.security.Role.Name.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cause;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.HandedOver;

/** Writing down what was counselled, and following up. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR})
public class CounsellingService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Notices notices;

    @Inject
    private Event<CounsellingCounted> counted;

    /**
     * @return when it was saved
     * @throws vn.hotline.kernel.form.StaleRecord if another page wrote something else meanwhile
     */
    public Instant saveDraft(long id, CounsellingForm form) {
        Act act = current.act();
        CounsellingSession session = lock(id);
        form.checkUnchanged(RecordKind.COUNSELLING, id, session.asForm());
        if (session.getStatus() != CounsellingStatus.WAITING) {
            throw new BusinessException("counselling.recordedMeanwhile");
        }
        session.keep(form);
        form.asRead();
        audit.recordSitting(AuditAction.CHANGE, RecordKind.COUNSELLING, id);
        return act.at();
    }

    public CounsellingSession record(long id, CounsellingForm form) {
        Act act = current.act();
        CounsellingSession session = lock(id);
        form.checkUnchanged(RecordKind.COUNSELLING, id, session.asForm());
        entities.persist(session.record(form, Days.dayOf(act.at()), act));
        audit.record(AuditAction.CREATE, RecordKind.COUNSELLING, id, null);
        counted.fire(new CounsellingCounted(null, session.facts(), Cause.of(RecordKind.COUNSELLING, id)));
        return session;
    }

    /**
     * Gives a record that waits to be written to somebody else of its centre.
     *
     * @throws BusinessException at {@code assignee} if the person cannot write it
     */
    @RolesAllowed({SUPERVISOR, ADMINISTRATOR})
    public void handOver(long id, Long toId, String reason) {
        CounsellingSession session = lock(id);
        AppUser to = toId == null ? null : entities.find(AppUser.class, toId);
        if (to == null || !to.isWorkingIn(session.getCentreId())) {
            throw BusinessException.at("assignee", "case.assigneeElsewhere");
        }
        AppUser from =
                session.getCounsellorId() == null ? null : entities.find(AppUser.class, session.getCounsellorId());
        entities.persist(session.handTo(to.getId(), HandedOver.told(from, to, reason), current.act()));
        audit.record(AuditAction.MOVE, RecordKind.COUNSELLING, id, Detail.of(CounsellingMove.HAND_OVER));
        notices.tell(
                to.getId(),
                NotificationKind.WORK_HANDED_OVER,
                "/counselling/session?contact=" + session.getContactId(),
                "notice.work.given",
                RecordKind.COUNSELLING.number(session.getStartedAt(), id));
    }

    /** @param answer what was learned by asking again */
    public void followUpDone(long id, String answer) {
        lock(id).followUpDone(answer, current.act());
        audit.record(
                AuditAction.CHANGE, RecordKind.COUNSELLING, id, Detail.of(Detail.text("counselling.followUpDone")));
    }

    public CounsellingSession read(long id) {
        CounsellingSession session = visible(entities.find(CounsellingSession.class, id), id);
        session.getTopics().size();
        audit.record(AuditAction.READ, RecordKind.COUNSELLING, id, null);
        return session;
    }

    /** Opens the record of a contact, if it is an in-depth one, which leaves its mark. */
    public Optional<CounsellingSession> ofContact(long contactId) {
        Optional<CounsellingSession> found = entities.createQuery(
                        "from CounsellingSession s left join fetch s.topics where s.contactId = :contact",
                        CounsellingSession.class)
                .setParameter("contact", contactId)
                .getResultStream()
                .findFirst();
        Optional<CounsellingSession> shown = found.filter(this::isVisible);
        shown.ifPresent(session -> audit.record(AuditAction.READ, RecordKind.COUNSELLING, session.getId(), null));
        return shown;
    }

    private CounsellingSession lock(long id) {
        return visible(entities.find(CounsellingSession.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private CounsellingSession visible(CounsellingSession session, long id) {
        if (session == null || !isVisible(session)) {
            throw new NotFoundException(RecordKind.COUNSELLING, id);
        }
        return session;
    }

    private boolean isVisible(CounsellingSession session) {
        return current.visibleCentre()
                .map(centre -> centre == session.getCentreId())
                .orElse(true);
    }
}
