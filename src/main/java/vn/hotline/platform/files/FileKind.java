package vn.hotline.platform.files;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The files that are taken, told by what is in them. Their name decides nothing. */
public enum FileKind {
    JPEG("image/jpeg", "jpg", "image/jpeg"),
    PNG("image/png", "png", "image/png"),
    PDF("application/pdf", "pdf", "application/pdf"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            "word/document.xml",
            Set.of("application/x-tika-ooxml", "application/zip")),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            "xl/workbook.xml",
            Set.of("application/x-tika-ooxml", "application/zip")),
    MP3("audio/mpeg", "mp3", "audio/mpeg"),
    WAV("audio/wav", "wav", "audio/vnd.wave"),
    AMR("audio/amr", "amr", "audio/amr"),
    OGG(
            "audio/ogg",
            "ogg",
            null,
            Set.of("application/ogg", "audio/ogg", "audio/vorbis", "audio/opus", "audio/x-oggflac")),
    /** With sound alone, or with pictures: telephones write one kind of file for both. */
    MP4("video/mp4", "mp4", null, Set.of("video/mp4", "application/mp4", "audio/mp4", "video/quicktime", "video/3gpp"));

    private final String mediaType;
    private final String ending;
    private final String entry;
    private final Set<String> told;

    FileKind(String mediaType, String ending, String told) {
        this(mediaType, ending, null, Set.of(told));
    }

    /** @param entry what an archive of this kind holds, or null @param told as what it is known by its bytes */
    FileKind(String mediaType, String ending, String entry, Set<String> told) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.entry = entry;
        this.told = told;
    }

    /** @param type as the bytes tell it @param entry that is in an archive, or null */
    static Optional<FileKind> of(String type, String entry) {
        return Arrays.stream(values())
                .filter(kind -> kind.told.contains(type) && (kind.entry == null || kind.entry.equals(entry)))
                .findFirst();
    }

    /** Whether it depends on an entry what an archive is. */
    static boolean isNamedEntry(String entry) {
        return Arrays.stream(values()).anyMatch(kind -> entry.equals(kind.entry));
    }

    /** Whether it is a picture that pages show. */
    public boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    public String getMediaType() {
        return mediaType;
    }

    public String getEnding() {
        return ending;
    }
}
