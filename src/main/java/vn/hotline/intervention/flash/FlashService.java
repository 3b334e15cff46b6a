package vn.hotline.intervention.flash;

import static vn.hotline.intervention.timeline.TimelineKind.ACTION;
import static vn.hotline.intervention.timeline.TimelineKind.ANSWERED;
import static vn.hotline.intervention.timeline.TimelineKind.ASSESSED;
import static vn.hotline.intervention.timeline.TimelineKind.CALL;
import static vn.hotline.intervention.timeline.TimelineKind.DOCUMENT;
import static vn.hotline.intervention.timeline.TimelineKind.REFERRED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hotline.contact.Contact;
import vn.hotline.intervention.flash.FlashFacts.Said;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.timeline.TimelineKind;
import vn.hotline.intervention.timeline.TimelineSearch;
import vn.hotline.intervention.timeline.TimelineSearch.TimelineRow;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Verb;

/** Hands an emergency over to the police: what was said and done, to the minute. */
@Stateless
@May(Verb.CASE_HAND_TO_POLICE)
public class FlashService {

    /** What was done for the child, rather than in the office. */
    private static final Set<TimelineKind> DONE = EnumSet.of(ACTION, CALL, DOCUMENT, ASSESSED, REFERRED, ANSWERED);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private Permission permission;

    @Inject
    private TimelineSearch timeline;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    /**
     * @throws vn.hotline.kernel.NotFoundException if there is no such case for this person
     * @throws vn.hotline.kernel.BusinessException {@code case.notInCharge} if an operator is not in charge of it
     */
    public FlashFacts facts(long caseId) {
        InterventionCase found = records.find(InterventionCase.class, caseId);
        permission.ask(Verb.CASE_HAND_TO_POLICE, found);
        found.getChildren().size();
        found.getOffenders().size();
        audit.record(AuditAction.EXPORT, RecordKind.CASE, caseId, Detail.of(Detail.text("audit.detail.flash")));
        Stamp stamp = current.stamp();
        return new FlashFacts(
                found, said(caseId), done(caseId), stamp.at(), current.get().name());
    }

    private List<Said> said(long caseId) {
        return entities.createQuery(
                        "select k from InterventionCase c join c.contacts l join Contact k on k.id = l.contactId"
                                + " where c.id = :case order by k.receivedAt, k.id",
                        Contact.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(told -> new Said(told.getNumber(), told.getReceivedAt(), told.getChannel(), told.getNarrative()))
                .toList();
    }

    private List<TimelineRow> done(long caseId) {
        return timeline.timeline(caseId).stream()
                .filter(row -> DONE.contains(row.entry().kind()))
                .sorted(Comparator.comparing(row -> row.entry().at()))
                .toList();
    }
}
