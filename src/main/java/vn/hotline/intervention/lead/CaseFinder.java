package vn.hotline.intervention.lead;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.intervention.people.CasePerpetrator;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.search.Excerpt;
import vn.hotline.platform.search.Found;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.search.SearchedTexts;
import vn.hotline.platform.search.Sought;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Finds cases by what they tell: always of the person's own centre. */
@Stateless
@May(Verb.CASE_READ)
public class CaseFinder {

    private static final SearchedTexts OF_CHILD = new SearchedTexts(CaseChild.class);
    private static final SearchedTexts OF_OFFENDER = new SearchedTexts(CasePerpetrator.class);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private SearchIndex index;

    @Inject
    private CaseSearch cases;

    /**
     * Cases that hold all the words and numbers typed, or the one of the number; why each was found. What was searched is
     * written to the trail.
     */
    public Found<CaseRow> find(String typed, int limit) {
        audit.record(AuditAction.SEARCH, RecordKind.CASE, null, Detail.of(Detail.words(typed)));
        SearchIndex.Hits hits = index.search(current.get().centreId(), RecordKind.CASE, typed, limit);
        List<CaseRow> rows = found(hits.ids());
        return new Found<>(rows, hits.count() - (hits.ids().size() - rows.size()), why(rows, Sought.asTyped(typed)));
    }

    /**
     * Cases of whose names one holds what was typed with one letter wrong, missing, too many, or two of them swapped; the
     * newest first. It is on the trail as {@link #find}.
     *
     * @param found what was found as it was typed
     */
    public Found<CaseRow> findMistyped(String typed, Found<CaseRow> found, int limit) {
        audit.record(AuditAction.SEARCH, RecordKind.CASE, null, Detail.of(Detail.words(typed), Found.MISTYPED));
        Set<Long> except = found.rows().stream().map(CaseRow::id).collect(Collectors.toSet());
        List<CaseRow> rows = found(index.mistyped(current.get().centreId(), RecordKind.CASE, typed, except, limit));
        return new Found<>(rows, rows.size(), why(rows, Sought.mistyped(typed)));
    }

    private List<CaseRow> found(List<Long> ids) {
        return cases.rows(ids).stream()
                .sorted(Comparator.comparing(row -> ids.indexOf(row.id())))
                .toList();
    }

    /** Where each row holds what was typed. */
    private Map<Long, List<Excerpt>> why(List<CaseRow> rows, Sought sought) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Excerpt>> why = new HashMap<>();
        List<Long> ids = rows.stream().map(CaseRow::id).toList();
        ids.forEach(id -> why.put(id, new ArrayList<>()));
        entities.createQuery(
                        "select c.id, " + OF_CHILD.columns("k")
                                + " from InterventionCase c join c.children k where c.id in :ids order by k.position",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(child -> OF_CHILD.tell(child, sought, why.get((Long) child[0])::add));
        entities.createQuery(
                        "select c.id, " + OF_OFFENDER.columns("o")
                                + " from InterventionCase c join c.offenders o where c.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(offender -> OF_OFFENDER.tell(offender, sought, why.get((Long) offender[0])::add));
        entities.createQuery(
                        "select c.id, c.summary, c.incidentAddress from InterventionCase c where c.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(text -> {
                    List<Excerpt> found = why.get((Long) text[0]);
                    sought.inText("contact.section.event", (String) text[1]).ifPresent(found::add);
                    sought.inText("contact.incidentAddress", (String) text[2]).ifPresent(found::add);
                });
        return why;
    }
}
