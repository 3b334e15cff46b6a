package vn.hotline.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The pivot table: what is chosen above it, and its numbers. */
final class PivotPages {

    private final Screen screen;

    PivotPages(Screen screen) {
        this.screen = screen;
    }

    PivotPages open(String parameters) {
        screen.open("/reporting/pivot" + parameters);
        return this;
    }

    /** A choice leads to another address. */
    void choose(String menu, String label) {
        String before = screen.page().url();
        screen.choose(menu, label);
        screen.page().waitForURL(url -> !url.equals(before));
        screen.page().waitForLoadState();
    }

    Locator rows() {
        return screen.page().locator("table.pivot tbody tr");
    }

    private Locator cell(String row, int column) {
        return rows().filter(new Locator.FilterOptions()
                        .setHas(screen.page()
                                .getByRole(
                                        AriaRole.ROWHEADER,
                                        new Page.GetByRoleOptions().setName(row).setExact(true))))
                .locator("td")
                .nth(column);
    }

    int number(String row, int column) {
        return ReportPages.number(cell(row, column).innerText());
    }

    void openRows(String row, int column) {
        cell(row, column).getByRole(AriaRole.LINK).click();
        screen.page().waitForURL("**/reporting/rows?*");
    }

    /** Every line of the table with its totals, as the words of its cells. */
    List<List<String>> lines() {
        @SuppressWarnings("unchecked")
        List<List<String>> lines = (List<List<String>>) screen.page()
                .evaluate("[...document.querySelectorAll('table.pivot :is(tbody, tfoot) tr')]"
                        + ".map(r => [...r.cells].map(c => c.textContent.trim()))");
        return lines;
    }
}
