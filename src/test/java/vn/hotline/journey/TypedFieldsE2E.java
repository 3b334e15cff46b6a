package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What cannot be read is refused beside its field and stays in it, to be put right. */
@ExtendWith(RunningHotline.class)
class TypedFieldsE2E {

    private static final String NO_SUCH_DAY = "31/02/2026";
    private static final Pattern NOT_A_DAY = Pattern.compile("Chưa đọc được ngày");
    private static final Pattern NOT_IN_THE_LIST = Pattern.compile("Chưa có trong danh mục");

    @Test
    void aCommuneNobodyKnowsStaysAndHoldsUpNothingButTheRecord(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator)
                .begin("0900 000 651")
                .level("Can thiệp")
                .urgency("Cao")
                .tell("Trẻ đi lạc ở bến xe.");
        type(operator, "communeId", "Xã Không Đâu");

        contact.oneMoreChild().saved();
        assertThat(input(operator, "communeId")).hasValue("Xã Không Đâu");
        contact.finalise();

        assertThat(operator.errorAt("communeId")).hasText(NOT_IN_THE_LIST);
        assertThat(input(operator, "communeId")).hasValue("Xã Không Đâu");
        assertThat(operator.field("narrative")).hasValue("Trẻ đi lạc ở bến xe.");

        input(operator, "communeId").fill("");
        operator.find("communeId", "ba dinh");
        operator.choose("interventionType", "Bạo lực");
        contact.finalise();
        operator.page().waitForURL("**/contact/view?id=*");
        assertThat(operator.main()).containsText("Ba Đình");
    }

    @Test
    void aDayThatIsNoneIsNotTakenForAnotherAndTheDraftIsKept(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator)
                .begin("0900 000 652")
                .level("Tư vấn chuyên sâu")
                .urgency("Thường")
                .tell("Hỏi về việc học.");
        contact.finalise();
        operator.page().waitForURL("**/counselling/session?contact=*");
        type(operator, "followUpOn", NO_SUCH_DAY);
        operator.field("advice").fill("Nói chuyện với cô giáo.");
        contact.saved();

        operator.button("Ghi phiếu tư vấn").click();

        assertThat(operator.errorAt("followUpOn")).hasText(NOT_A_DAY);
        assertThat(input(operator, "followUpOn")).hasValue(NO_SUCH_DAY);
        assertThat(operator.field("advice")).hasValue("Nói chuyện với cô giáo.");
        operator.open(operator.path());
        assertThat(operator.field("advice")).hasValue("Nói chuyện với cô giáo.");
    }

    @Test
    void aDayThatIsRefusedLaterStaysToo(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator)
                .begin("0900 000 653")
                .level("Tư vấn chuyên sâu")
                .urgency("Thường")
                .tell("Hỏi về việc học.");
        contact.finalise();
        operator.page().waitForURL("**/counselling/session?contact=*");
        operator.press("topics", "Tâm lý");
        operator.field("advice").fill("Nói chuyện với cô giáo.");
        operator.choose("outcome", "Biết việc cần làm tiếp theo");
        type(operator, "followUpOn", "01/01/2020");

        operator.button("Ghi phiếu tư vấn").click();

        assertThat(operator.errorAt("followUpOn")).isVisible();
        assertThat(input(operator, "followUpOn")).hasValue("01/01/2020");
    }

    @Test
    void onACaseAndItsReferral(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        CasePages work = new CasePages(supervisor).request(graveContact(supervisor, "0900 000 654"));
        work.openCase("Bùi Mẫu Đơn");
        String ofCase = supervisor.path();

        supervisor.button("Ghi hoạt động").click();
        type(supervisor, "happenedAt", "hôm qua");
        supervisor.field("actionForm:text").fill("Đã gọi cho trường.");
        supervisor.field("actionForm:saveAction").click();
        assertThat(supervisor.errorAt("happenedAt")).hasText(NOT_A_DAY);
        assertThat(input(supervisor, "happenedAt")).hasValue("hôm qua");
        assertThat(supervisor.field("actionForm:text")).hasValue("Đã gọi cho trường.");
        input(supervisor, "happenedAt").fill("01/01/2090 08:00");
        supervisor.choose("actionForm:kind", "Gọi điện");
        supervisor.field("actionForm:saveAction").click();
        assertThat(supervisor.errorAt("happenedAt")).containsText("chưa diễn ra");
        assertThat(input(supervisor, "happenedAt")).hasValue("01/01/2090 08:00");

        supervisor.open(ofCase.replace("/intervention/view?id=", "/referral/form?case="));
        supervisor.find("agencyIds", "cong an");
        type(supervisor, "agencyIds", "Sở Không Có");
        supervisor.field("request").fill("Xác minh trong ngày.");
        supervisor.field("referralForm:draft").click();
        assertThat(supervisor.errorAt("agencyIds")).hasText(NOT_IN_THE_LIST);
        assertThat(input(supervisor, "agencyIds")).hasValue("Sở Không Có");
        assertThat(chosen(supervisor)).hasCount(1);
        assertThat(chosen(supervisor)).containsText("Công an");
        input(supervisor, "agencyIds").fill("");
        supervisor.field("helpedCount").fill("99");
        supervisor.field("referralForm:draft").click();
        assertThat(supervisor.errorAt("helpedCount")).isVisible();
        assertThat(chosen(supervisor)).hasCount(1);
        supervisor.field("helpedCount").fill("1");
        supervisor.field("referralForm:draft").click();
        supervisor.page().waitForURL("**/intervention/view?id=*");
        assertThat(work.referrals()).hasCount(1);
    }

    @Test
    void daysOfTotalsAndOfLists(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        manager.open("/reporting/totals?kind=FREE&from=2026-01-01&to=2026-06-30");
        String before = manager.path();
        type(manager, "from", NO_SUCH_DAY);
        manager.field("reportForm:show").click();
        assertThat(manager.errorAt("from")).hasText(NOT_A_DAY);
        assertThat(input(manager, "from")).hasValue(NO_SUCH_DAY);
        org.assertj.core.api.Assertions.assertThat(manager.path()).isEqualTo(before);
        type(manager, "from", "31/12/2026");
        manager.field("reportForm:show").click();
        assertThat(manager.errorAt("to")).isVisible();
        assertThat(input(manager, "to")).hasValue("30/06/2026");

        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open("/contact/list");
        type(operator, "from", NO_SUCH_DAY);
        operator.page().keyboard().press("Tab");
        assertThat(operator.errorAt("from")).hasText(NOT_A_DAY);
        assertThat(input(operator, "from")).hasValue(NO_SUCH_DAY);
    }

    /** As somebody types it: without choosing what is offered. */
    private static void type(Screen screen, String id, String words) {
        Locator field = input(screen, id);
        field.fill("");
        field.pressSequentially(words);
        field.press("Tab");
    }

    private static Locator input(Screen screen, String id) {
        return screen.field(id + "_input");
    }

    private static Locator chosen(Screen screen) {
        return screen.page().locator(".ui-autocomplete-token");
    }

    private static String graveContact(Screen supervisor, String number) {
        return new ContactPages(supervisor)
                .begin(number)
                .graveContact("Trẻ bị bỏ đói, có vết bầm ở tay.", "Lý Thị Báo Tin", "Bé Gạo", "Bé Nếp")
                .number();
    }
}
