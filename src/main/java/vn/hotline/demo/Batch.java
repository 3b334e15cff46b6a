package vn.hotline.demo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.sealing.Sealing;

/** Rows of one day, ready to be sent: sealed, formatted, in the order they were added. */
final class Batch {

    /** What a record is found by. */
    record Found(int centre, RecordKind kind, long recordId, Set<ByteBuffer> tokens) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final HexFormat HEX = HexFormat.of();

    private final Sealing sealing;
    private final Map<BulkTable, Rows> tables = new EnumMap<>(BulkTable.class);
    private final List<Found> found = new ArrayList<>();

    Batch(Sealing sealing) {
        this.sealing = sealing;
    }

    Sealing sealing() {
        return sealing;
    }

    Row row(BulkTable table) {
        return new Row(table);
    }

    Rows rows(BulkTable table) {
        return tables.computeIfAbsent(table, t -> new Rows());
    }

    List<Found> found() {
        return found;
    }

    void add(Batch next) {
        next.tables.forEach((table, rows) -> rows(table).add(rows));
        found.addAll(next.found);
    }

    void foundBy(int centre, RecordKind kind, long recordId, Set<ByteBuffer> tokens) {
        found.add(new Found(centre, kind, recordId, tokens));
    }

    static final class Rows {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        private int count;

        byte[] bytes() {
            return bytes.toByteArray();
        }

        int count() {
            return count;
        }

        private void add(Rows next) {
            bytes.writeBytes(next.bytes());
            count += next.count;
        }
    }

    final class Row {
        private final BulkTable table;
        private final String[] values;

        private Row(BulkTable table) {
            this.table = table;
            this.values = new String[table.width()];
        }

        Row set(String column, Object value) {
            values[table.position(column)] = text(value);
            return this;
        }

        Row seal(String column, String text) {
            return set(column, sealing.seal(text, table.place(column)));
        }

        void end() {
            StringBuilder line = new StringBuilder(320);
            for (String value : values) {
                line.append(value == null ? "\\N" : value).append('\t');
            }
            line.setCharAt(line.length() - 1, '\n');
            Rows rows = rows(table);
            rows.bytes.writeBytes(line.toString().getBytes(StandardCharsets.US_ASCII));
            rows.count++;
        }

        private static String text(Object value) {
            if (value instanceof Instant instant) {
                return TIME.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            }
            if (value instanceof byte[] bytes) {
                return HEX.formatHex(bytes);
            }
            if (value instanceof Boolean is) {
                return is ? "1" : "0";
            }
            return value == null ? null : value.toString();
        }
    }
}
