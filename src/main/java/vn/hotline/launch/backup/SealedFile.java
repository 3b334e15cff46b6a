package vn.hotline.launch.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A label in clear and what belongs to it, packed and sealed. It has its name only once it is whole and on the disk. */
final class SealedFile {

    private static final String UNFINISHED = ".unfinished";
    private static final int BUFFER = 1 << 16;

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private SealedFile() {}

    static void write(Path file, BackupLabel label, BackupKey key, Content content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            OutputStream plain = Channels.newOutputStream(channel);
            plain.write(label.bytes());
            // closing it writes the last sealed piece; the channel is closed with it, so the disk is asked first
            OutputStream sealed = key.sealing(new KeptOpen(plain), label.bytes());
            try (OutputStream packed = new QuickGzip(sealed)) {
                content.writeTo(packed);
            }
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static BackupLabel label(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return BackupLabel.read(in);
        } catch (BackupException e) {
            throw new BackupException(file + ": " + e.getMessage(), e);
        }
    }

    /** What was sealed; reading it fails with a {@link BackupException} if it is not as it was written. */
    static InputStream open(Path file, BackupKey key) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            BackupLabel label = BackupLabel.read(in);
            return new Checked(file, new GZIPInputStream(key.opening(in, label.bytes()), BUFFER));
        } catch (BackupException e) {
            in.close();
            throw new BackupException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            in.close();
            throw broken(file, e);
        }
    }

    private static BackupException broken(Path file, IOException cause) {
        return new BackupException(file + " is incomplete, was changed, or was sealed with another key", cause);
    }

    /** Little is gained by packing better, since most of a backup is sealed text. */
    private static final class QuickGzip extends GZIPOutputStream {

        QuickGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(1);
        }
    }

    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            out.write(bytes, offset, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** The libraries say in many ways that bytes are not as they were. */
    private static final class Checked extends FilterInputStream {

        private final Path file;

        Checked(Path file, InputStream in) {
            super(in);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw broken(file, e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            try {
                return super.read(bytes, offset, count);
            } catch (IOException e) {
                throw broken(file, e);
            }
        }
    }
}
