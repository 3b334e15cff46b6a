package vn.hotline.intervention.flash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.intervention.flash.FlashText.Line;
import vn.hotline.intervention.flash.FlashText.Part;

class FlashPdfTest {

    private static final String CUT = "[còn tiếp]";

    @Test
    void whatFitsIsPrintedWhole() throws Exception {
        String told = "Bé bị nhốt ở nhà, có tiếng đập cửa.";

        String printed = printed(report(List.of(new Line("18:27 01/12/2026", told)), List.of()));

        assertThat(printed)
                .contains("BÁO CÁO NHANH", "18:27 01/12/2026", told, "Chưa ghi việc nào.")
                .doesNotContain(CUT);
    }

    /** However much was told and done, it is one page, and the last that was done stands on it. */
    @ParameterizedTest
    @CsvSource({"1, 0, 8000", "40, 40, 60", "12, 60, 4000", "200, 300, 20000"})
    void itIsOnePage(int told, int done, int length) throws Exception {
        FlashText report = report(lines(told, "tin", length), lines(done, "việc", length));

        String printed = printed(report);

        assertThat(printed).contains("tin " + told, "Người lập", CUT);
        if (done > 0) {
            assertThat(printed).contains("việc " + done);
        }
    }

    private static List<Line> lines(int many, String word, int length) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(
                        i -> new Line(word + " " + i, "ờ".repeat(3).concat(" ").repeat(length / 4)))
                .toList();
    }

    private static FlashText report(List<Line> told, List<Line> done) {
        return new FlashText(
                "TỔNG ĐÀI 111\nTrung tâm Hà Nội",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Ngày 01/12/2026",
                "BÁO CÁO NHANH",
                "Ca CT-2026-000130",
                "Kính gửi: Công an",
                List.of(new Line("Trẻ em", "Bé Lúa, Nữ, 7 tuổi")),
                new Part("1. Nội dung", "Chưa có.", told),
                new Part("2. Việc đã làm", "Chưa ghi việc nào.", done),
                List.of("Người lập: Trần Thị Thí Dụ"),
                CUT);
    }

    private static String printed(FlashText report) throws IOException {
        try (PDDocument file = Loader.loadPDF(FlashPdf.write(report, "vi"))) {
            assertThat(file.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }
}
