package vn.hotline.contact.known;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.contact.Identifier;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Permission;
import vn.hotline.platform.security.Staff;
import vn.hotline.platform.security.Verb;

/** Saying something of a caller to whoever is with her next, and taking it back. */
@Stateless
@May(Verb.FLAG_READ)
public class FlagService {

    private static final RowOrder<CallerFlag> ENDING_SOONEST =
            RowOrder.by("f.endsAt", CallerFlag::getEndsAt, "f.id", CallerFlag::getId, false);

    private static final RowOrder<CallerFlag> LAST_ENDED =
            RowOrder.by("f.endedAt", CallerFlag::getEndedAt, "f.id", CallerFlag::getId, true);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Flags flags;

    @Inject
    private FlagCheck check;

    @Inject
    private Changes changes;

    @Inject
    private Permission permission;

    @Inject
    private CurrentUser current;

    @Inject
    private Staff staff;

    @Inject
    private AuditTrail audit;

    /** What is said of whoever is in touch, the gravest first. Why somebody is confidential is for those who decide on it. */
    public List<FlagMark> of(Collection<Identifier> who) {
        List<CallerFlag> standing = flags.ofOwnCentre(who);
        audit.shown(
                RecordKind.CALLER_FLAG, standing.stream().map(CallerFlag::getId).toList());
        return standing.stream().map(this::mark).toList();
    }

    /** As {@link #of}, of several who wait, each by a key. */
    public <K> Map<K, List<FlagMark>> ofEach(Map<K, List<Identifier>> callers) {
        List<CallerFlag> standing = flags.ofOwnCentre(
                callers.values().stream().flatMap(List::stream).toList());
        audit.shown(
                RecordKind.CALLER_FLAG, standing.stream().map(CallerFlag::getId).toList());
        Map<K, List<FlagMark>> marks = new HashMap<>();
        standing.forEach(flag -> callers.forEach((key, who) -> {
            if (flag.isOf(who)) {
                marks.computeIfAbsent(key, none -> new ArrayList<>()).add(mark(flag));
            }
        }));
        return marks;
    }

    private FlagMark mark(CallerFlag flag) {
        FlagMark mark = new FlagMark(
                flag.getId(),
                flag.getKind(),
                flag.getReason(),
                staff.nameOf(flag.getSetBy()),
                flag.getSetAt(),
                flag.getEndsOn());
        boolean open = flag.getKind() != FlagKind.CONFIDENTIAL || current.may(Verb.FLAG_DECIDE);
        return open ? mark : mark.withoutReason();
    }

    /**
     * Those of the own centre: what ends soonest first, or what ended last.
     *
     * @param after null for the first rows
     */
    @May(Verb.FLAG_DECIDE)
    public Slice<CallerFlag> list(FlagFilter filter, Cursor after, int limit) {
        Where where =
                new Where("f.centreId = :centre", current.get().centreId()).given("f.kind = :kind", filter.kind());
        where.and(filter.standing() ? "f.status = :status" : "f.status <> :status", FlagStatus.STANDING);
        if (filter.who() != null) {
            List<byte[]> tokens =
                    filter.who().stream().flatMap(one -> one.tokens().stream()).toList();
            where.and("exists (select 1 from f.identifiers i where i.token in :tokens)", tokens);
        }
        RowOrder<CallerFlag> order = filter.standing() ? ENDING_SOONEST : LAST_ENDED;
        Slice<CallerFlag> page =
                order.rows(entities, CallerFlag.class, "select f from CallerFlag f ", where, after, limit);
        audit.shown(
                RecordKind.CALLER_FLAG,
                page.rows().stream().map(CallerFlag::getId).toList());
        return page;
    }

    /**
     * @param who all that the caller is known by
     * @throws vn.hotline.kernel.BusinessException with every problem at its field
     */
    @May(Verb.FLAG_SET)
    public CallerFlag set(FlagForm form, List<Identifier> who) {
        Stamp stamp = current.stamp();
        check.check(form, who, stamp.at());
        permission.ask(form.getKind().getVerb());
        CallerFlag made = new CallerFlag(form, who, current.get().centreId(), stamp);
        return changes.made(
                Verb.FLAG_SET, made, made.getStatus(), stamp, (flag, change) -> change.says(form.getKind()));
    }

    /** @throws vn.hotline.kernel.BusinessException at {@code reason} without one */
    @May(Verb.FLAG_DECIDE)
    public void takeBack(long id, String reason) {
        changes.to(
                Verb.FLAG_DECIDE, CallerFlag.class, id, (flag, change) -> change.moves(flag.end(reason, change.stamp()))
                        .says(FlagMove.END, flag.getKind()));
    }

    /** For how many days after today a flag may stand. */
    public int mostDays(FlagKind kind) {
        return check.mostDays(kind);
    }
}
