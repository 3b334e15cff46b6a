package vn.hotline.launch.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Reads MariaDB's binary log event by event: checks each one's sum and that no change is missing, and finds the last
 * whole change up to a time. A change is what was committed at once; it begins with an event that holds its number.
 *
 * <p>The layout: four bytes, then events of a head of 19 bytes (time, type, server, length, end, flags) and a body, all
 * little-endian, in the end a CRC-32 of the event (mariadb.com/kb: Binlog Event Header, GTID_EVENT).
 */
final class LogScanner {

    private static final byte[] MAGIC = {(byte) 0xfe, 'b', 'i', 'n'};
    private static final int HEAD = 19;
    private static final int SUM = 4;
    private static final int LARGEST = 1 << 30;

    private static final int QUERY = 2;
    private static final int FORMAT = 15;
    private static final int XID = 16;
    private static final int GTID = 162;
    private static final int COMPRESSED_QUERY = 165;
    private static final int FORMAT_FLAGS = 17;
    private static final int STANDALONE = 1;
    private static final byte CRC = 1;

    private final Instant until;
    private String file;
    private long position;
    private boolean summed;

    private long lastChange;
    private long changes;
    private boolean past;
    private boolean open;
    private boolean standalone;
    private Instant openedAt;

    private String endFile;
    private long endPosition;
    private Instant endTime;

    /**
     * @param file in which the copy stands, at the position
     * @param lastChange number of the last change that is in the copy
     * @param until changes after this second are not wanted
     */
    LogScanner(String file, long position, long lastChange, Instant until) {
        this.endFile = file;
        this.endPosition = position;
        this.lastChange = lastChange;
        this.until = until;
    }

    /** Reads a part of a file to its end. Parts of a file come in their order, from its first byte. */
    void scan(String name, long from, InputStream part) throws IOException {
        if (from == 0) {
            if (!Arrays.equals(part.readNBytes(MAGIC.length), MAGIC)) {
                throw new BackupException(name + " is no binary log");
            }
            file = name;
            position = MAGIC.length;
            open = false;
        } else if (!name.equals(file) || from != position) {
            throw new BackupException("bytes %,d to %,d of %s are missing".formatted(position, from, name));
        }
        for (byte[] head = part.readNBytes(HEAD); head.length > 0; head = part.readNBytes(HEAD)) {
            event(head, part);
        }
    }

    private void event(byte[] head, InputStream part) throws IOException {
        if (head.length < HEAD) {
            throw new EOFException(file + " ends within an event");
        }
        ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int length = fields.getInt(9);
        if (length < HEAD || length > LARGEST) {
            throw new BackupException("%s is no binary log at byte %,d".formatted(file, position));
        }
        byte[] body = part.readNBytes(length - HEAD);
        if (body.length < length - HEAD) {
            throw new EOFException(file + " ends within an event");
        }
        int type = head[4] & 0xff;
        if (type == FORMAT) {
            // the flag "in use" is taken away when the file is closed, and the sum is that without it
            head[FORMAT_FLAGS] &= (byte) ~1;
            summed = body[body.length - SUM - 1] == CRC;
        }
        if (summed) {
            check(head, body);
        }
        long end = position + length;
        Instant time = Instant.ofEpochSecond(Integer.toUnsignedLong(fields.getInt(0)));
        follow(type, body, time, end);
        position = end;
    }

    private void check(byte[] head, byte[] body) throws BackupException {
        CRC32 sum = new CRC32();
        sum.update(head);
        sum.update(body, 0, body.length - SUM);
        int written = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).getInt(body.length - SUM);
        if ((int) sum.getValue() != written) {
            throw new BackupException("%s is damaged at byte %,d".formatted(file, position));
        }
    }

    private void follow(int type, byte[] body, Instant time, long end) throws BackupException {
        if (isInCopy()) {
            return;
        }
        if (type == GTID) {
            ByteBuffer fields = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
            long number = fields.getLong(0);
            if (number != lastChange + 1) {
                throw new BackupException("changes %,d to %,d are missing".formatted(lastChange + 1, number - 1));
            }
            lastChange = number;
            standalone = (fields.get(12) & STANDALONE) != 0;
            open = true;
            openedAt = time;
            past = past || time.isAfter(until);
        } else if (open && ends(type, body)) {
            open = false;
            if (!past) {
                changes++;
                endFile = file;
                endPosition = end;
                endTime = openedAt;
            }
        }
    }

    /** What lies before the copy's position in the first file is in the copy. */
    private boolean isInCopy() {
        return changes == 0 && !past && !open && file.equals(endFile) && position < endPosition;
    }

    private boolean ends(int type, byte[] body) {
        return type == XID || (type == QUERY || type == COMPRESSED_QUERY) && (standalone || isCommit(body));
    }

    private boolean isCommit(byte[] body) {
        int length = body.length - (summed ? SUM : 0);
        String tail = new String(body, Math.max(0, length - 9), Math.min(9, length), StandardCharsets.US_ASCII);
        return tail.endsWith("\0COMMIT") || tail.endsWith("\0ROLLBACK");
    }

    /** File and position after the last whole change that is wanted. */
    String endFile() {
        return endFile;
    }

    long endPosition() {
        return endPosition;
    }

    /** @return the second of the last change that is wanted, or null if there is none */
    Instant endTime() {
        return endTime;
    }

    /** @return how many whole changes follow the copy up to the wanted time */
    long changes() {
        return changes;
    }

    /**
     * Where a file that is still written to can be cut.
     *
     * @param from the beginning of the file or of an event
     * @return the end of the last whole event
     */
    static long wholeUntil(Path file, long from) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            long end = from == 0 && size >= MAGIC.length ? MAGIC.length : from;
            ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
            while (end + HEAD <= size) {
                head.clear();
                if (channel.read(head, end) < HEAD) {
                    break;
                }
                int length = head.getInt(9);
                if (length < HEAD || end + length > size) {
                    break;
                }
                end += length;
            }
            return end;
        }
    }
}
