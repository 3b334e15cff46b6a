package vn.hotline.intervention.lead;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hotline.deadline.clock.ClockRow;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.audit.StatusHistory;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** What the page of one case shows beside what the case says itself. */
@Stateless
@May(Verb.CASE_READ)
public class CaseDetails {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private StatusHistory history;

    @Inject
    private CaseClocks clocks;

    /** When each step was last reached. */
    public Map<CaseStatus, Instant> reached(long caseId) {
        records.find(InterventionCase.class, caseId);
        Map<CaseStatus, Instant> reached = new HashMap<>();
        history.of(RecordKind.CASE, caseId)
                .forEach(change -> reached.put(CaseStatus.valueOf(change.getToStatus()), change.getAt()));
        return reached;
    }

    /** The move that brought a case where it is. */
    public Optional<StatusChange> lastMove(long caseId) {
        records.find(InterventionCase.class, caseId);
        return history.last(RecordKind.CASE, caseId);
    }

    /** The contacts a case is about, in the order they came. */
    public List<CaseContactRow> contactsOf(long caseId) {
        records.find(InterventionCase.class, caseId);
        return entities.createQuery(
                        "select new vn.hotline.intervention.lead.CaseContactRow(k.id, k.receivedAt, k.channel, l.linkedAt,"
                                + " u.fullName) from InterventionCase c join c.contacts l"
                                + " join Contact k on k.id = l.contactId left join AppUser u on u.id = l.linkedBy"
                                + " where c.id = :case order by l.linkedAt, k.id",
                        CaseContactRow.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** The limits the law sets to the case. */
    public List<ClockRow> deadlines(long caseId) {
        records.find(InterventionCase.class, caseId);
        return clocks.of(caseId);
    }
}
