package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Dialogs, menus, rows and the focus behave alike everywhere. */
@ExtendWith(RunningHotline.class)
class FloatsE2E {

    /** Scrolls all that the element stands in a little, waits until the page was told, and says how much scrolled. */
    private static final String SCROLLED = """
            async e => {
              let scrolled = 0;
              for (let p = e.parentElement; p; p = p.parentElement) {
                if (p.scrollHeight <= p.clientHeight) continue;
                const before = p.scrollTop;
                p.scrollTop += 15;
                if (p.scrollTop !== before) scrolled++;
              }
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              return scrolled;
            }""";

    @Test
    void dialogsCloseByEscapeSaveByKeysAndGiveTheFocusBack(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        openFirstCase(supervisor);
        Keyboard keys = supervisor.page().keyboard();
        Locator opener = supervisor.button("Ghi hoạt động");

        opener.focus();
        keys.press("Enter");
        assertThat(supervisor.dialog()).isVisible();
        keys.press("Escape");
        assertThat(supervisor.dialog()).isHidden();
        assertThat(opener).isFocused();

        keys.press("Enter");
        supervisor.openDialog();
        supervisor.field("actionForm:text").fill("Đã gọi cho trường hai lần.");
        keys.press("Escape");
        assertThat(supervisor.dialog()).isVisible();
        assertThat(supervisor.field("actionForm:text")).hasValue("Đã gọi cho trường hai lần.");
        supervisor.choose("actionForm:kind", "Gọi điện");
        supervisor.field("actionForm:text").focus();
        keys.press("Control+Enter");
        assertThat(supervisor.dialog()).isHidden();
        assertThat(supervisor.main()).containsText("Đã gọi cho trường hai lần.");
        assertThat(supervisor.page().locator("body")).not().isFocused();
    }

    @Test
    void aMenuGoesAlongWithAPageThatStillGlides(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("");
        Locator menu = operator.field("setting");
        menu.locator(".ui-selectonemenu-trigger").click();
        Locator panel = operator.field("setting_panel");
        assertThat(panel).isVisible();

        assertThat((Integer) menu.evaluate(SCROLLED)).isPositive();
        assertThat(panel).isVisible();
        assertThat(menu.boundingBox().y + menu.boundingBox().height).isCloseTo(panel.boundingBox().y, within(6.0));
    }

    @Test
    void aMenuWithinADialogClosesAlone(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        openFirstCase(supervisor);
        Keyboard keys = supervisor.page().keyboard();
        supervisor.button("Ghi hoạt động").click();
        supervisor.openDialog();
        supervisor.field("actionForm:kind_label").focus();
        keys.press("ArrowDown");
        assertThat(supervisor.field("actionForm:kind_panel")).isVisible();
        keys.press("Escape");
        assertThat(supervisor.field("actionForm:kind_panel")).isHidden();
        assertThat(supervisor.dialog()).isVisible();
        keys.press("Escape");
        assertThat(supervisor.dialog()).isHidden();

        Locator others = supervisor.button("Thao tác khác");
        others.focus();
        keys.press("Enter");
        assertThat(supervisor.page().locator(".ui-menu:visible")).isVisible();
        keys.press("Escape");
        assertThat(supervisor.page().locator(".ui-menu:visible")).hasCount(0);
        assertThat(others).isFocused();
    }

    @Test
    void rowsOpenByClickAndAreWalkedByArrows(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open("/intervention/list");
        Locator rows = supervisor.field("cases").locator("tbody tr");
        rows.nth(0).locator("a.m").focus();
        supervisor.page().keyboard().press("ArrowDown");
        assertThat(rows.nth(1).locator("a.m")).isFocused();
        supervisor.page().keyboard().press("Enter");
        supervisor.page().waitForURL("**/intervention/view?id=*");

        supervisor.open("/intervention/list");
        rows.nth(0).locator("td").nth(3).click();
        supervisor.page().waitForURL("**/intervention/view?id=*");
    }

    @Test
    void afterMoreTheFocusIsAtTheFirstNewRow(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open("/contact/list");
        Locator rows = operator.field("contacts").locator("tbody tr");
        int before = rows.count();
        operator.field("more").focus();
        operator.page().keyboard().press("Enter");
        assertThat(rows).not().hasCount(before);
        assertThat(rows.nth(before).locator("a.m")).isFocused();
    }

    /** It has taken the focus to its first field, and knows what stood there. */
    private static void openFirstCase(Screen supervisor) {
        supervisor.open("/intervention/list");
        supervisor.field("cases").locator("tbody tr a.m").first().click();
        supervisor.page().waitForURL("**/intervention/view?id=*");
    }
}
