package vn.hotline.platform.files.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG of its tables and its lines alone. Kept beside them are the colours (ICC, Adobe) and the size of a dot (JFIF); of
 * what the camera wrote (EXIF) it keeps which side is up, and nothing that comes after the picture's end.
 */
final class StrippedJpeg extends StrippedPicture {

    private static final int BEGIN = 0xd8;
    private static final int END = 0xd9;
    private static final int LINES = 0xda;
    private static final int JFIF = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int ICC = 0xe2;
    private static final int ADOBE = 0xee;

    /** What of JFIF stays: all but the small picture. */
    private static final int JFIF_LENGTH = 14;

    private boolean oriented;
    private boolean inLines;
    private boolean ended;
    /** That was read where lines ended; 0 for none. */
    private int marker = -1;

    StrippedJpeg(InputStream whole) {
        super(whole);
    }

    @Override
    byte[] next() throws IOException {
        if (inLines) {
            byte[] lines = lines();
            if (lines.length > 0) {
                return lines;
            }
        }
        return ended ? null : segment();
    }

    private byte[] segment() throws IOException {
        while (true) {
            int next = marker >= 0 ? marker : marker();
            marker = -1;
            if (next == BEGIN || isWithoutBody(next)) {
                return new byte[] {(byte) 0xff, (byte) next};
            }
            if (next == END) {
                ended = true;
                return new byte[] {(byte) 0xff, (byte) next};
            }
            byte[] kept = kept(next, body());
            if (kept != null) {
                inLines = next == LINES;
                return segment(next, kept);
            }
        }
    }

    private static boolean isWithoutBody(int marker) {
        return marker == 0x01 || marker >= 0xd0 && marker <= 0xd7;
    }

    private int marker() throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw new BrokenPictureException("no segment begins here");
        }
        int next = in.readUnsignedByte();
        while (next == 0xff) {
            next = in.readUnsignedByte();
        }
        return next;
    }

    private byte[] body() throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new BrokenPictureException("a segment shorter than its length");
        }
        byte[] body = new byte[length];
        in.readFully(body);
        return body;
    }

    /** What stays of a segment, or null. */
    private byte[] kept(int next, byte[] body) {
        return switch (next) {
            case JFIF -> begins(body, "JFIF\0") && body.length >= JFIF_LENGTH ? withoutSmallPicture(body) : null;
            case EXIF -> begins(body, "Exif\0\0") ? orientation(body) : null;
            case ICC -> begins(body, "ICC_PROFILE\0") ? body : null;
            case ADOBE -> begins(body, "Adobe") ? body : null;
            default -> next >= 0xc0 && next <= 0xdf ? body : null;
        };
    }

    private static boolean begins(byte[] body, String word) {
        byte[] beginning = word.getBytes(StandardCharsets.ISO_8859_1);
        return body.length >= beginning.length
                && Arrays.equals(body, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static byte[] withoutSmallPicture(byte[] body) {
        byte[] kept = Arrays.copyOf(body, JFIF_LENGTH);
        kept[JFIF_LENGTH - 2] = 0;
        kept[JFIF_LENGTH - 1] = 0;
        return kept;
    }

    private byte[] orientation(byte[] exif) {
        int side = ExifOrientation.of(Arrays.copyOfRange(exif, 6, exif.length));
        if (side == ExifOrientation.UPRIGHT || oriented) {
            return null;
        }
        oriented = true;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        kept.writeBytes(ExifOrientation.alone(side));
        return kept.toByteArray();
    }

    private static byte[] segment(int marker, byte[] body) {
        ByteArrayOutputStream segment = new ByteArrayOutputStream(body.length + 4);
        segment.write(0xff);
        segment.write(marker);
        segment.write(body.length + 2 >> 8);
        segment.write(body.length + 2);
        segment.writeBytes(body);
        return segment.toByteArray();
    }

    /** Of the lines as they come, until a segment begins. */
    private byte[] lines() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(PIECE);
        while (lines.size() < PIECE) {
            int next = in.readUnsignedByte();
            if (next != 0xff) {
                lines.write(next);
                continue;
            }
            int after = in.readUnsignedByte();
            while (after == 0xff) {
                after = in.readUnsignedByte();
            }
            if (after != 0 && !isWithoutBody(after)) {
                marker = after;
                inLines = false;
                return lines.toByteArray();
            }
            lines.write(0xff);
            lines.write(after);
        }
        return lines.toByteArray();
    }
}
