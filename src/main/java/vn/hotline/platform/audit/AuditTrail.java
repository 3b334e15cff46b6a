package vn.hotline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.db.RowsInsert;
import vn.hotline.platform.push.OpenPages;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;

/** Writes the trail in the transaction of what it tells of: neither happens without the other. */
@ApplicationScoped
public class AuditTrail {

    /** How long a row may stand for what the same person goes on doing. */
    static final Duration SITTING = Duration.ofMinutes(10);

    private static final RowsInsert ROWS = new RowsInsert(AuditEntry.INTO, AuditEntry.COLUMNS);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    @Inject
    private OpenPages openPages;

    @Inject
    private LookingOn lookingOn;

    @Inject
    private Sittings sittings;

    /** @param detail what a reader of the trail needs beside the record, made by {@link Detail}; sealed, may be null */
    public void record(AuditAction action, RecordKind kind, Long id, String detail) {
        record(current.get(), action, kind, id, detail);
    }

    /** A row for each of several records with which the same is done at once. */
    public void recordEach(AuditAction action, RecordKind kind, List<Long> ids) {
        write(ids.stream()
                .map(id -> new AuditEntry(clock.instant(), current.get(), action, kind, id, null, current.address()))
                .toList());
    }

    /**
     * For what a person does to a record every few seconds, such as saving what is being typed: a row stands for all of
     * it for {@link #SITTING}. One is spared only if the last row of the record, of whatever kind, says the same of the
     * same person at the same address. So the trail still has everybody who changed a record, in order with the
     * readings, moves and exports of it; it no longer has each pause in the typing.
     */
    public void recordSitting(AuditAction action, RecordKind kind, long id) {
        Identity actor = current.get();
        boolean goesOn = entities.createQuery(
                        "from AuditEntry a where a.subjectKind = :kind and a.subjectId = :id order by a.at desc, a.id desc",
                        AuditEntry.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(last -> last.says(action, actor, current.address())
                        && last.getAt().isAfter(clock.instant().minus(SITTING)));
        if (!goesOn) {
            record(actor, action, kind, id, null);
        }
    }

    /**
     * A page of a list that names people: one row for all of it. While somebody only looks on ({@link LookingOn}), a row
     * stands for {@link #SITTING}, and the next one has those who were not in it.
     *
     * @param kind of the records
     * @param ids of what was shown; nothing is noted of an empty page
     */
    public void shown(RecordKind kind, Collection<Long> ids) {
        Collection<Long> told = lookingOn.isOn() ? sittings.unwritten(sitting(kind), ids) : ids;
        if (!told.isEmpty()) {
            record(current.get(), AuditAction.LIST, kind, null, Detail.of(Detail.shown(told)));
        }
    }

    private Sittings.Sitting sitting(RecordKind kind) {
        return new Sittings.Sitting(current.get().userId(), current.address(), kind);
    }

    /** Of somebody who did not sign in. */
    void stranger(AuditAction action, String detail, String address) {
        write(List.of(AuditEntry.ofStranger(clock.instant(), action, detail, address)));
    }

    /** In the name of somebody who is not (yet) signed in. */
    public void record(Identity actor, AuditAction action, RecordKind kind, Long id, String detail) {
        write(List.of(new AuditEntry(clock.instant(), actor, action, kind, id, detail, current.address())));
    }

    private void write(List<AuditEntry> entries) {
        ROWS.insert(entities, entries.stream().map(AuditEntry::row).toList());
        if (entries.stream().anyMatch(AuditEntry::isOfChange)) {
            openPages.hearAfterCommit();
        }
    }
}
