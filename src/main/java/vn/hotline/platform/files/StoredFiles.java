package vn.hotline.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Keeps files of people, sealed piece by piece as they come: neither a slow sender nor a large file holds a transaction
 * or much memory. A file is there once it is whole.
 */
@ApplicationScoped
public class StoredFiles {

    /** Sealed, one fits a packet of the database many times. */
    static final int PIECE = 256 * 1024;

    @Inject
    private FilePieces pieces;

    /**
     * Stores all that comes, outside of any transaction.
     *
     * @throws FileTooLargeException beyond so many bytes
     * @throws IOException if not all of it came; then nothing of it is kept
     */
    public StoredFile store(InputStream content, long most) throws IOException {
        return store(content, most, null);
    }

    /**
     * As {@link #store(InputStream, long)}.
     *
     * @param sha256 in small hexadecimal digits, or null if nobody told it
     * @throws FileChangedException if what came has another one
     */
    public StoredFile store(InputStream content, long most, String sha256) throws IOException {
        long id = pieces.begin();
        try {
            return store(id, content, most, sha256);
        } catch (IOException | RuntimeException e) {
            pieces.delete(id);
            throw e;
        }
    }

    private StoredFile store(long id, InputStream content, long most, String told) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        int position = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            size += piece.length;
            if (size > most) {
                throw new FileTooLargeException(most);
            }
            digest.update(piece);
            pieces.add(id, position++, piece);
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        if (told != null && !told.equals(sha256)) {
            throw new FileChangedException();
        }
        return pieces.end(id, size, sha256);
    }

    /** Its bytes, opened one piece after the other. @throws IllegalArgumentException if it is not there, or not whole */
    public InputStream open(long id) {
        return open(id, 0);
    }

    /** As {@link #open(long)}, without its first bytes: no piece is opened that holds none of the others. */
    public InputStream open(long id, long from) {
        return new OpenedPieces(pieces, id, pieces.whole(id).getSize(), from);
    }

    /** Null if it is gone. */
    public StoredFile find(long id) {
        return pieces.find(id);
    }

    /** In the caller's transaction. Nothing happens if it is gone. */
    public void delete(long id) {
        pieces.deleteWith(id);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
