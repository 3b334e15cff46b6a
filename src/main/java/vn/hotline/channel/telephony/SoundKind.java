package vn.hotline.channel.telephony;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Kinds of sound that are kept, known by their first bytes, whatever the exchange calls them. */
public enum SoundKind {
    WAV("audio/wav", "wav"),

    /** What exchanges like to write to spare room (Asterisk's format "WAV" is GSM 06.10): no browser plays it. */
    PACKED_WAV("audio/wav", "wav"),
    MP3("audio/mpeg", "mp3"),
    OGG("audio/ogg", "ogg"),
    MP4("audio/mp4", "m4a");

    /** So many first bytes tell it. */
    static final int TOLD_BY = 22;

    private static final int RIFF_KIND_AT = 8;
    private static final int MP4_KIND_AT = 4;
    private static final int WAV_FORMAT_AT = 12;
    private static final int WAV_CODE_AT = 20;

    /** Whole samples, numbers with a fraction, A-law, mu-law, and what names one of these further on. */
    private static final Set<Integer> PLAYED_WAV_CODES = Set.of(1, 3, 6, 7, 0xFFFE);

    private final String mediaType;
    private final String ending;

    SoundKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** Whether a page can let it be heard; if not, it is saved and heard with another program. */
    public boolean isPlayable() {
        return this != PACKED_WAV;
    }

    public String getMediaType() {
        return mediaType;
    }

    /** Of the name of a file that holds it. */
    String getEnding() {
        return ending;
    }

    /** @param begins the first bytes, {@link #TOLD_BY} of them if there are as many */
    static Optional<SoundKind> of(byte[] begins) {
        if (has(begins, 0, "RIFF") && has(begins, RIFF_KIND_AT, "WAVE")) {
            return Optional.of(isPlayedWav(begins) ? WAV : PACKED_WAV);
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

    private static boolean isPlayedWav(byte[] begins) {
        if (!has(begins, WAV_FORMAT_AT, "fmt ") || begins.length < TOLD_BY) {
            return true;
        }
        int code = (begins[WAV_CODE_AT] & 0xFF) | (begins[WAV_CODE_AT + 1] & 0xFF) << 8;
        return PLAYED_WAV_CODES.contains(code);
    }

    private static boolean has(byte[] bytes, int at, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= at + wanted.length
                && Arrays.equals(Arrays.copyOfRange(bytes, at, at + wanted.length), wanted);
    }
}
