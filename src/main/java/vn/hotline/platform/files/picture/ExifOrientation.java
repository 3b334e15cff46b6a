package vn.hotline.platform.files.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which side of a picture is up, as cameras write it: the one thing of EXIF without which a picture is not seen as it was. */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 512;

    private ExifOrientation() {}

    /** From 1 to 8; upright if nothing of that can be read. @param tiff what stands behind the word Exif */
    static int of(byte[] tiff) {
        try {
            ByteBuffer all = ByteBuffer.wrap(tiff);
            short order = all.getShort(0);
            all.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int first = all.getInt(4);
            int entries = Math.min(MOST_ENTRIES, all.getShort(first) & 0xffff);
            for (int i = 0; i < entries; i++) {
                int entry = first + 2 + i * ENTRY;
                if ((all.getShort(entry) & 0xffff) == TAG && all.getShort(entry + 2) == SHORT) {
                    int side = all.getShort(entry + 8);
                    return side >= 1 && side <= 8 ? side : UPRIGHT;
                }
            }
        } catch (IndexOutOfBoundsException e) {
            // it is shorter than it says
        }
        return UPRIGHT;
    }

    /** All that is written of it again. */
    static byte[] alone(int side) {
        return ByteBuffer.allocate(26)
                .putShort((short) 0x4d4d)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) side)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
