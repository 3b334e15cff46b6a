package vn.hotline.reporting.publication.indicator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files that are taken as source documents, told by what is in them, never by their name. */
public enum SourceFileKind {
    PDF("application/pdf", "pdf", null, '%', 'P', 'D', 'F', '-'),
    PNG("image/png", "png", null, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'),
    JPEG("image/jpeg", "jpg", null, 0xff, 0xd8, 0xff),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            "word/document.xml",
            'P',
            'K',
            3,
            4),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            "xl/workbook.xml",
            'P',
            'K',
            3,
            4);

    private static final int ENTRIES_LOOKED_AT = 200;

    private final String mediaType;
    private final String ending;
    private final String entry;
    private final int[] beginning;

    /** @param entry what an archive of this kind holds, or null */
    SourceFileKind(String mediaType, String ending, String entry, int... beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.entry = entry;
        this.beginning = beginning;
    }

    /** Empty for anything else. */
    static Optional<SourceFileKind> of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins(content) && kind.holds(content))
                .findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((content[i] & 0xff) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /** Names alone are read: nothing is unpacked. */
    private boolean holds(byte[] content) {
        if (entry == null) {
            return true;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            ZipEntry next = zip.getNextEntry();
            for (int i = 0; next != null && i < ENTRIES_LOOKED_AT; i++) {
                if (next.getName().equals(entry)) {
                    return true;
                }
                next = zip.getNextEntry();
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    public String getMediaType() {
        return mediaType;
    }

    public String getEnding() {
        return ending;
    }
}
