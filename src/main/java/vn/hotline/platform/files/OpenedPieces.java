package vn.hotline.platform.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a file one piece after the other. One that lacks its end is an error and not a shorter file. */
final class OpenedPieces extends InputStream {

    private final FilePieces pieces;
    private final long id;
    private final long size;
    private long done;
    private int next;
    private int skipped;
    private byte[] piece = {};
    private int at;

    /** @param from how many of its first bytes are left out; no more than it has */
    OpenedPieces(FilePieces pieces, long id, long size, long from) {
        this.pieces = pieces;
        this.id = id;
        this.size = size;
        this.next = Math.toIntExact(from / StoredFiles.PIECE);
        this.done = (long) next * StoredFiles.PIECE;
        this.skipped = Math.toIntExact(from % StoredFiles.PIECE);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == piece.length) {
            if (done == size) {
                return -1;
            }
            open();
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, count);
        at += count;
        return count;
    }

    private void open() throws IOException {
        piece = pieces.piece(id, next++).orElseThrow(this::broken);
        at = skipped;
        skipped = 0;
        done += piece.length;
        if (done > size || at > piece.length) {
            throw broken();
        }
    }

    private EOFException broken() {
        return new EOFException("file " + id + " is not as it was stored");
    }
}
