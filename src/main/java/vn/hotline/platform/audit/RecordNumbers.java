package vn.hotline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.hotline.kernel.RecordKind;

/**
 * Numbers of the records a piece of the trail speaks of. It reads when a record began and nothing else, straight from
 * the tables, since the features' services rightly refuse an auditor.
 */
@ApplicationScoped
public class RecordNumbers {

    private static final Map<RecordKind, String> BEGAN = Map.ofEntries(
            Map.entry(RecordKind.ARRIVAL, "select id, arrived_at from arrival"),
            Map.entry(RecordKind.CALL_BACK, "select id, asked_at from call_back"),
            Map.entry(RecordKind.CONTACT, "select id, received_at from contact"),
            Map.entry(RecordKind.COUNSELLING, "select id, started_at from counselling_session"),
            Map.entry(RecordKind.REQUEST, "select id, requested_at from intervention_request"),
            Map.entry(RecordKind.CASE, "select id, opened_at from intervention_case"),
            Map.entry(RecordKind.REFERRAL, "select id, drafted_at from referral"),
            Map.entry(RecordKind.RUBRIC, "select id, made_at from quality_rubric"),
            Map.entry(RecordKind.REVIEW, "select id, made_at from contact_review"),
            Map.entry(RecordKind.REPORT, "select id, drafted_at from period_report"),
            Map.entry(RecordKind.FILE, "select id, begun_at from stored_file"),
            Map.entry(RecordKind.INDICATOR, "select id, entered_at from indicator_value"),
            Map.entry(RecordKind.USER, "select id, created_at from app_user"),
            Map.entry(RecordKind.API_CLIENT, "select id, created_at from api_client"),
            Map.entry(RecordKind.SCHEDULE, "select id, created_at from report_schedule"),
            Map.entry(RecordKind.SCHEDULED_REPORT, "select id, claimed_at from report_run"));

    @PersistenceContext
    private EntityManager entities;

    /** By kind and id; a record of a kind without numbers is missing. */
    public Map<RecordKind, Map<Long, String>> of(Collection<AuditEntry> entries) {
        Map<RecordKind, Set<Long>> ids = new EnumMap<>(RecordKind.class);
        for (AuditEntry entry : entries) {
            if (entry.getSubjectId() != null && BEGAN.containsKey(entry.getSubjectKind())) {
                ids.computeIfAbsent(entry.getSubjectKind(), kind -> new TreeSet<>())
                        .add(entry.getSubjectId());
            }
        }
        return ofRecords(ids);
    }

    /** By kind and id; one that is not there is missing. @param ids of kinds that have numbers */
    public Map<RecordKind, Map<Long, String>> ofRecords(Map<RecordKind, Set<Long>> ids) {
        Map<RecordKind, Map<Long, String>> numbers = new EnumMap<>(RecordKind.class);
        ids.forEach((kind, some) -> numbers.put(kind, numbers(kind, some)));
        return numbers;
    }

    Optional<String> of(RecordKind kind, long id) {
        return BEGAN.containsKey(kind)
                ? Optional.ofNullable(numbers(kind, Set.of(id)).get(id))
                : Optional.empty();
    }

    private Map<Long, String> numbers(RecordKind kind, Set<Long> ids) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(BEGAN.get(kind) + " where id in (:ids)")
                .setParameter("ids", ids)
                .getResultList();
        Map<Long, String> numbers = new HashMap<>();
        for (Object[] row : rows) {
            long id = ((Number) row[0]).longValue();
            numbers.put(id, kind.number(instant(row[1]), id));
        }
        return numbers;
    }

    /** Columns hold UTC; which type a plain query gives depends on the driver. */
    private static Instant instant(Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value instanceof LocalDateTime time ? time.toInstant(ZoneOffset.UTC) : (Instant) value;
    }
}
