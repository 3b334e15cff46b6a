package vn.hotline.launch.backup;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the rows of a dump while it passes by. mariadb-dump writes each row on a line of its own and no line feed
 * inside a row, so that the beginnings of lines are all there is to look at.
 */
public final class DumpTally {

    private static final Pattern POSITION =
            Pattern.compile("-- CHANGE MASTER TO MASTER_LOG_FILE='([^']+)', MASTER_LOG_POS=(\\d+);.*");
    private static final Pattern GTID = Pattern.compile("-- SET GLOBAL gtid_slave_pos='([^']*)';.*");
    private static final Pattern INSERT = Pattern.compile("INSERT INTO `([^`]+)` VALUES.*");
    private static final int BEGINNING = 300;

    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final byte[] line = new byte[BEGINNING];
    private int length;
    private String table = "";
    private String logFile;
    private long logPosition;
    private String gtid = "";
    private boolean complete;

    public void add(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (bytes[i] == '\n') {
                endLine();
            } else if (length < BEGINNING) {
                line[length++] = bytes[i];
            }
        }
    }

    private void endLine() {
        if (length > 0 && line[0] == '(') {
            rows.merge(table, 1L, Long::sum);
        } else if (length > 0 && (line[0] == 'I' || line[0] == '-')) {
            read(new String(line, 0, length, StandardCharsets.UTF_8));
        }
        length = 0;
    }

    private void read(String text) {
        Matcher insert = INSERT.matcher(text);
        Matcher position = POSITION.matcher(text);
        Matcher last = GTID.matcher(text);
        if (insert.matches()) {
            table = insert.group(1);
        } else if (position.matches()) {
            logFile = position.group(1);
            logPosition = Long.parseLong(position.group(2));
        } else if (last.matches()) {
            gtid = last.group(1);
        } else if (text.startsWith("-- Dump completed")) {
            complete = true;
        }
    }

    /** The file of the binary log in which the dump stands, as soon as that line has passed. */
    public Optional<String> logFile() {
        return Optional.ofNullable(logFile);
    }

    public long logPosition() {
        return logPosition;
    }

    /** @return the number of the last change that is in the dump, 0 if there is none */
    public long lastChange() {
        return gtid.isEmpty() ? 0 : Long.parseLong(gtid.substring(gtid.lastIndexOf('-') + 1));
    }

    public boolean isComplete() {
        return complete;
    }

    /** @return number of rows by table; tables without rows are not named */
    public Map<String, Long> rows() {
        return rows;
    }

    public long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
