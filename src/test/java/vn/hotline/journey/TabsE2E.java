package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.kernel.Days;

/** What is done in one tab moves nothing in another, and going back leads to what was made. */
@ExtendWith(RunningHotline.class)
class TabsE2E {

    @Test
    void theHelplineSwitchedInOneTabMovesNoOther(Hotline hotline) {
        Screen child = hotline.enter(Person.OPERATOR);
        Screen trafficking = child.secondTab("/desk");
        trafficking.page().locator("button[id$=trafficking]").click();
        assertThat(trafficking.page().locator("html")).hasAttribute("data-line", "TRAFFICKING");

        child.open("/contact/list");
        assertThat(child.page().locator("html")).hasAttribute("data-line", "CHILD_PROTECTION");
        trafficking.open("/contact/list");
        assertThat(trafficking.page().locator("html")).hasAttribute("data-line", "TRAFFICKING");
        child.open("/desk");
        new ContactPages(child).begin("0900 000 691");
        assertThat(child.field("addChild")).containsText("Thêm trẻ");
        trafficking.page().locator("button[id$=child]").click();
        assertThat(trafficking.page().locator("html")).hasAttribute("data-line", "CHILD_PROTECTION");
    }

    /** A browser may carry the cookie to the server after the request for the page has left. */
    @Test
    void pageThatCameOnTheLineOfAnotherTabIsAskedForAgain(Hotline hotline) {
        Screen child = hotline.enter(Person.OPERATOR);
        Screen trafficking = child.secondTab("/desk");
        trafficking.page().locator("button[id$=trafficking]").click();
        assertThat(trafficking.page().locator("html")).hasAttribute("data-line", "TRAFFICKING");
        child.page().evaluate("Object.defineProperty(document, 'cookie', { set() {} })");

        child.page().navigate("/contact/list");

        assertThat(child.page().locator("button[id$=child]")).hasAttribute("aria-pressed", "true");
        assertThat(child.page().locator("html")).hasAttribute("data-line", "CHILD_PROTECTION");
    }

    @Test
    void undoTakesBackTheContactOfItsOwnTab(Hotline hotline) {
        Screen one = hotline.enter(Person.OPERATOR);
        Screen other = one.secondTab("/desk");
        String first = end(one, "0900 000 692");
        Locator offer = one.page().locator(".t-undo-now");
        String second = end(other, "0900 000 693");
        // Whoever stands on the button is given the time: it is there longer than the ten seconds it counts
        one.page().waitForTimeout(11_000);
        assertThat(offer).isVisible();

        undo(one);
        assertThat(one.title()).containsText(first);
        undo(other);
        assertThat(other.title()).containsText(second);
    }

    /** A desk draws itself anew whenever the queue moves, and so between the press of a button and the page it leads to. */
    @Test
    void whatWasDoneIsSaidInItsOwnTabWhateverAnotherAsksMeanwhile(Hotline hotline) {
        Screen one = hotline.enter(Person.OPERATOR);
        Screen other = one.secondTab("/desk");
        one.page().route(Pattern.compile(".*/desk(\\?.*)?$"), route -> {
            other.page().evaluate("() => fetch('/desk-live').then(answer => answer.text())");
            route.resume();
        });

        String number = end(one, "0900 000 695");

        assertThat(one.toast()).containsText(number);
        assertThat(one.page().locator(".t-undo-now")).isVisible();
    }

    @Test
    void backAfterRecordingLeadsToTheRecord(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator).begin("0900 000 694");
        String ofForm = operator.path();
        String number = contact.number();
        contact.level("Thông tin").tell("Hỏi số trực của xã.");
        contact.finalise();
        operator.page().waitForURL("**/contact/view?id=*");

        operator.open(ofForm);

        assertThat(operator.page()).hasURL(Pattern.compile(".*/contact/view\\?id=\\d+"));
        assertThat(operator.title()).containsText(number);
    }

    @Test
    void goingBackFindsTheRowsThatWereThereAndTheReportAsItStood(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open("/contact/list");
        Locator rows = operator.page().locator("#listForm\\:rows tbody tr");
        int first = rows.count();
        operator.button("Xem thêm").click();
        assertThat(rows).not().hasCount(first);
        int all = rows.count();
        rows.last().locator("a").first().click();
        operator.page().waitForURL("**/contact/view?id=*");
        operator.page().goBack();
        assertThat(rows).hasCount(all);

        Screen manager = hotline.enter(Person.MANAGER);
        YearMonth month = YearMonth.now(Days.ZONE).minusMonths(1);
        manager.open("/reporting/totals?line=CHILD_PROTECTION&kind=MONTH&from=%s&to=%s&compare=PREVIOUS_YEAR"
                .formatted(month.atDay(1), month.atEndOfMonth()));
        String asked = manager.path();
        manager.page().locator("a[href*='/reporting/rows?figure=']").first().click();
        manager.page().waitForURL("**/reporting/rows?figure=*");
        manager.page().locator("a[data-back]").click();
        manager.page().waitForURL("**/reporting/totals*");
        org.assertj.core.api.Assertions.assertThat(manager.path()).isEqualTo(asked);
    }

    private static String end(Screen screen, String number) {
        ContactPages contact = new ContactPages(screen).begin(number);
        String made = contact.number();
        screen.page().keyboard().press("1");
        screen.page().keyboard().press("Enter");
        screen.page().waitForURL("**/desk");
        // the seconds stand still for whoever stands on the button, however long the other tab takes
        screen.page().locator(".t-undo-now").focus();
        return made;
    }

    private static void undo(Screen screen) {
        Locator button = screen.page().locator(".t-undo-now");
        button.click();
        screen.page().waitForURL("**/contact/form?id=*");
    }
}
