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
        List<CaseRow> rows = cases.rows(hits.ids()).stream()
                .sorted(Comparator.comparing(row -> hits.ids().indexOf(row.id())))
                .toList();
        return new Found<>(rows, hits.count() - (hits.ids().size() - rows.size()), why(rows, typed));
    }

    /** Where each row holds what was typed. */
    private Map<Long, List<Excerpt>> why(List<CaseRow> rows, String typed) {
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
                .forEach(child -> OF_CHILD.tell(child, typed, why.get((Long) child[0])::add));
        entities.createQuery(
                        "select c.id, " + OF_OFFENDER.columns("o")
                                + " from InterventionCase c join c.offenders o where c.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(offender -> OF_OFFENDER.tell(offender, typed, why.get((Long) offender[0])::add));
        entities.createQuery(
                        "select c.id, c.summary, c.incidentAddress from InterventionCase c where c.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(text -> {
                    List<Excerpt> found = why.get((Long) text[0]);
                    Excerpt.of("contact.section.event", (String) text[1], typed).ifPresent(found::add);
                    Excerpt.of("contact.incidentAddress", (String) text[2], typed)
                            .ifPresent(found::add);
                });
        return why;
    }
}
