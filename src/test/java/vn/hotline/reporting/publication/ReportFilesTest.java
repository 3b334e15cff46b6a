package vn.hotline.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportTables.Look;
import vn.hotline.reporting.publication.ReportDocument.Cell;
import vn.hotline.reporting.publication.ReportDocument.Column;
import vn.hotline.reporting.publication.ReportDocument.Row;
import vn.hotline.reporting.publication.ReportDocument.Table;
import vn.hotline.reporting.publication.disclosure.Cover;

/** The other files, each read by another program than ours. */
class ReportFilesTest {

    private final ReportDocument report = SampleDocuments.of2022(Language.VI, true, Cover.NONE);

    @Test
    void docxHasTextTablesAndHeadsThatComeAgain() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written(ReportFormat.DOCX, report)));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            assertThat(extractor.getText())
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("368.346 cuộc gọi, giảm 139.515 cuộc (27,5%)")
                    .contains("Bảng 1. Các chỉ tiêu chính");
            assertThat(document.getTables()).hasSize(report.tables().size() + 1);
            XWPFTable main = document.getTables().get(1);
            assertThat(main.getRow(0).isRepeatHeader()).isTrue();
            assertThat(main.getRow(1).getCell(2).getText()).isEqualTo("368.346");
            assertThat(document.getStyles().styleExist("Heading1")).isTrue();
            assertThat(document.getFooterList()).hasSize(1);
        }
    }

    @Test
    void xlsxHasNumbersThatCanBeReckonedWithUnderAHeadThatStays() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written(ReportFormat.XLSX, report)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(report.tables().size() + 1);
            XSSFSheet sheet = book.getSheetAt(1);
            assertThat(sheet.getRow(3).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(368_346);
            assertThat(sheet.getRow(3).getCell(4).getNumericCellValue()).isEqualTo(-139_515);
            assertThat(sheet.getRow(3).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
            assertThat(sheet.getColumnWidth(0)).isGreaterThan(sheet.getColumnWidth(2));
        }
    }

    @Test
    void csvForSpreadsheetsIsMarkedAndThatForProgramsIsNot() throws IOException {
        String marked = new String(written(ReportFormat.CSV, report), StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        CsvReport.plain(report, plain);

        // as spreadsheets in Viet Nam read it, and as programs everywhere do
        assertThat(marked).startsWith("\uFEFFBảng;code;Chỉ tiêu;");
        assertThat(marked).contains("Các chỉ tiêu chính;calls;Cuộc gọi đến;cuộc;368346;507861;-139515;-27,5\r\n");
        assertThat(plain.toString(StandardCharsets.UTF_8))
                .startsWith("Bảng,code,Chỉ tiêu,")
                .contains("Các chỉ tiêu chính,calls,Cuộc gọi đến,cuộc,368346,507861,-139515,-27.5\r\n");
    }

    @Test
    void jsonHasTheDocumentedShape() throws IOException {
        JsonObject json = Json.createReader(new ByteArrayInputStream(written(ReportFormat.JSON, report)))
                .readObject();

        assertThat(json.keySet())
                .containsExactly(
                        "report",
                        "language",
                        "title",
                        "status",
                        "date",
                        "draft",
                        "public",
                        "paragraphs",
                        "notes",
                        "tables");
        JsonObject calls = json.getJsonArray("tables")
                .getJsonObject(0)
                .getJsonArray("rows")
                .getJsonObject(0);
        assertThat(calls.getString("code")).isEqualTo("calls");
        assertThat(calls.getJsonArray("cells").getJsonObject(2).getInt("value")).isEqualTo(368_346);
        assertThat(calls.getJsonArray("cells").getJsonObject(0).isNull("value")).isTrue();
    }

    @Test
    void whatLooksLikeAFormulaIsText() throws IOException {
        ReportDocument sly = withTitle("=1+1");

        assertThat(new String(written(ReportFormat.CSV, sly), StandardCharsets.UTF_8))
                .contains("'=1+1");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written(ReportFormat.XLSX, sly)))) {
            assertThat(book.getSheetAt(1).getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(book.getSheetAt(1).getRow(3).getCell(0).getStringCellValue())
                    .as("a cell of text is never calculated, so it stays as it was typed")
                    .isEqualTo("=1+1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"- mục một", "a\uFFFEb", "a\u0001b", "a\uD800b", "tab\there", "\uD83D\uDE00"})
    void everySignThatIsTypedLeavesFilesThatOpen(String typed) throws IOException {
        ReportDocument sly = withTitle(typed);
        String shown = typed.replaceAll("[\uFFFE\u0001]", "\uFFFD").replace("a\uD800b", "a\uFFFDb");

        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(written(ReportFormat.DOCX, sly)))) {
            String text = word.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining());
            assertThat(text).contains(shown);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written(ReportFormat.XLSX, sly)))) {
            assertThat(book.getSheetAt(1).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo(shown);
        }
    }

    private ReportDocument withTitle(String label) {
        Table table = new Table(
                "T",
                List.of(Column.LABEL),
                List.of("H"),
                List.of(new Row("code", Look.PLAIN, List.of(Cell.text(label)))));
        return new ReportDocument(
                report.words(),
                report.code(),
                false,
                false,
                report.letterhead(),
                report.number(),
                report.day(),
                report.kind(),
                report.subject(),
                report.status(),
                List.of(),
                List.of(table),
                List.of(),
                List.of());
    }

    /** Kept in target for whoever wants to look at it. */
    private static byte[] written(ReportFormat format, ReportDocument report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(report, out);
        Path folder = Files.createDirectories(Path.of("target", "publication"));
        Files.write(folder.resolve("report" + format.getEnding()), out.toByteArray());
        return out.toByteArray();
    }
}
