package vn.hotline.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.publication.disclosure.Cover;

/** What another program reads in the file. */
class PdfReportTest {

    @Test
    void saysInVietnameseWhatTheReportSays() throws IOException {
        try (PDDocument pdf = pdf(SampleDocuments.of2022(Language.VI, true, Cover.NONE), "report-vi")) {
            String text = text(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("Độc lập - Tự do - Hạnh phúc")
                    .contains("TỔNG ĐÀI ĐIỆN THOẠI QUỐC GIA BẢO VỆ TRẺ EM 111")
                    .contains("Hà Nội, ngày 05 tháng 01 năm 2023")
                    .contains("Số: 2023-000041/BC-TĐ111")
                    .contains("tiếp nhận 368.346 cuộc gọi, giảm 139.515 cuộc")
                    .contains("+486,3%")
                    .contains("GIÁM ĐỐC")
                    .doesNotContain("BẢN NHÁP");
        }
    }

    @Test
    void tabsAndSignsThatTheTypefaceLacksAreNotLost() throws IOException {
        ReportDocument report = SampleDocuments.of2022(Language.VI, true, Cover.NONE)
                .eachText(text -> text.startsWith("Trong năm 2022")
                        ? "Theo loại:\tBạo lực\tXâm hại, 😀 và 中, ﻿N\u0067uye\u0302\u0303n\u200B, \uFFFE"
                        : text);
        try (PDDocument pdf = pdf(report, "signs")) {
            assertThat(text(pdf).replaceAll("\\s+", " "))
                    .contains("Theo loại: Bạo lực Xâm hại, [U+1F600] và [U+4E2D], Nguyễn, \uFFFD");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageHasItsNumberAndTheirCount(Language language) throws IOException {
        try (PDDocument pdf = pdf(SampleDocuments.of2022(language, false, Cover.NONE), "draft-" + language.getCode())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            String page = language == Language.VI ? "Trang " : "Page ";
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                assertThat(text(pdf, number)).contains(page + number + "/" + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void aDraftSaysSoOnEveryPage() throws IOException {
        try (PDDocument pdf = pdf(SampleDocuments.of2022(Language.VI, false, Cover.NONE), "draft")) {
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                assertThat(text(pdf, number).replaceAll("\\s", "")).contains("BẢNNHÁP");
            }
        }
    }

    @Test
    void headsOfTablesComeAgainOnTheNextPage() throws IOException {
        try (PDDocument pdf = pdf(SampleDocuments.of2022(Language.VI, true, Cover.NONE), "heads")) {
            long pagesWithHeads = 0;
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                String text = text(pdf, number);
                boolean rows = text.contains("Tỉnh ");
                assertThat(!rows || text.contains("Chênh lệch")).isTrue();
                pagesWithHeads += text.contains("Chênh lệch") ? 1 : 0;
            }
            assertThat(pagesWithHeads).isGreaterThan(1);
        }
    }

    @Test
    void fontsTravelWithTheFile() throws IOException {
        try (PDDocument pdf = pdf(SampleDocuments.of2022(Language.VI, true, Cover.NONE), "fonts")) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    /** Kept in target for whoever wants to look at it. */
    private static PDDocument pdf(ReportDocument report, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFormat.PDF.write(report, out);
        Path folder = Files.createDirectories(Path.of("target", "publication"));
        Files.write(folder.resolve(name + ".pdf"), out.toByteArray());
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
