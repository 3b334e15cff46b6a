package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An emergency is handed over to the police on one page. */
@ExtendWith(RunningHotline.class)
class FlashReportE2E {

    private static final String MAKE = "Báo cáo nhanh";

    @Test
    void whatWasSaidAndDoneStandsOnOnePageAndNotWhoToldOfIt(Hotline hotline) throws Exception {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        String contact = new ContactPages(supervisor)
                .begin("0900 000 671")
                .graveContact("Bé bị nhốt, có tiếng đập cửa.", "Lý Thị Báo Tin", "Bé Gạo", "Bé Nếp")
                .number();
        new CasePages(supervisor).request(contact).openCase("Bùi Mẫu Đơn");
        String path = supervisor.path();

        Download download =
                supervisor.page().waitForDownload(() -> supervisor.button(MAKE).click());

        assertThat(download.suggestedFilename()).startsWith("bao-cao-nhanh-CT-").endsWith(".pdf");
        try (InputStream content = download.createReadStream();
                PDDocument file = Loader.loadPDF(content.readAllBytes())) {
            assertThat(file.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(file))
                    .contains("BÁO CÁO NHANH", "Bé Gạo", "Bé Nếp", "có tiếng đập cửa")
                    .doesNotContain("Lý Thị Báo Tin", "0900 000 671");
        }

        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open(path);
        assertThat(operator.title()).containsText("CT-");
        assertThat(operator.button(MAKE)).isHidden();
    }
}
