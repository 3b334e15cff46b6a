package vn.hotline.platform.files.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG of the chunks by which it is seen: no text, no time, nothing of the camera but which side is up. */
final class StrippedPng extends StrippedPicture {

    private static final int SIGNATURE = 8;
    private static final int CHECK = 4;
    private static final String END = "IEND";
    private static final String EXIF = "eXIf";
    private static final int LONGEST_EXIF = 64 * 1024;

    private static final Set<String> SEEN = Set.of(
            "IHDR", "PLTE", "IDAT", END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP", "acTL",
            "fcTL", "fdAT");

    private boolean begun;
    private boolean ended;
    /** Of the chunk that is being passed on, with its check. */
    private long left;

    StrippedPng(InputStream whole) {
        super(whole);
    }

    @Override
    byte[] next() throws IOException {
        if (!begun) {
            begun = true;
            return read(SIGNATURE);
        }
        if (left > 0) {
            byte[] some = read((int) Math.min(PIECE, left));
            left -= some.length;
            return some;
        }
        return ended ? null : chunk();
    }

    /** The head of the next chunk that stays; its bytes follow. */
    private byte[] chunk() throws IOException {
        while (true) {
            byte[] head = read(8);
            int length = ByteBuffer.wrap(head).getInt();
            String type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0) {
                throw new BrokenPictureException("a chunk longer than any");
            }
            if (SEEN.contains(type)) {
                ended = type.equals(END);
                left = (long) length + CHECK;
                return head;
            }
            if (type.equals(EXIF) && length <= LONGEST_EXIF) {
                int side = ExifOrientation.of(read(length));
                in.skipNBytes(CHECK);
                if (side != ExifOrientation.UPRIGHT) {
                    return chunk(EXIF, ExifOrientation.alone(side));
                }
            } else {
                in.skipNBytes((long) length + CHECK);
            }
        }
    }

    private static byte[] chunk(String type, byte[] body) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(body);
        return ByteBuffer.allocate(body.length + 12)
                .putInt(body.length)
                .put(name)
                .put(body)
                .putInt((int) check.getValue())
                .array();
    }

    private byte[] read(int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
