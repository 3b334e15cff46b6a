package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import vn.hotline.kernel.Period;

/** The report of a period: figures by their words, and the rows behind them. */
final class ReportPages {

    private static final int VALUE = 2;

    private final Screen screen;

    ReportPages(Screen screen) {
        this.screen = screen;
    }

    ReportPages open() {
        screen.open("/reporting/totals");
        return this;
    }

    ReportPages thisMonth() {
        open();
        return kind("Tháng");
    }

    ReportPages of(Period period) {
        screen.open("/reporting/totals?kind=FREE&from=" + period.from() + "&to=" + period.to());
        return this;
    }

    ReportPages kind(String label) {
        Locator link = screen.main()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
        if (link.getAttribute("aria-current") == null) {
            link.click();
            assertThat(link).hasAttribute("aria-current", "true");
            // the tables stand further down and are counted as they are
            screen.page().waitForLoadState();
        }
        return this;
    }

    /** The line of the first table that begins with these words. */
    Locator line(String words) {
        return screen.page()
                .locator("table.report tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(screen.page()
                                .getByRole(
                                        AriaRole.CELL,
                                        new Page.GetByRoleOptions()
                                                .setName(words)
                                                .setExact(true))))
                .first();
    }

    int figure(String words) {
        Locator line = line(words);
        return line.count() == 0
                ? 0
                : number(line.getByRole(AriaRole.CELL).nth(VALUE).innerText());
    }

    /** Opens the rows that a figure counts. */
    void openRows(String words) {
        line(words).getByRole(AriaRole.CELL).nth(VALUE).getByRole(AriaRole.LINK).click();
        screen.page().waitForURL("**/reporting/rows?*");
    }

    /** Every line of every table in the order of the page, as the words of its cells. */
    List<List<String>> lines() {
        @SuppressWarnings("unchecked")
        List<List<String>> lines = (List<List<String>>) screen.page()
                .evaluate("[...document.querySelectorAll('table.report tbody tr')]"
                        + ".map(r => [...r.cells].map(c => c.textContent.trim()))");
        return lines;
    }

    Download download(String button) {
        return screen.page().waitForDownload(() -> screen.button(button).click());
    }

    static int number(String shown) {
        return Integer.parseInt(shown.replace(".", "").strip());
    }
}
