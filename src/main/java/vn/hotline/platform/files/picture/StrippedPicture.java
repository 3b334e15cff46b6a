package vn.hotline.platform.files.picture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A picture as it comes, without the parts that are not on the list of what makes it seen. It is never drawn: no size that
 * a picture claims takes memory, no quality is lost, and what a format will be able to hold one day is left out, too.
 */
abstract class StrippedPicture extends InputStream {

    static final int PIECE = 8 * 1024;

    final DataInputStream in;

    private byte[] piece = {};
    private int at;

    StrippedPicture(InputStream whole) {
        in = new DataInputStream(whole);
    }

    /** The next bytes that stay, at least one; null at the end. */
    abstract byte[] next() throws IOException;

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
            byte[] following = nextOrBroken();
            if (following == null) {
                return -1;
            }
            piece = following;
            at = 0;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, count);
        at += count;
        return count;
    }

    private byte[] nextOrBroken() throws IOException {
        try {
            return next();
        } catch (EOFException e) {
            throw new BrokenPictureException("it ends in the middle");
        }
    }
}
