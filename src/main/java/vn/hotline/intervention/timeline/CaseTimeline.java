package vn.hotline.intervention.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.hotline.intervention.lead.CaseAction;
import vn.hotline.intervention.lead.CaseRef;
import vn.hotline.intervention.lead.CaseStatus;
import vn.hotline.intervention.lead.RiskAssessment;
import vn.hotline.intervention.timeline.TimelineEntry.Coded;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.audit.StatusHistory;
import vn.hotline.platform.reference.CodeList;

/**
 * What the case itself tells its timeline: contacts, steps, judgements, actions, changes, and what was done in cases that
 * were merged into it.
 */
@ApplicationScoped
public class CaseTimeline implements TimelineSource {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ChangesOnTimeline changes;

    @Inject
    private StatusHistory history;

    @Override
    public List<TimelineEntry> of(long caseId) {
        return Stream.of(
                        beginning(caseId),
                        merged(caseId),
                        contacts(caseId),
                        steps(caseId),
                        assessments(caseId),
                        actions(caseId),
                        changes.of(caseId),
                        doubles(caseId))
                .flatMap(List::stream)
                .toList();
    }

    /** The contact that tells of its beginning has left it, or went over to the case it was merged into. */
    private List<TimelineEntry> beginning(long caseId) {
        return entities.createQuery(
                        "select c.openedAt, c.openedBy from InterventionCase c where c.id = :case and not exists"
                                + " (select 1 from InterventionCase o join o.contacts l"
                                + " where o.id = c.id and l.linkedAt = c.openedAt)",
                        Object[].class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(row -> TimelineEntry.of(
                        (Instant) row[0], TimelineKind.OPENED, null, null, (Long) row[1], "case.timeline.began"))
                .toList();
    }

    private List<TimelineEntry> merged(long caseId) {
        return entities.createQuery(
                        "select new vn.hotline.intervention.lead.CaseRef(r.id, r.openedAt, r.status) from InterventionCase c"
                                + " join InterventionCase r on r.id = c.mergedInto where c.id = :case",
                        CaseRef.class)
                .setParameter("case", caseId)
                .getResultStream()
                .flatMap(remaining -> merging(remaining, caseId, "case.timeline.mergedInto"))
                .toList();
    }

    /** That cases were merged into this one, and what had been found out and done in them. */
    private List<TimelineEntry> doubles(long caseId) {
        return entities.createQuery(
                        "select new vn.hotline.intervention.lead.CaseRef(c.id, c.openedAt, c.status)"
                                + " from InterventionCase c where c.mergedInto = :case",
                        CaseRef.class)
                .setParameter("case", caseId)
                .getResultStream()
                .flatMap(one -> Stream.of(
                                merging(one, one.id(), "case.timeline.merged"),
                                assessments(one.id()).stream().map(entry -> in(one, entry)),
                                actions(one.id()).stream().map(entry -> in(one, entry)),
                                doubles(one.id()).stream())
                        .flatMap(entries -> entries))
                .toList();
    }

    private static TimelineEntry in(CaseRef merged, TimelineEntry entry) {
        List<Object> arguments = new ArrayList<>(entry.arguments());
        arguments.add(merged.number());
        return new TimelineEntry(
                entry.at(),
                entry.kind(),
                entry.key() + ".double",
                arguments,
                entry.text(),
                entry.path(),
                entry.byUser());
    }

    private Stream<TimelineEntry> merging(CaseRef told, long mergedId, String key) {
        return history.last(RecordKind.CASE, mergedId).stream()
                .map(change -> TimelineEntry.of(
                        change.getAt(),
                        TimelineKind.MERGED,
                        change.getReason(),
                        "/intervention/view?id=" + told.id(),
                        change.getByUser(),
                        key,
                        told.number()));
    }

    private List<TimelineEntry> contacts(long caseId) {
        return entities.createQuery(
                        "select l.contactId, k.receivedAt, l.linkedAt, l.linkedBy, c.openedAt from InterventionCase c"
                                + " join c.contacts l join Contact k on k.id = l.contactId where c.id = :case",
                        Object[].class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(row -> contact((Long) row[0], (Instant) row[1], (Instant) row[2], (Long) row[3], (Instant) row[4]))
                .toList();
    }

    private static TimelineEntry contact(
            Long contactId, Instant receivedAt, Instant linkedAt, Long linkedBy, Instant openedAt) {
        boolean first = linkedAt.equals(openedAt);
        return TimelineEntry.of(
                linkedAt,
                first ? TimelineKind.OPENED : TimelineKind.CONTACT,
                null,
                "/contact/view?id=" + contactId,
                linkedBy,
                first ? "case.timeline.opened" : "case.timeline.contact",
                RecordKind.CONTACT.number(receivedAt, contactId));
    }

    private List<TimelineEntry> steps(long caseId) {
        return entities.createQuery(
                        "from StatusChange s where s.recordKind = :kind and s.recordId = :case"
                                + " and s.fromStatus is not null and s.toStatus <> :merged",
                        StatusChange.class)
                .setParameter("kind", RecordKind.CASE)
                .setParameter("case", caseId)
                .setParameter("merged", CaseStatus.MERGED.name())
                .getResultStream()
                .map(CaseTimeline::step)
                .toList();
    }

    private static TimelineEntry step(StatusChange change) {
        CaseStatus from = CaseStatus.valueOf(change.getFromStatus());
        CaseStatus to = CaseStatus.valueOf(change.getToStatus());
        String key = to.isVoid()
                ? "case.timeline.annulled"
                : !to.isOpen()
                        ? "case.timeline.closed"
                        : !from.isOpen() ? "case.timeline.reopened" : "case.timeline.step";
        TimelineKind kind = to.isOpen() ? TimelineKind.STEP : TimelineKind.CLOSED;
        return TimelineEntry.of(change.getAt(), kind, change.getReason(), null, change.getByUser(), key, to);
    }

    private List<TimelineEntry> assessments(long caseId) {
        return entities.createQuery(
                        "select a from InterventionCase c join c.assessments a where c.id = :case",
                        RiskAssessment.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(a -> TimelineEntry.of(
                        a.getAt(),
                        TimelineKind.ASSESSED,
                        a.getReasons(),
                        null,
                        a.getByUser(),
                        "case.timeline.assessed",
                        a.getRisk()))
                .toList();
    }

    private List<TimelineEntry> actions(long caseId) {
        return entities.createQuery("from CaseAction a where a.caseId = :case", CaseAction.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(a -> TimelineEntry.of(
                        a.getHappenedAt(),
                        kind(a.getKind()),
                        a.getText(),
                        null,
                        a.getByUser(),
                        "case.timeline.action",
                        new Coded(CodeList.ACTION_KIND, a.getKind())))
                .toList();
    }

    private static TimelineKind kind(String actionKind) {
        return switch (actionKind) {
            case "CALL" -> TimelineKind.CALL;
            case "DOCUMENT" -> TimelineKind.DOCUMENT;
            default -> TimelineKind.ACTION;
        };
    }
}
