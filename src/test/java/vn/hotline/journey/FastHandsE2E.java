package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who presses before a page listens, on a slow machine or with a fast hand, loses nothing. */
@ExtendWith(RunningHotline.class)
class FastHandsE2E {

    /** The last script of a page: without it the page is there to be seen and does not listen yet. */
    private static final String LAST_SCRIPT = "**/assets/hotline.js*";

    private final AtomicReference<Route> held = new AtomicReference<>();

    @Test
    void keyOfANewContactIsNotLost(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        openUnheard(operator, "/desk");
        operator.page().keyboard().press("F8");
        letItListen(operator);
        operator.page().waitForURL("**/contact/form?id=*");
    }

    @Test
    void keyThatRecordsAContactIsNotLost(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("");
        openUnheard(operator, operator.path());
        operator.field("narrative").fill("Gọi hỏi đường dây.");
        operator.page().keyboard().press("Control+Enter");
        letItListen(operator);
        assertThat(operator.errorAt("level")).isVisible();
        assertThat(operator.field("narrative")).hasValue("Gọi hỏi đường dây.");
    }

    @Test
    void buttonsAndMenusOpenWhenTheyCan(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("");
        openUnheard(operator, operator.path());
        operator.press("level", "Tư vấn chuyên sâu");
        operator.field("provinceId").locator(".ui-selectonemenu-trigger").click();
        letItListen(operator);
        assertThat(operator.field("level").locator(".ui-state-active")).hasText("Tư vấn chuyên sâu");
        operator.page().keyboard().type("da nang");
        operator.page().keyboard().press("Enter");
        assertThat(operator.field("provinceId_label")).hasText("Đà Nẵng");
    }

    @Test
    void lettersBeforeAMenuListensFilterIt(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("");
        openUnheard(operator, operator.path());
        Locator menu = operator.field("provinceId").locator("[role=combobox]");
        menu.focus();
        operator.page().keyboard().type("thai n");
        letItListen(operator);
        operator.page().keyboard().press("Enter");
        assertThat(operator.field("provinceId_label")).hasText("Thái Nguyên");
    }

    @Test
    void wordsAreSearchedFor(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        openUnheard(operator, "/desk");
        operator.page().locator("[name=q]").fill("Nguyễn");
        operator.page().keyboard().press("Enter");
        letItListen(operator);
        operator.page().waitForURL("**/search?s=*");
    }

    private void openUnheard(Screen screen, String path) {
        screen.page().route(LAST_SCRIPT, held::set);
        screen.page().navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        assertThat(screen.main()).isVisible();
        assertThat(screen.page().locator("dialog#keys")).isAttached();
    }

    private void letItListen(Screen screen) {
        screen.page().waitForCondition(() -> held.get() != null);
        screen.page().unroute(LAST_SCRIPT);
        held.get().resume();
        assertThat(screen.page().locator("html")).hasAttribute("data-listens", "true");
    }
}
