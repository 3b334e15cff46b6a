package vn.hotline.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.push.OpenPages;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.work.Work;

/** What becomes of files that somebody sent, each step a transaction. History says how each came where it is. */
@ApplicationScoped
public class ReceivedFiles {

    private static final int AT_ONCE = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

    @Inject
    private Work work;

    @Inject
    private OpenPages openPages;

    @Inject
    private Clock clock;

    /** In the transaction of whoever says what it belongs to: it is looked at as soon as that is committed. */
    public void receive(long id) {
        Stamp stamp = stamp();
        changes.to(Verb.FILE_FOLLOW, held(id), stamp, (file, change) -> change.leaves(file.receive(stamp))
                .unsaid());
        work.put(ScanWork.NAME, id);
    }

    /** Empty if that is done already, or the file is gone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<StoredFile> toBeScanned(long id) {
        return Optional.ofNullable(entities.find(StoredFile.class, id)).filter(StoredFile::isToBeScanned);
    }

    /** Files that came and were not looked at, some at once, the oldest first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> fresh() {
        return ids("f.status = :status", FileStatus.RECEIVED, null);
    }

    /** Files in quarantine, some at once, the oldest first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> waiting(QuarantineReason why) {
        return ids("f.status = :status and f.quarantine = :why", FileStatus.QUARANTINED, why);
    }

    private List<Long> ids(String where, FileStatus status, QuarantineReason why) {
        TypedQuery<Long> query = entities.createQuery(
                        "select f.id from StoredFile f where " + where + " order by f.id", Long.class)
                .setParameter("status", status)
                .setMaxResults(AT_ONCE);
        return (why == null ? query : query.setParameter("why", why)).getResultList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void pass(long id, FileKind kind) {
        move(id, (file, stamp) -> file.pass(kind, stamp));
    }

    /** @param what the scanner's name of what it found */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void condemn(long id, FileKind kind, String what) {
        move(id, (file, stamp) -> file.condemn(kind, what, stamp));
    }

    /** Nothing happens to one that is there already for the same reason. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void quarantine(long id, QuarantineReason why) {
        move(id, (file, stamp) -> file.getQuarantine() == why ? null : file.quarantine(why, stamp));
    }

    private void move(long id, BiFunction<StoredFile, Stamp, StatusChange> move) {
        StoredFile held = held(id);
        if (held == null || !held.isToBeScanned()) {
            return;
        }
        Stamp stamp = stamp();
        StatusChange row = move.apply(held, stamp);
        if (row != null) {
            changes.to(Verb.FILE_FOLLOW, held, stamp, (file, change) -> change.moves(row)
                    .unsaid());
            openPages.hearAfterCommit();
        }
    }

    private StoredFile held(long id) {
        return entities.find(StoredFile.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The program's own. */
    private Stamp stamp() {
        return new Stamp(null, clock.instant());
    }
}
