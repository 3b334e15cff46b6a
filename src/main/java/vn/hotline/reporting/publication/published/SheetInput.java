package vn.hotline.reporting.publication.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.hotline.kernel.BusinessException;

/** The lines of a table that somebody handed in, as texts: a CSV file however it is separated, or a workbook's first sheet. */
final class SheetInput {

    static final int LARGEST_FILE = 2 * 1024 * 1024;
    static final int MOST_LINES = 5_000;

    /** A workbook is packed; unpacked it may not be more than this. */
    private static final long LARGEST_UNPACKED = 50L * 1024 * 1024;

    private static final int MOST_COLUMNS = 50;
    private static final int THOUSANDS = 3;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    /** @param number of the line in the file, from 1 */
    record SheetLine(int number, List<String> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private SheetInput() {}

    /**
     * @return without empty lines
     * @throws BusinessException at {@code file} for what is neither, or too long
     */
    static List<SheetLine> read(byte[] content) {
        if (content.length > LARGEST_FILE) {
            throw BusinessException.at("file", "indicator.file.tooLarge", LARGEST_FILE >> 20);
        }
        try {
            List<SheetLine> lines = (startsWith(content, ZIP) ? workbook(content) : csv(text(content)))
                    .stream().filter(line -> !line.isEmpty()).toList();
            if (lines.size() > MOST_LINES) {
                throw BusinessException.at("file", "published.file.tooLong", MOST_LINES);
            }
            return lines;
        } catch (IOException | RuntimeException e) {
            if (e instanceof BusinessException refused) {
                throw refused;
            }
            throw BusinessException.at("file", "published.file.kind");
        }
    }

    private static boolean startsWith(byte[] content, byte[] begin) {
        return content.length >= begin.length
                && ByteBuffer.wrap(content, 0, begin.length).equals(ByteBuffer.wrap(begin));
    }

    // ------------------------------------------------------------ CSV

    /** @throws CharacterCodingException for bytes that are no text */
    private static String text(byte[] content) throws CharacterCodingException {
        Charset charset = startsWith(content, new byte[] {(byte) 0xFF, (byte) 0xFE})
                ? StandardCharsets.UTF_16LE
                : startsWith(content, new byte[] {(byte) 0xFE, (byte) 0xFF})
                        ? StandardCharsets.UTF_16BE
                        : StandardCharsets.UTF_8;
        String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<SheetLine> csv(String text) throws IOException {
        List<SheetLine> lines = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            parser.forEach(record -> {
                List<String> cells = new ArrayList<>(record.toList());
                // a text that was kept from being taken for a formula
                cells.replaceAll(cell -> cell.matches("'[-+=@].*") ? cell.substring(1) : cell);
                lines.add(new SheetLine((int) record.getRecordNumber(), cells));
            });
        }
        return lines;
    }

    /** The sign that the head is separated by: spreadsheets write the one of their country. */
    private static char delimiter(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char found = ',';
        for (char sign : new char[] {';', '\t'}) {
            if (count(head, sign) > count(head, found)) {
                found = sign;
            }
        }
        return found;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }

    // ------------------------------------------------------------ XLSX

    private static List<SheetLine> workbook(byte[] content) throws IOException {
        checkUnpacked(content);
        List<SheetLine> lines = new ArrayList<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.limit(MOST_LINES + 2L).forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
                    cells.add(text(row.getOptionalCell(i).orElse(null)));
                }
                lines.add(new SheetLine(row.getRowNum(), cells));
            });
        }
        return lines;
    }

    /** By the directory at its end, as spreadsheets read it: what stands before each part may lie about its size. */
    private static void checkUnpacked(byte[] content) throws IOException {
        long all = 0;
        byte[] part = new byte[8192];
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream unpacked = zip.getInputStream(entry)) {
                    all += unpacked(unpacked, part, LARGEST_UNPACKED - all);
                }
            }
        }
    }

    private static long unpacked(InputStream entry, byte[] part, long atMost) throws IOException {
        long length = 0;
        for (int read = entry.read(part); read > 0; read = entry.read(part)) {
            length += read;
            if (length > atMost) {
                throw BusinessException.at("file", "indicator.file.tooLarge", LARGEST_UNPACKED >> 20);
            }
        }
        return length;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText() == null ? "" : cell.getText();
        }
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        if (isDay(format)) {
            return DAY.format(cell.asDate());
        }
        BigDecimal number = cell.asNumber();
        // shown as a percentage, kept as a part of one
        BigDecimal shown = format.contains("%") && !format.contains("\\%") ? number.movePointRight(2) : number;
        String plain = shown.stripTrailingZeros().toPlainString();
        // a number with three decimals is never taken for thousands
        return shown.stripTrailingZeros().scale() == THOUSANDS ? plain + "0" : plain;
    }

    /** Formats of days have days and years, or months and years, and no digits' places. */
    private static boolean isDay(String format) {
        String plain = format.toLowerCase(java.util.Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return plain.contains("y") && (plain.contains("d") || plain.contains("m"));
    }
}
