package vn.hotline.demo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;

/** Rows of one day, ready to be sent: sealed, formatted, in the order they were added. */
final class Batch {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final HexFormat HEX = HexFormat.of();

    private final Sealing sealing;
    private final Map<BulkTable, Rows> tables = new EnumMap<>(BulkTable.class);
    private final List<byte[]> tokens = new ArrayList<>();

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

    List<byte[]> tokens() {
        return tokens;
    }

    void add(Batch next) {
        next.tables.forEach((table, rows) -> rows(table).add(rows));
        tokens.addAll(next.tokens);
    }

    /** Kept packed, so that millions can be sorted in the order of the index: centre, token, kind, record. */
    void tokens(int centre, TokenKind kind, long recordId, Collection<ByteBuffer> found) {
        for (ByteBuffer token : found) {
            tokens.add(ByteBuffer.allocate(2 + SearchTokens.LENGTH + Long.BYTES)
                    .put((byte) centre)
                    .put(token.duplicate())
                    .put((byte) kind.ordinal())
                    .putLong(recordId)
                    .array());
        }
    }

    void writeToken(byte[] packed) {
        ByteBuffer parts = ByteBuffer.wrap(packed);
        int centre = parts.get();
        byte[] token = new byte[SearchTokens.LENGTH];
        parts.get(token);
        row(BulkTable.SEARCH_TOKEN)
                .set("centre_id", centre)
                .set("token", token)
                .set("record_kind", TokenKind.values()[parts.get()])
                .set("record_id", parts.getLong())
                .end();
    }

    /** Kinds of records that can be found by words, in the alphabetical order of the index. */
    enum TokenKind {
        CASE,
        CONTACT
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
