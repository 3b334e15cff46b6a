package vn.hotline.platform.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A body that has to be there within a time, whether it trickles or has fallen silent. */
public final class InTime extends FilterInputStream {

    private final CompletableFuture<Void> end;
    private volatile boolean late;

    public InTime(InputStream body, Duration within) {
        super(body);
        end = CompletableFuture.runAsync(
                this::giveUp, CompletableFuture.delayedExecutor(within.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whoever waits for the next bytes is woken by it. */
    private void giveUp() {
        late = true;
        try {
            in.close();
        } catch (IOException e) {
            // it is given up in any case
        }
    }

    @Override
    public int read() throws IOException {
        return inTime(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return inTime(super.read(into, offset, length));
    }

    /** What was closed in the middle may look like its end. */
    private int inTime(int read) throws IOException {
        if (late) {
            throw new IOException("it takes too long");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        end.cancel(false);
        super.close();
    }
}
