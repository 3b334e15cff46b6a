package vn.hotline.launch.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The first line of each file of a backup, in clear. It says what follows, so that nobody has to open a file to see
 * whether it is the one that is wanted; what follows can be opened together with this line only.
 *
 * @param database tells one database's binary log from another's
 * @param made a copy: the second before which all is in it; a part of the log: when it was written
 * @param log name of the file of the binary log: where the copy stands in it, or of which this is a part
 * @param from a copy: the position in that file; a part: its first byte
 * @param to a copy: the same position; a part: the byte after its last
 */
record BackupLabel(Kind kind, String database, Instant made, String log, long from, long to) {

    enum Kind {
        /** The whole database at one position of its log. */
        COPY,
        /** Bytes of one file of the binary log. */
        LOG
    }

    private static final String FIRST_WORDS = "hotline-backup 1";
    private static final int LONGEST = 400;

    String line() {
        return String.join(
                        " ",
                        FIRST_WORDS,
                        kind.name(),
                        database,
                        made.toString(),
                        log,
                        Long.toString(from),
                        Long.toString(to))
                + "\n";
    }

    byte[] bytes() {
        return line().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the line and nothing behind it. */
    static BackupLabel read(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0 || line.size() == LONGEST) {
                throw new BackupException("this is no backup");
            }
            line.write(letter);
        }
        return parse(line.toString(StandardCharsets.UTF_8));
    }

    private static BackupLabel parse(String line) throws BackupException {
        String[] words = line.split(" ");
        try {
            BackupLabel label = new BackupLabel(
                    Kind.valueOf(words[2]),
                    words[3],
                    Instant.parse(words[4]),
                    words[5],
                    Long.parseLong(words[6]),
                    Long.parseLong(words[7]));
            if (label.line().equals(line + "\n")) {
                return label;
            }
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new BackupException("this is no backup", e);
        }
        throw new BackupException("this is no backup");
    }
}
