package vn.hotline.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is by its bytes. Tika's table of how files begin is asked and none of its parsers, which would read
 * what strangers made; of an archive the names of its entries are read.
 */
@ApplicationScoped
public class FileKinds {

    private static final int ENTRIES_LOOKED_AT = 500;

    /** An entry is read over to find the next one: one that grows without end is no document. */
    private static final long UNPACKED_AT_MOST = 64L << 20;

    private static final int PIECE = 64 * 1024;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** Empty for what is not taken. @param content is read as far as needed, and not closed */
    public Optional<FileKind> of(InputStream content) throws IOException {
        BufferedInputStream whole = new BufferedInputStream(content, PIECE);
        String type = type(whole);
        return FileKind.of(type, type.equals("application/zip") || type.contains("ooxml") ? entry(whole) : null);
    }

    /** Nothing is taken away of it. */
    private String type(BufferedInputStream whole) throws IOException {
        int begins = types.getMinLength();
        whole.mark(begins);
        byte[] beginning = whole.readNBytes(begins);
        whole.reset();
        try (TikaInputStream alone = TikaInputStream.get(beginning)) {
            return types.detect(alone, new Metadata()).getBaseType().toString();
        }
    }

    /** The first entry by which an archive is a document, or null. */
    private static String entry(InputStream whole) throws IOException {
        ZipInputStream zip = new ZipInputStream(whole, StandardCharsets.UTF_8);
        byte[] piece = new byte[PIECE];
        long unpacked = 0;
        try {
            ZipEntry next = zip.getNextEntry();
            for (int i = 0; next != null && i < ENTRIES_LOOKED_AT; i++) {
                if (FileKind.isNamedEntry(next.getName())) {
                    return next.getName();
                }
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    unpacked += read;
                    if (unpacked > UNPACKED_AT_MOST) {
                        return null;
                    }
                }
                next = zip.getNextEntry();
            }
            return null;
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            return null;
        }
    }
}
