package vn.hotline.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log that neither grows without end nor is lost at a restart: once it is full it becomes {@code name.1.log}, the one
 * before that {@code name.2.log}, and so on up to a number. Lines stay whole.
 */
final class RotatingLog implements AutoCloseable {

    /** @param files beside the one that is written */
    record Size(long bytes, int files) {
        static final Size PRESET = new Size(20L << 20, 9);
    }

    private static final int AT_ONCE = 8192;

    private final Path file;
    private final Size size;
    private OutputStream out;
    private long written;

    RotatingLog(Path file, Size size) throws IOException {
        this.file = file;
        this.size = size;
        open();
    }

    private void open() throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, DataDirectory.FOR_OWNER_ONLY);
        }
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        written = Files.size(file);
    }

    /** Writes all that comes, in a thread of its own, until the other end closes. */
    void follow(InputStream in) {
        Thread thread = new Thread(() -> copy(in), "log " + file.getFileName());
        thread.setDaemon(true);
        thread.start();
    }

    /** What cannot be written, e.g. on a full disk, is dropped: the program that speaks must not stand still. */
    private void copy(InputStream in) {
        byte[] part = new byte[AT_ONCE];
        try (in) {
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                try {
                    write(part, length);
                } catch (IOException full) {
                    // the next line is tried again
                }
            }
            close();
        } catch (IOException ended) {
            // the program ended in the middle of a line
        }
    }

    void write(byte[] text) throws IOException {
        write(text, text.length);
    }

    private synchronized void write(byte[] text, int length) throws IOException {
        int end = written + length > size.bytes() ? lastLineEnd(text, length) : -1;
        if (end < 0) {
            append(text, 0, length);
        } else {
            append(text, 0, end);
            rotate();
            append(text, end, length - end);
        }
    }

    private void append(byte[] text, int from, int length) throws IOException {
        out.write(text, from, length);
        written += length;
    }

    private static int lastLineEnd(byte[] text, int length) {
        for (int i = length; i > 0; i--) {
            if (text[i - 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void rotate() throws IOException {
        out.close();
        try {
            pushOn();
        } finally {
            open();
        }
    }

    private void pushOn() throws IOException {
        for (int number = size.files(); number > 1; number--) {
            Path younger = numbered(number - 1);
            if (Files.exists(younger)) {
                Files.move(younger, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path numbered(int number) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.replaceFirst("[.]log$", "." + number + ".log"));
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
