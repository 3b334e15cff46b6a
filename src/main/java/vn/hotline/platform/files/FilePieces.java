package vn.hotline.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.db.SqlText;

/** The rows of a file, each step a transaction of its own. A piece is sealed for its place and opens nowhere else. */
@ApplicationScoped
public class FilePieces {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** A file that has no pieces yet and is not whole. @return its id */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long begin() {
        StoredFile file = new StoredFile(clock.instant());
        entities.persist(file);
        return file.getId();
    }

    /** Keeps one piece, sealed with its file and place. @param position 0 for the first */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void add(long id, int position, byte[] piece) {
        entities.createNativeQuery(
                        "insert into stored_piece (file_id, position, bytes) values (:id, :position, :bytes)")
                .setParameter("id", id)
                .setParameter("position", position)
                .setParameter("bytes", Sealing.current().sealBytes(piece, place(id, position)))
                .executeUpdate();
    }

    /**
     * The file is whole from now on.
     *
     * @param size in bytes
     * @param checksum SHA-256 in hexadecimal digits
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public StoredFile end(long id, long size, String checksum) {
        StoredFile file = entities.find(StoredFile.class, id);
        file.end(size, checksum, clock.instant());
        return file;
    }

    /** With all its pieces. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void delete(long id) {
        deleteWith(id);
    }

    void deleteWith(long id) {
        entities.createNativeQuery("delete from stored_file where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    StoredFile find(long id) {
        return entities.find(StoredFile.class, id);
    }

    StoredFile whole(long id) {
        StoredFile file = entities.find(StoredFile.class, id);
        if (file == null || !file.isWhole()) {
            throw new IllegalArgumentException("there is no file " + id);
        }
        return file;
    }

    /** Empty if it is missing. */
    @Transactional(Transactional.TxType.REQUIRED)
    public Optional<byte[]> piece(long id, int position) {
        List<byte[]> found = new SqlText()
                .add("select bytes from stored_piece where file_id = ? and position = ?", id, position)
                .list(entities, row -> row.getBytes(1));
        return found.stream().findFirst().map(piece -> Sealing.current().openBytes(piece, place(id, position)));
    }

    private static String place(long id, int position) {
        return Sealing.place("stored_piece", "bytes") + "/" + id + "/" + position;
    }
}
