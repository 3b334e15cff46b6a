package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sessions that end, pages that stay open and pages that are left: every letter is there again. */
@ExtendWith(RunningHotline.class)
class NothingTypedIsLostE2E {

    private static final String STORY = "Người gọi nói rất nhanh, chữ cuối cùng.";

    @Test
    void afterSigningInAgainOneStandsInTheSameFieldWithEveryLetter(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("0900 000 681").tell("Bắt đầu.").saved();
        String ofForm = operator.path();

        endSession(operator);
        operator.field("narrative").fill(STORY);
        operator.page().waitForURL("**/sign-in?next=*");
        operator.signIn(Person.OPERATOR.username(), Person.PASSWORD);

        operator.page().waitForURL("**" + ofForm);
        assertThat(operator.field("narrative")).hasValue(STORY);
        assertThat(operator.field("narrative")).isFocused();
        new ContactPages(operator).saved();
        operator.page().reload();
        assertThat(operator.field("narrative")).hasValue(STORY);
    }

    @Test
    void aCorrectionComesBackWithItsRowsAndChoicesAndStillAnswersItsVersion(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator)
                .begin("0900 000 682")
                .graveContact("Trẻ bị bỏ đói.", "Lý Thị Báo Tin", "Bé Gạo", "Bé Nếp");
        operator.open(operator.path().replace("/contact/view", "/contact/correct"));
        String ofForm = operator.path();
        operator.press("urgency", "Khẩn cấp");
        operator.choose("setting", "Gia đình");
        new ContactPages(operator).oneMoreChild().child(2, "Bé Thóc", "4 tuổi", "Nam");
        operator.field("correctionReason").fill("Nghe lại băng.");

        endSession(operator);
        operator.field("contactForm:correct").click();
        operator.page().waitForURL("**/sign-in?next=*");
        operator.signIn(Person.OPERATOR.username(), Person.PASSWORD);
        operator.page().waitForURL("**" + ofForm);

        assertThat(operator.page().locator("#keptNews")).containsText("Đã khôi phục");
        assertThat(operator.field("correctionReason")).hasValue("Nghe lại băng.");
        assertThat(operator.field("contactForm:children:2:name")).hasValue("Bé Thóc");
        operator.field("contactForm:correct").click();
        operator.page().waitForURL("**/contact/view?id=*");
        assertThat(operator.main()).containsText("Bé Thóc");
        assertThat(operator.main()).containsText("Khẩn cấp");
        assertThat(operator.main()).containsText("Gia đình");
    }

    @Test
    void aTextThatIsTooLongIsSaidAtTheFieldBeforeAndAfterAndStaysWhole(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator).begin("0900 000 685");
        operator.field("narrative").fill("a".repeat(14_000));
        Locator room = operator.page().locator(".t-limit");
        assertThat(room).hasCount(0);

        operator.field("narrative").fill("a".repeat(14_900));
        assertThat(room).hasText("Còn 100 trong 15.000 ký tự");
        contact.saved();

        String whole = "a".repeat(15_199) + "b";
        operator.field("narrative").fill(whole);
        assertThat(room).containsText("Thừa 200 ký tự, nhiều nhất 15.000");
        contact.level("Thông tin");
        operator.field("finalise").click();
        assertThat(operator.field("narrative")).isFocused();
        assertThat(operator.field("narrative")).hasValue(whole);

        // whatever a page does, the server refuses it at the field, too, and gives back every letter
        operator.field("narrative").evaluate("field => field.removeAttribute('data-limit')");
        operator.field("finalise").click();
        assertThat(operator.errorAt("narrative")).containsText("15.000");
        assertThat(operator.field("narrative")).hasValue(whole);

        operator.field("narrative").fill(whole.substring(200));
        operator.field("finalise").click();
        operator.page().waitForURL("**/contact/view?id=*");
        assertThat(operator.main()).containsText("aaab");
    }

    @Test
    void aDialogIsOpenAgain(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        CasePages work = new CasePages(supervisor);
        work.request(new ContactPages(supervisor)
                        .begin("0900 000 683")
                        .graveContact("Trẻ bị bỏ đói.", "Lý Thị Báo Tin", "Bé Gạo", "Bé Nếp")
                        .number())
                .openCase("Bùi Mẫu Đơn");
        String ofCase = supervisor.path();
        supervisor.button("Ghi hoạt động").click();
        supervisor.field("actionForm:text").fill("Đã gọi cho trường.");
        endSession(supervisor);
        supervisor.field("actionForm:saveAction").click();
        supervisor.page().waitForURL("**/sign-in?next=*");
        supervisor.signIn(Person.SUPERVISOR.username(), Person.PASSWORD);

        supervisor.page().waitForURL("**" + ofCase);
        assertThat(supervisor.field("actionForm:text")).isVisible();
        assertThat(supervisor.field("actionForm:text")).hasValue("Đã gọi cho trường.");
    }

    @Test
    void thirtyOtherPagesDoNotEndTheFirst(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator).begin("0900 000 684");
        Screen other = operator.secondTab("/desk");
        for (int i = 0; i < 30; i++) {
            other.open(i % 2 == 0 ? "/contact/list" : "/intervention/list");
        }

        contact.tell(STORY).saved();
        operator.page().reload();
        assertThat(operator.field("narrative")).hasValue(STORY);
    }

    @Test
    void theNextPersonAtTheScreenReadsNothingAndSigningOutErasesIt(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator)
                .begin("0900 000 685")
                .graveContact("Trẻ bị bỏ đói.", "Lý Thị Báo Tin", "Bé Gạo", "Bé Nếp");
        operator.open(operator.path().replace("/contact/view", "/contact/correct"));
        String ofForm = operator.path();
        operator.field("narrative").fill(STORY);
        operator.page().waitForCondition(() -> kept(operator).size() == 1);
        Assertions.assertThat(kept(operator).get(0)).doesNotContain("chữ cuối").doesNotContain("/contact");

        endSession(operator);
        operator.open("/sign-in");
        operator.signIn(Person.SUPERVISOR.username(), Person.PASSWORD);
        operator.page().waitForURL("**/desk");
        operator.open(ofForm);
        assertThat(operator.field("narrative")).hasValue("Trẻ bị bỏ đói.");
        operator.signOut();
        Assertions.assertThat(kept(operator)).isEmpty();
    }

    @Test
    void leavingAChangedFormAsksFirst(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator)
                .begin("0900 000 686")
                .graveContact("Trẻ bị bỏ đói.", "Lý Thị Báo Tin", "Bé Gạo", "Bé Nếp");
        operator.open(operator.path().replace("/contact/view", "/contact/correct"));
        String ofForm = operator.path();
        operator.field("narrative").click();
        operator.page().keyboard().type(" Thêm.");
        String[] asked = new String[1];
        operator.page().onDialog(dialog -> {
            asked[0] = dialog.type();
            dialog.dismiss();
        });
        operator.link("Danh bạ cơ quan")
                .click(new com.microsoft.playwright.Locator.ClickOptions().setNoWaitAfter(true));
        operator.page().waitForCondition(() -> asked[0] != null);

        Assertions.assertThat(asked[0]).isEqualTo("beforeunload");
        Assertions.assertThat(operator.path()).isEqualTo(ofForm);
    }

    @Test
    void aSignInPageLeftOpenOvernightTakesTheFirstAttempt(Hotline hotline) {
        Screen operator = hotline.door();
        operator.page().context().clearCookies();
        operator.signIn(Person.OPERATOR.username(), Person.PASSWORD);
        operator.page().waitForURL("**/desk");
    }

    /** As the server does after an hour: the browser's other cookies stay. */
    private static void endSession(Screen screen) {
        BrowserContext context = screen.page().context();
        List<Cookie> cookies = context.cookies();
        context.clearCookies();
        context.addCookies(cookies.stream()
                .filter(cookie -> !cookie.name.equals("hotline"))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private static List<String> kept(Screen screen) {
        return (List<String>) screen.page()
                .evaluate("Object.keys(localStorage)"
                        + ".filter(k => k.startsWith('hotline.kept.')).map(k => k + localStorage.getItem(k))");
    }
}
