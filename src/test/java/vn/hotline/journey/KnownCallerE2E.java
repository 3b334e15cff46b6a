package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody calls again about a case that is open: it stands beside the form, and people hear of each other's acts. */
@ExtendWith(RunningHotline.class)
class KnownCallerE2E {

    private static final String NUMBER = "0900 000 741";

    @Test
    void theOpenCaseStandsBesideTheFormAndTakesTheNewContact(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        String first = new ContactPages(operator)
                .begin(NUMBER)
                .graveContact("Bé bị đánh nhiều lần.", "Người quen", "Bé Đậu", "Bé Lạc")
                .number();
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        String opened = new CasePages(supervisor).request(first).openCase("Trần Thị Thí Dụ");
        String address = supervisor.path();

        operator.open("/notice/list");
        assertThat(operator.main()).containsText("đã mở ca " + opened);

        operator.open("/desk");
        ContactPages again = new ContactPages(operator).begin(NUMBER);
        Locator beside = operator.field("earlierPart");
        assertThat(beside).containsText(opened);
        beside.locator("button[id$=attach]").first().click();
        assertThat(beside).containsText("Sẽ gắn khi hoàn tất");
        String second = again.number();
        again.level("Thông tin").urgency("Thường").tell("Hỏi ca đang đến đâu.").finalise();
        operator.page().waitForURL("**/contact/view?id=*");

        supervisor.open(address);
        assertThat(supervisor.main()).containsText(second);
        supervisor.open("/notice/list");
        assertThat(supervisor.main()).containsText("Ca " + opened + " có thêm liên hệ " + second);
    }

    @Test
    void theOtherLineAsksAboutVictims(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR_OF_DA_NANG);
        operator.field("lineForm:trafficking").click();
        assertThat(operator.page().locator("html")).hasAttribute("data-line", "TRAFFICKING");
        new ContactPages(operator).begin("");

        assertThat(operator.main()).containsText("Nạn nhân");
        assertThat(operator.main().locator("label, .bar, .ask, h2").filter(withText("trẻ")))
                .hasCount(0);
    }

    private static Locator.FilterOptions withText(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
