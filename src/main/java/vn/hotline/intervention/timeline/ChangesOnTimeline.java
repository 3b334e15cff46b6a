package vn.hotline.intervention.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hotline.contact.Channel;
import vn.hotline.intervention.lead.CaseChange;
import vn.hotline.intervention.lead.CaseField;
import vn.hotline.intervention.timeline.TimelineEntry.Coded;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Places;

/** What was changed in a case as its timeline tells it: what stood there, what stands there now. */
@ApplicationScoped
public class ChangesOnTimeline {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Places places;

    List<TimelineEntry> of(long caseId) {
        List<CaseChange> changes = entities.createQuery("from CaseChange c where c.caseId = :case", CaseChange.class)
                .setParameter("case", caseId)
                .getResultList();
        Map<Long, String> names = changes.isEmpty() ? Map.of() : names();
        return changes.stream().map(change -> change(change, names)).toList();
    }

    private TimelineEntry change(CaseChange change, Map<Long, String> names) {
        return switch (change.getField()) {
            case ASSIGNEE ->
                told(
                        change,
                        TimelineKind.ASSIGNED,
                        "case.timeline.assigned",
                        names.getOrDefault(Long.valueOf(change.getNewValue()), ""));
            case CONTACT -> told(change, TimelineKind.CORRECTED, "case.timeline.contactAnnulled", change.getOldValue());
            case UNLINKED ->
                TimelineEntry.of(
                        change.getAt(),
                        TimelineKind.CORRECTED,
                        change.getReason(),
                        RecordKind.CONTACT
                                .idIn(change.getOldValue())
                                .map(id -> "/contact/view?id=" + id)
                                .orElse(null),
                        change.getByUser(),
                        "case.timeline.unlinked",
                        change.getOldValue());
            case PEOPLE ->
                told(change, TimelineKind.MERGED, "case.timeline.people", change.getOldValue(), change.getNewValue());
            case REVIEW ->
                change.getNewValue() == null
                        ? told(change, TimelineKind.STEP, "case.timeline.reviewEnded", day(change.getOldValue()))
                        : told(change, TimelineKind.STEP, "case.timeline.review", day(change.getNewValue()));
            case RAISED ->
                told(
                        change,
                        TimelineKind.CORRECTED,
                        "case.timeline.raised",
                        shown(change.getField(), change.getOldValue()),
                        shown(change.getField(), change.getNewValue()));
            case TYPE, URGENCY, PROVINCE, SOURCE ->
                told(
                        change,
                        TimelineKind.CORRECTED,
                        "case.timeline.corrected",
                        change.getField(),
                        shown(change.getField(), change.getOldValue()),
                        shown(change.getField(), change.getNewValue()));
        };
    }

    private static TimelineEntry told(CaseChange change, TimelineKind kind, String key, Object... arguments) {
        return TimelineEntry.of(change.getAt(), kind, change.getReason(), null, change.getByUser(), key, arguments);
    }

    private static String day(String written) {
        return Days.WRITTEN.format(LocalDate.parse(written));
    }

    private Object shown(CaseField field, String value) {
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case TYPE -> new Coded(CodeList.INTERVENTION_TYPE, value);
            case URGENCY, RAISED -> Urgency.valueOf(value);
            case SOURCE -> Channel.valueOf(value);
            case PROVINCE -> places.name(Integer.valueOf(value));
            case ASSIGNEE, CONTACT, UNLINKED, PEOPLE, REVIEW -> value;
        };
    }

    /** Names of the staff by their ids. */
    Map<Long, String> names() {
        return entities.createQuery("select u.id, u.fullName from AppUser u", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
