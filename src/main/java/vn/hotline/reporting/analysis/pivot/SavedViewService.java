package vn.hotline.reporting.analysis.pivot;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.reporting.figures.totals.ReportScope;

/** Pivots under a name: everybody's own, and those that others share. */
@Stateless
@May(Verb.FIGURE_READ)
public class SavedViewService {

    public static final int LONGEST_NAME = 80;
    private static final String SEEN = " where v.ownerId = :me or v.shared = true";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private ReportScope scope;

    @Inject
    private AuditTrail audit;

    private record Found(SavedView view, String owner) {}

    /** Own ones first, then shared ones, each by name. */
    public Part<SavedViewRow> list(int limit) {
        Long me = current.get().userId();
        List<SavedViewRow> rows = entities.createQuery(
                        "select v, u.fullName from SavedView v join AppUser u on u.id = v.ownerId" + SEEN
                                + " order by case when v.ownerId = :me then 0 else 1 end, " + Alphabet.sql("v.name")
                                + ", v.id",
                        Object[].class)
                .setParameter("me", me)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Found((SavedView) row[0], (String) row[1]))
                .map(found -> row(found, found.view.isOf(me)))
                .toList();
        return Part.of(rows, limit, () -> entities.createQuery("select count(v) from SavedView v" + SEEN, Long.class)
                .setParameter("me", me)
                .getSingleResult()
                .intValue());
    }

    /**
     * Saves under a new name what is shown.
     *
     * @throws vn.hotline.kernel.BusinessException at {@code name}, or where the request contradicts itself
     */
    public Long save(SavedViewForm form, PivotRequest request) {
        checkName(form.getName());
        request.problems().throwIfAny();
        SavedView view = new SavedView(
                form.getName().strip(), form.isShared(), request.at(scope.centre(request.centreId())), current.stamp());
        entities.persist(view);
        note(AuditAction.CREATE, view);
        return view.getId();
    }

    /** @throws NotFoundException if it is somebody else's */
    public SavedViewForm read(long id) {
        return form(own(id));
    }

    private static SavedViewForm form(SavedView view) {
        SavedViewForm form = new SavedViewForm();
        form.setName(view.getName());
        form.setShared(view.isShared());
        return form.asRead();
    }

    /**
     * @throws vn.hotline.kernel.BusinessException at {@code name} if it is missing, too long or taken
     * @throws NotFoundException if it is somebody else's
     * @throws vn.hotline.kernel.form.StaleRecord if another page changed it meanwhile
     */
    public void change(long id, SavedViewForm form) {
        checkName(form.getName());
        SavedView view = own(id);
        form.checkUnchanged(RecordKind.REPORT, null, view.getName(), form(view));
        view.call(form.getName().strip(), form.isShared(), current.stamp());
        note(AuditAction.CHANGE, view);
    }

    /** @throws NotFoundException if it is somebody else's */
    public void delete(long id) {
        SavedView view = own(id);
        note(AuditAction.CHANGE, view);
        entities.remove(view);
    }

    private SavedView own(long id) {
        SavedView view = entities.find(SavedView.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (view == null || !view.isOf(current.get().userId())) {
            throw new NotFoundException(RecordKind.REPORT, id);
        }
        return view;
    }

    private static void checkName(String name) {
        new Problems()
                .require("viewName", name)
                .check(
                        name == null || name.strip().length() <= LONGEST_NAME,
                        "viewName",
                        "pivot.view.long",
                        LONGEST_NAME)
                .throwIfAny();
    }

    private void note(AuditAction action, SavedView view) {
        audit.record(
                action,
                RecordKind.REPORT,
                null,
                Detail.of(Detail.text("audit.detail.view", Long.toString(view.getId())), view.getName()));
    }

    /** A view of a centre the reader may not see is shown for her own one. */
    private SavedViewRow row(Found found, boolean own) {
        SavedView view = found.view;
        PivotRequest request = view.request();
        return new SavedViewRow(
                view.getId(),
                view.getName(),
                found.owner,
                own,
                view.isShared(),
                view.getChangedAt(),
                own ? request : request.at(scope.ofOneCentreOnly() ? null : request.centreId()));
    }
}
