package vn.hotline.journey;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A period report: its draft, its text, its moves and its files. */
final class PeriodReportPages {

    private final Screen screen;

    PeriodReportPages(Screen screen) {
        this.screen = screen;
    }

    /** Drafts the report of a period from its totals, or opens the draft that there is. */
    PeriodReportPages draft(String from, String to) {
        screen.open("/reporting/totals?kind=MONTH&from=" + from + "&to=" + to);
        screen.button("Lập báo cáo kỳ").click();
        screen.page().waitForURL("**/reporting/report?*");
        return this;
    }

    PeriodReportPages open(String path) {
        screen.open(path);
        return this;
    }

    Locator text() {
        return screen.field("bodyVi");
    }

    /** The text with its numbers marked. */
    Locator seen() {
        return screen.field("bodyViSeen");
    }

    /** Types over the text and waits until it is kept. */
    void write(String text) {
        screen.page()
                .waitForResponse(
                        answer -> answer.url().contains("/reporting/report")
                                && answer.request().method().equals("POST"),
                        () -> text().fill(text));
    }

    void move(String words) {
        screen.button(words).click();
    }

    /** A move that goes through leads to the page anew. */
    void moveOn(String words) {
        screen.page().waitForNavigation(() -> move(words));
    }

    Locator status() {
        return screen.page().locator(".head .t-status").first();
    }

    Locator notice() {
        return screen.page().locator(".t-notice");
    }

    /** A line of the main table. */
    Locator line(String words) {
        return new ReportPages(screen).line(words);
    }

    Download download(String format) {
        return screen.page().waitForDownload(() -> screen.page()
                .locator("[id='filesForm'] button")
                .filter(new Locator.FilterOptions().setHasText(format))
                .first()
                .click());
    }

    Page page() {
        return screen.page();
    }
}
