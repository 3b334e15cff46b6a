package vn.hotline.platform.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of which no more is read than so many bytes, whatever is kept of it. */
public final class AtMost extends FilterInputStream {

    private final long most;
    private long left;

    public AtMost(InputStream body, long most) {
        super(body);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws FileTooLargeException {
        left -= bytes;
        if (left < 0) {
            throw new FileTooLargeException(most);
        }
    }
}
