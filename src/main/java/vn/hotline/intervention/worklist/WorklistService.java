package vn.hotline.intervention.worklist;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseSearch;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** What there is to be done in cases of one's own centre. */
@Stateless
@May(Verb.CASE_READ)
public class WorklistService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    @Any
    private Instance<WorkSource> sources;

    @Inject
    private CurrentUser current;

    @Inject
    private CaseSearch cases;

    @Inject
    private AuditTrail audit;

    /** @param after null for the first rows */
    public Slice<CaseRow> list(WorkTab tab, Helpline line, int quietDays, Cursor after, int limit) {
        Slice<WorkKey> found = query(tab, line, quietDays).rows(entities, after, limit);
        audit.shown(RecordKind.CASE, found.rows().stream().map(WorkKey::caseId).toList());
        return found.as(this::rows);
    }

    private List<CaseRow> rows(List<WorkKey> keys) {
        List<Long> ids = keys.stream().map(WorkKey::caseId).toList();
        return cases.rows(ids).stream()
                .sorted(Comparator.comparing(row -> ids.indexOf(row.id())))
                .toList();
    }

    /** How many cases are on each tab, shown or not. */
    public Map<WorkTab, Integer> counts(Helpline line, int quietDays) {
        Map<WorkTab, Integer> counts = new EnumMap<>(WorkTab.class);
        for (WorkTab tab : WorkTab.values()) {
            counts.put(tab, query(tab, line, quietDays).count(entities));
        }
        return counts;
    }

    WorkQuery query(WorkTab tab, Helpline line, int quietDays) {
        WorkScope scope = new WorkScope(
                line,
                current.get().centreId(),
                current.get().userId(),
                current.stamp().at(),
                quietDays);
        return sources.stream()
                .map(source -> source.of(tab, scope))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
