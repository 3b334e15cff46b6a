package vn.hotline.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.intervention.TimelineEntry.Coded;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Places;

/** What the case itself tells its timeline: contacts, steps, judgements, actions, changes. */
@ApplicationScoped
public class CaseTimeline implements TimelineSource {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Places places;

    @Override
    public List<TimelineEntry> of(long caseId) {
        return Stream.of(contacts(caseId), steps(caseId), assessments(caseId), actions(caseId), changes(caseId))
                .flatMap(List::stream)
                .toList();
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
                                + " and s.fromStatus is not null",
                        StatusChange.class)
                .setParameter("kind", RecordKind.CASE)
                .setParameter("case", caseId)
                .getResultStream()
                .map(CaseTimeline::step)
                .toList();
    }

    private static TimelineEntry step(StatusChange change) {
        CaseStatus from = CaseStatus.valueOf(change.getFromStatus());
        CaseStatus to = CaseStatus.valueOf(change.getToStatus());
        String key = !to.isOpen()
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

    private List<TimelineEntry> changes(long caseId) {
        List<CaseChange> changes = entities.createQuery("from CaseChange c where c.caseId = :case", CaseChange.class)
                .setParameter("case", caseId)
                .getResultList();
        Map<Long, String> names = changes.isEmpty() ? Map.of() : names();
        return changes.stream().map(change -> change(change, names)).toList();
    }

    private TimelineEntry change(CaseChange change, Map<Long, String> names) {
        if (!change.getField().isCorrection()) {
            return TimelineEntry.of(
                    change.getAt(),
                    TimelineKind.ASSIGNED,
                    change.getReason(),
                    null,
                    change.getByUser(),
                    "case.timeline.assigned",
                    names.getOrDefault(Long.valueOf(change.getNewValue()), ""));
        }
        return TimelineEntry.of(
                change.getAt(),
                TimelineKind.CORRECTED,
                change.getReason(),
                null,
                change.getByUser(),
                "case.timeline.corrected",
                change.getField(),
                shown(change.getField(), change.getOldValue()),
                shown(change.getField(), change.getNewValue()));
    }

    private Object shown(CaseField field, String value) {
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case TYPE -> new Coded(CodeList.INTERVENTION_TYPE, value);
            case URGENCY -> Urgency.valueOf(value);
            case PROVINCE -> places.name(Integer.valueOf(value));
            case ASSIGNEE -> value;
        };
    }

    /** Names of the staff by their ids. */
    Map<Long, String> names() {
        return entities.createQuery("select u.id, u.fullName from AppUser u", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
