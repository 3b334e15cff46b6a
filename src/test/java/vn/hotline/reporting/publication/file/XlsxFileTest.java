package vn.hotline.reporting.publication.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hotline.platform.export.TableFile;

class XlsxFileTest {

    @TempDir
    private Path directory;

    @Test
    void aFormulaIsText() throws IOException {
        Map<String, String> parts = written("=1+1", 5L);

        assertThat(parts.get("xl/sharedStrings.xml") + parts.get("xl/worksheets/sheet1.xml"))
                .contains("=1+1")
                .as("a cell of text is never calculated")
                .doesNotContain("&apos;");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).doesNotContain("<f>").contains("<v>5</v>");
    }

    @Test
    void manyRowsAreWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = new XlsxFile(out, "rows")) {
            for (long i = 0; i < 5000; i++) {
                file.row("Hà Nội", i);
            }
        }

        assertThat(parts(out).get("xl/worksheets/sheet1.xml")).contains("<v>4999</v>");
    }

    /** A sheet cannot hold more than a million rows. */
    @Test
    void whatDoesNotFitGoesOnOnTheNextSheetUnderTheSameHead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = new XlsxFile(out, "rows", 10)) {
            file.row("head");
            for (long i = 1; i <= 25; i++) {
                file.row(i);
            }
        }
        Map<String, String> parts = parts(out);

        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<v>10</v>").doesNotContain("<v>11</v>");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("<v>11</v>", "<v>20</v>", "frozen");
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("<v>25</v>");
        assertThat(parts.get("xl/workbook.xml")).contains("\"rows\"", "\"rows 2\"", "\"rows 3\"");
    }

    /** As a spreadsheet reads it. */
    @Test
    void headStaysInSightUnderTheLinesAboveItAndNumbersAreNumbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = new XlsxFile(out, "pivot")) {
            file.above("Số ca theo tỉnh");
            file.above("01/01/2026 – 22/11/2026");
            file.row("Tỉnh", "Số ca", "Tỷ lệ");
            file.row("Hà Nội", 1_213_000L, new BigDecimal("27.5"));
        }

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Số ca theo tỉnh");
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getRow(3).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(1_213_000);
            assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(27.5);
        }
    }

    private Map<String, String> written(Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = new XlsxFile(out, "rows")) {
            file.row(cells);
        }
        return parts(out);
    }

    private Map<String, String> parts(ByteArrayOutputStream written) throws IOException {
        Path file = Files.write(directory.resolve("table.xlsx"), written.toByteArray());
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
