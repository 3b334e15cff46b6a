package vn.hotline.counselling;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Assignees;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.HandedOver;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Writing down what was counselled, and following up. */
@Stateless
@May(Verb.COUNSELLING_READ)
public class CounsellingService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private CurrentUser current;

    @Inject
    private Assignees assignees;

    @Inject
    private AuditTrail audit;

    /**
     * @return when it was saved
     * @throws vn.hotline.kernel.form.StaleRecord if another page wrote something else meanwhile
     * @throws BusinessException {@code counselling.recordedMeanwhile} once it is recorded
     */
    @May(Verb.COUNSELLING_WRITE)
    public Instant saveDraft(long id, CounsellingForm form) {
        Stamp stamp = current.stamp();
        CounsellingSession session = records.lock(CounsellingSession.class, id);
        form.checkUnchanged(RecordKind.COUNSELLING, id, session.asForm());
        if (session.getStatus() != CounsellingStatus.WAITING) {
            throw new BusinessException("counselling.recordedMeanwhile");
        }
        session.keep(form);
        form.asRead();
        audit.recordSitting(AuditAction.CHANGE, RecordKind.COUNSELLING, id);
        return stamp.at();
    }

    /** @throws vn.hotline.kernel.form.StaleRecord if another page wrote something else meanwhile */
    @May(Verb.COUNSELLING_RECORD)
    public CounsellingSession record(long id, CounsellingForm form) {
        return changes.to(
                Verb.COUNSELLING_RECORD,
                CounsellingSession.class,
                id,
                form,
                CounsellingSession::asForm,
                (session, change) -> change.moves(
                                session.record(form, Days.dayOf(change.stamp().at()), change.stamp()))
                        .as(AuditAction.CREATE)
                        .says());
    }

    /**
     * Gives a record that waits to be written to somebody else of its centre.
     *
     * @throws BusinessException at {@code assignee} if the person cannot write it
     */
    @May(Verb.COUNSELLING_HAND_OVER)
    public void handOver(long id, Long toId, String reason) {
        changes.to(Verb.COUNSELLING_HAND_OVER, CounsellingSession.class, id, (session, change) -> {
            AppUser to = assignees.of(session.getCentreId(), toId);
            AppUser from =
                    session.getCounsellorId() == null ? null : entities.find(AppUser.class, session.getCounsellorId());
            String told = HandedOver.told(from, to, reason);
            change.moves(session.handTo(to.getId(), told, change.stamp()));
        });
    }

    /** @param answer what was learned by asking again */
    @May(Verb.COUNSELLING_FOLLOW_UP)
    public void followUpDone(long id, String answer) {
        changes.to(Verb.COUNSELLING_FOLLOW_UP, CounsellingSession.class, id, (session, change) -> {
            session.followUpDone(answer, change.stamp());
            change.says(Detail.text("counselling.followUpDone"));
        });
    }

    /**
     * Which is a reading on the trail.
     *
     * @throws vn.hotline.kernel.NotFoundException if there is none for this person
     */
    public CounsellingSession read(long id) {
        CounsellingSession session = records.find(CounsellingSession.class, id);
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
        Optional<CounsellingSession> shown = found.filter(records::isVisible);
        shown.ifPresent(session -> audit.record(AuditAction.READ, RecordKind.COUNSELLING, session.getId(), null));
        return shown;
    }
}
