package vn.hotline.channel.telephony;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of sound that are kept, known by their first bytes, whatever the exchange calls them. */
public enum SoundKind {
    WAV("audio/wav"),
    MP3("audio/mpeg"),
    OGG("audio/ogg"),
    MP4("audio/mp4");

    /** So many first bytes tell it. */
    static final int TOLD_BY = 12;

    private static final int RIFF_KIND_AT = 8;
    private static final int MP4_KIND_AT = 4;

    private final String mediaType;

    SoundKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String getMediaType() {
        return mediaType;
    }

    /** @param begins the first bytes, {@link #TOLD_BY} of them if there are as many */
    static Optional<SoundKind> of(byte[] begins) {
        if (has(begins, 0, "RIFF") && has(begins, RIFF_KIND_AT, "WAVE")) {
            return Optional.of(WAV);
        }
        if (has(begins, 0, "OggS")) {
            return Optional.of(OGG);
        }
        if (has(begins, MP4_KIND_AT, "ftyp")) {
            return Optional.of(MP4);
        }
        boolean frame = begins.length > 1 && (begins[0] & 0xFF) == 0xFF && (begins[1] & 0xE0) == 0xE0;
        return has(begins, 0, "ID3") || frame ? Optional.of(MP3) : Optional.empty();
    }

    private static boolean has(byte[] bytes, int at, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= at + wanted.length
                && Arrays.equals(Arrays.copyOfRange(bytes, at, at + wanted.length), wanted);
    }
}
