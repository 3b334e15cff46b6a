package vn.hotline.platform.files.scan;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;

/**
 * An archive of any size with the test file in it that all scanners know (EICAR's; it does nothing). A scanner that finds
 * it has looked through a file of that size. It is never whole in memory, and the test file stands in no file of ours as it
 * is, lest somebody's scanner take the program away.
 */
final class TestArchive {

    private static final String TEST_FILE =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static final byte[] NAME = "eicar.com".getBytes(StandardCharsets.US_ASCII);
    private static final int ENTRY = 30;
    private static final int DIRECTORY = 46;
    private static final int END = 22;
    private static final short VERSION = 20;

    private TestArchive() {}

    /** @param size in bytes, at least a kilobyte */
    static InputStream of(long size) {
        byte[] content = TEST_FILE.getBytes(StandardCharsets.US_ASCII);
        byte[] entry = entry(content);
        byte[] directory = directory(content, size);
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(entry),
                new Zeros(size - entry.length - directory.length),
                new ByteArrayInputStream(directory))));
    }

    private static byte[] entry(byte[] content) {
        ByteBuffer entry = little(ENTRY + NAME.length + content.length);
        entry.putInt(0x04034b50).putShort(VERSION);
        return described(entry, content).put(NAME).put(content).array();
    }

    /** Flags, no packing, no time, check, sizes, and how long the name is. */
    private static ByteBuffer described(ByteBuffer into, byte[] content) {
        CRC32 check = new CRC32();
        check.update(content);
        return into.putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) check.getValue())
                .putInt(content.length)
                .putInt(content.length)
                .putShort((short) NAME.length)
                .putShort((short) 0);
    }

    /** At the very end, where readers look for it first. */
    private static byte[] directory(byte[] content, long size) {
        int length = DIRECTORY + NAME.length;
        ByteBuffer directory = little(length + END);
        directory.putInt(0x02014b50).putShort(VERSION).putShort(VERSION);
        described(directory, content).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        directory.putInt(0).putInt(0).put(NAME);
        directory.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
        return directory
                .putInt(length)
                .putInt((int) (size - length - END))
                .putShort((short) 0)
                .array();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(length, left);
            Arrays.fill(into, offset, offset + count, (byte) 0);
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
