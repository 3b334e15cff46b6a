package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answering for figures: periods, comparisons, files and addresses that can be kept. */
@ExtendWith(RunningHotline.class)
class ManagerE2E {

    @Test
    void periodAndComparisonAreSwitchedAndTheAddressKeepsThem(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        ReportPages report = new ReportPages(manager).open().kind("Quý");

        assertThat(manager.title()).containsText(Pattern.compile("Tổng hợp quý \\d năm \\d{4}"));

        manager.link(Pattern.compile("^Kỳ trước")).click();
        assertThat(manager.link(Pattern.compile("^Kỳ trước"))).hasAttribute("aria-current", "true");

        Screen kept = manager.secondTab(manager.path());
        assertThat(kept.title()).hasText(manager.title().innerText());
        assertThat(new ReportPages(kept).lines()).isEqualTo(report.lines());
    }

    @Test
    void anyPeriodIsChosenToCompareWith(Hotline hotline) throws IOException {
        Screen manager = hotline.enter(Person.MANAGER);
        ReportPages report = new ReportPages(manager).open();

        manager.link("Kỳ khác").click();
        manager.page().waitForURL("**compare=CHOSEN**");
        choose(manager, "05/03/2026", "01/03/2026");
        assertThat(manager.errorAt("againstTo")).containsText("Ngày cuối không được trước ngày đầu");
        choose(manager, "02/03/2026", "30/03/2026");
        manager.page().waitForURL("**afrom=2026-03-02&ato=2026-03-30**");

        assertThat(manager.page().locator("table.report").first()).containsText("02/03–30/03/2026");
        Screen kept = manager.secondTab(manager.path());
        assertThat(new ReportPages(kept).lines()).isEqualTo(report.lines());
        assertThat(Files.readAllLines(report.download("CSV").path()).get(0)).contains("02/03–30/03/2026");

        choose(manager, "01/01/2011", "31/12/2011");
        manager.page().waitForURL("**afrom=2011-01-01**");
        assertThat(manager.page().locator("table.report tbody tr").first()).containsText("không có số liệu");
    }

    private static void choose(Screen manager, String from, String to) {
        manager.field("againstFrom_input").fill(from);
        manager.field("againstTo_input").fill(to);
        manager.button("So sánh").click();
    }

    @Test
    void filesHoldWhatIsShown(Hotline hotline) throws IOException {
        Screen manager = hotline.enter(Person.MANAGER);
        ReportPages report = new ReportPages(manager).open();

        Download csv = report.download("CSV");
        List<String> written = Files.readAllLines(csv.path());
        List<List<String>> shown = report.lines();

        assertThat(csv.suggestedFilename()).endsWith(".csv");
        assertThat(written).hasSize(shown.size() + 1);
        for (int i = 0; i < shown.size(); i++) {
            List<String> line = shown.get(i);
            assertThat(written.get(i + 1))
                    .contains(line.get(0))
                    .contains(";" + line.get(1) + ";" + plain(line.get(2)) + ";" + plain(line.get(3)) + ";");
        }

        Download xlsx = report.download("XLSX");
        assertThat(xlsx.suggestedFilename()).endsWith(".xlsx");
        try (ZipFile file = new ZipFile(xlsx.path().toFile())) {
            assertThat(file.getEntry("xl/worksheets/sheet1.xml")).isNotNull();
        }
    }

    /** Nothing of a table lies beyond its frame, on small screens and on large ones. */
    @Test
    void everyTableShowsAllItsColumns(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        for (int width : new int[] {1366, 1920}) {
            manager.page().setViewportSize(width, 768);
            new ReportPages(manager).open();
            assertThat(manager.page().locator("table.report").count()).isGreaterThan(5);
            assertThat(manager.page()
                            .evaluate("() => [...document.querySelectorAll('table.report')].filter(table => {"
                                    + " const frame = table.closest('.t-panel').getBoundingClientRect();"
                                    + " return table.getBoundingClientRect().right > frame.right + 1; }).length"))
                    .as("tables that are cut at " + width)
                    .isEqualTo(0);
        }
    }

    private static String plain(String number) {
        return number.replace(".", "");
    }
}
