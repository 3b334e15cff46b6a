package vn.hotline.reporting.publication.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.BusinessException;

/** Tables as spreadsheets of any country save them. */
class SheetInputTest {

    private static List<String> cells(byte[] content, int line) {
        return SheetInput.read(content).get(line).cells();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void csvIsReadHoweverItIsSeparated() {
        for (String sign : List.of(",", ";", "\t")) {
            String file = "\uFEFFline,from,value\r\nTRAFFICKING,01/01/2020,\"2,826\"\r\n".replace("2,826", "2.826");
            assertThat(cells(utf8(file.replace(",", sign)), 1)).containsExactly("TRAFFICKING", "01/01/2020", "2.826");
        }
    }

    @Test
    void quotesLineBreaksAndEmptyLinesAreThoseOfSpreadsheets() {
        List<SheetInput.SheetLine> lines =
                SheetInput.read(utf8("a,note\n\n1,\"say \"\"so\"\", twice\nand again\"\n2,x\n"));

        assertThat(lines).extracting(SheetInput.SheetLine::number).containsExactly(1, 3, 4);
        assertThat(lines.get(1).cells()).containsExactly("1", "say \"so\", twice\nand again");
    }

    @Test
    void textThatWasKeptFromBeingAFormulaIsRead() {
        assertThat(cells(utf8("difference\n'-38\n"), 1)).containsExactly("-38");
    }

    @Test
    void utf16OfSpreadsheetsIsRead() {
        assertThat(cells("\uFEFFđường dây\tgiá trị\n1\t2\n".getBytes(StandardCharsets.UTF_16LE), 0))
                .containsExactly("đường dây", "giá trị");
    }

    @Test
    void workbookOfAnotherProgramIsReadWithItsDaysNumbersAndPercentages() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFRow row = book.createSheet("Số liệu").createRow(0);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            CellStyle builtInDay = book.createCellStyle();
            builtInDay.setDataFormat((short) 14);
            CellStyle percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
            CellStyle thousands = book.createCellStyle();
            thousands.setDataFormat(book.createDataFormat().getFormat("#,##0"));
            row.createCell(0).setCellValue("Bảo vệ trẻ em");
            row.createCell(1).setCellValue(LocalDate.of(2021, 1, 1));
            row.getCell(1).setCellStyle(day);
            row.createCell(2).setCellValue(LocalDate.of(2021, 12, 31));
            row.getCell(2).setCellStyle(builtInDay);
            row.createCell(3).setCellValue(507_861);
            row.getCell(3).setCellStyle(thousands);
            row.createCell(4).setCellValue(0.221);
            row.getCell(4).setCellStyle(percent);
            row.createCell(5).setCellValue(1.234);
            row.createCell(6).setCellFormula("1+1");
            book.write(out);
        }

        assertThat(cells(out.toByteArray(), 0).subList(0, 6))
                .containsExactly("Bảo vệ trẻ em", "2021-01-01", "2021-12-31", "507861", "22.1", "1.2340");
    }

    @Test
    void workbookThatWeWriteIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "test", "1.0");
        Worksheet sheet = book.newWorksheet("1");
        sheet.value(0, 0, "Từ ngày");
        sheet.value(1, 0, LocalDate.of(2004, 5, 19));
        sheet.style(1, 0).format("yyyy-mm-dd").set();
        sheet.value(1, 1, 27773);
        book.finish();

        assertThat(cells(out.toByteArray(), 1)).containsExactly("2004-05-19", "27773");
    }

    @Example
    void whatUnpacksIntoTooMuchIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(SheetInput.LARGEST_FILE);
        refused(out.toByteArray(), "indicator.file.tooLarge");
    }

    @Example
    void whatIsNoTableIsRefused() {
        refused(new byte[] {'P', 'K', 3, 4, 20, 0}, "published.file.kind");
        refused(new byte[] {(byte) 0xC3, 0x28, 0x41}, "published.file.kind");
        refused(new byte[SheetInput.LARGEST_FILE + 1], "indicator.file.tooLarge");
        refused(utf8("a\n" + "1\n".repeat(SheetInput.MOST_LINES)), "published.file.tooLong");
    }

    /** Whatever is handed in is read or refused at its field. */
    @Property(tries = 300)
    void nothingElseHappens(@ForAll byte[] content) {
        try {
            assertThat(SheetInput.read(content)).isNotNull();
        } catch (BusinessException refused) {
            assertThat(refused.getProblems()).allMatch(problem -> "file".equals(problem.field()));
        }
    }

    private static void refused(byte[] content, String key) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> SheetInput.read(content))
                .satisfies(refused -> assertThat(refused.getProblems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("file");
                            assertThat(problem.key()).isEqualTo(key);
                        }));
    }
}
