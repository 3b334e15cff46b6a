package vn.hotline.intervention.merge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import vn.hotline.contact.Contact;
import vn.hotline.intervention.lead.CaseMove;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.CaseStatus;
import vn.hotline.intervention.lead.CaseWords;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.lead.MergedCase;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Two cases of the same children become one. It cannot be undone. */
@Stateless
@May(Verb.CASE_MERGE)
public class MergeService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private CurrentUser current;

    @Inject
    private CaseService cases;

    @Inject
    private SearchIndex index;

    /** A case that another is to be merged into, and who of the one seems to be whom of the other. */
    public record MergeTarget(InterventionCase remaining, MergeForm proposed) {}

    /** @throws BusinessException at {@code caseNumber} if the two cannot be one case */
    public MergeTarget target(long caseId, long intoId) {
        InterventionCase remaining = cases.read(intoId);
        InterventionCase doubled = records.find(InterventionCase.class, caseId);
        checkOneCase(doubled, remaining);
        return new MergeTarget(remaining, MergeForm.proposed(doubled, remaining));
    }

    /**
     * Merges a case into another that is about the same children.
     *
     * @return the case that goes on
     * @throws BusinessException at {@code caseNumber} if the two cannot be one case; with each person nobody decided on
     */
    public InterventionCase merge(long caseId, long intoId, MergeForm form) {
        lock(caseId, intoId);
        InterventionCase doubled = records.find(InterventionCase.class, caseId);
        InterventionCase remaining = records.find(InterventionCase.class, intoId);
        form.check(doubled, remaining);
        checkOneCase(doubled, remaining);
        MergedCase merged = form.merged(doubled, emergencySince(doubled));
        Stamp stamp = current.stamp();
        end(doubled, remaining, form.why(), stamp);
        // a contact is about one case: it leaves the one before it comes to the other
        entities.flush();
        goOn(remaining, merged, form.why(), stamp);
        index.add(remaining.getCentreId(), RecordKind.CASE, intoId, CaseWords.told(doubled));
        return remaining;
    }

    private void end(InterventionCase doubled, InterventionCase remaining, String why, Stamp stamp) {
        changes.to(
                Verb.CASE_MERGE, doubled, stamp, (ended, change) -> change.moves(ended.mergeInto(remaining, why, stamp))
                        .says(CaseMove.MERGE, remaining.getNumber())
                        .because(why));
    }

    private void goOn(InterventionCase remaining, MergedCase merged, String why, Stamp stamp) {
        changes.to(Verb.CASE_TAKE_OVER, remaining, stamp, (one, change) -> change.leaves(one.takeOver(merged, stamp))
                .says(CaseMove.MERGE, merged.number())
                .because(why));
    }

    /** Contacts go over with it, and two who merge each into the other must not hold up both for ever. */
    private void lock(long caseId, long intoId) {
        contactsOf(caseId).forEach(id -> entities.find(Contact.class, id, LockModeType.PESSIMISTIC_WRITE));
        LongStream.of(caseId, intoId).sorted().forEach(id -> records.lock(InterventionCase.class, id));
    }

    /** Work that goes on must not vanish in a case that is closed; two closed ones may be one afterwards. */
    static void checkOneCase(InterventionCase doubled, InterventionCase remaining) {
        Object number = remaining.getNumber();
        boolean vanishes = doubled.getStatus().isOpen() && remaining.getStatus() == CaseStatus.CLOSED;
        new Problems()
                .check(!doubled.getId().equals(remaining.getId()), "caseNumber", "case.merge.itself")
                .check(doubled.getLine() == remaining.getLine(), "caseNumber", "case.linkOtherLine", number)
                .check(doubled.getCentreId() == remaining.getCentreId(), "caseNumber", "case.numberUnknown")
                .check(!remaining.getStatus().isVoid(), "caseNumber", "case.void", number, remaining.getStatus())
                .check(!vanishes, "caseNumber", "case.merge.closed", number)
                .throwIfAny();
    }

    private Instant emergencySince(InterventionCase found) {
        return found.getEmergencySince() != null
                ? found.getEmergencySince()
                : found.links()
                        .first()
                        .map(id -> entities.find(Contact.class, id).getReceivedAt())
                        .orElse(found.getOpenedAt());
    }

    private List<Long> contactsOf(long caseId) {
        return entities.createQuery(
                        "select l.contactId from InterventionCase c join c.contacts l where c.id = :case"
                                + " order by l.contactId",
                        Long.class)
                .setParameter("case", caseId)
                .getResultList();
    }
}
