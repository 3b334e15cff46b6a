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
    private byte[] piece = {};
    private int at;

    OpenedPieces(FilePieces pieces, long id, long size) {
        this.pieces = pieces;
        this.id = id;
        this.size = size;
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
        piece = pieces.piece(id, next++).orElseThrow(this::isBroken);
        at = 0;
        done += piece.length;
        if (done > size) {
            throw isBroken();
        }
    }

    private EOFException isBroken() {
        return new EOFException("file " + id + " is not as it was stored");
    }
}
