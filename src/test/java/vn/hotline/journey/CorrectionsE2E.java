package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was decided or written wrongly is put right, and two people who do so at once are told. */
@ExtendWith(RunningHotline.class)
class CorrectionsE2E {

    @Test
    void aContactOfTheWrongCaseIsTakenOutAndWaitsForAnotherDecision(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        CasePages work = new CasePages(supervisor);
        String first = graveContact(supervisor, "0900 000 661");
        String wrong = work.request(first).openCase("Bùi Mẫu Đơn");
        String ofCase = supervisor.path();
        assertThat(work.takeOut(first)).isHidden();
        supervisor.open("/desk");
        String contact = graveContact(supervisor, "0900 000 662");
        String ofContact = supervisor.path();
        work.request(contact).linkTo(wrong);

        work.takeOut(contact).click();
        supervisor.dialogButton("Gỡ khỏi ca").click();
        assertThat(supervisor.errorAt("unlinkReason")).isVisible();
        supervisor.field("unlinkReason").fill("Người gọi nói về một trẻ khác.");
        supervisor.dialogButton("Gỡ khỏi ca").click();

        assertThat(supervisor.toast()).containsText("Đã gỡ " + contact);
        assertThat(supervisor.main()).containsText("Gỡ " + contact + " khỏi ca");
        assertThat(supervisor.main()).containsText("Người gọi nói về một trẻ khác.");
        assertThat(work.takeOut(first)).isHidden();
        supervisor.open(ofContact);
        assertThat(supervisor.main()).containsText("Chờ quyết định");
        assertThat(supervisor.main()).containsText("Người gọi nói về một trẻ khác.");
        String right = work.request(contact).openCase("Bùi Mẫu Đơn");
        supervisor.open(ofContact);
        assertThat(supervisor.link(right)).isVisible();
        supervisor.open(ofCase);
        assertThat(supervisor.title()).hasText(wrong);
    }

    @Test
    void aDraftedReferralIsEditedUntilItIsSentAndNotOverSomebodyElse(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        CasePages work = new CasePages(supervisor);
        work.request(graveContact(supervisor, "0900 000 663")).openCase("Bùi Mẫu Đơn");
        work.draft(1, "Xác minh.", "cong an");
        work.referrals().first().click();
        supervisor.page().waitForURL("**/referral/view?id=*");
        String ofReferral = supervisor.path();

        supervisor.link("Sửa bản soạn").click();
        supervisor.page().waitForURL("**/referral/form?id=*");
        assertThat(supervisor.field("request")).hasValue("Xác minh.");
        assertThat(supervisor.page().locator(".ui-autocomplete-token")).containsText("Công an");
        Screen leftStanding = supervisor.secondTab(supervisor.path());
        supervisor.field("request").fill("Xác minh ngay trong ngày.");
        supervisor.field("helpedCount").fill("2");
        supervisor.field("referralForm:draft").click();
        supervisor.page().waitForURL("**/referral/view?id=*");
        assertThat(supervisor.main()).containsText("Xác minh ngay trong ngày.");

        leftStanding.field("request").fill("Bản viết sau.");
        leftStanding.field("referralForm:draft").click();
        Locator conflict = leftStanding.page().locator("#conflictDialog");
        assertThat(conflict).containsText("vừa được lưu ở một trang khác");
        assertThat(conflict.locator("[data-row]")).hasCount(2);
        leftStanding.button("Để sau").click();
        assertThat(leftStanding.field("request")).hasValue("Bản viết sau.");
        assertThat(leftStanding.page().locator(".ui-autocomplete-token")).hasCount(1);

        supervisor.link("Sửa bản soạn").click();
        supervisor.page().waitForURL("**/referral/form?id=*");
        String ofForm = supervisor.path();
        // what the other page holds is offered here, and cannot win without a word either
        assertThat(supervisor.page().locator("#keptNews")).containsText("Đã khôi phục");
        assertThat(supervisor.field("request")).hasValue("Bản viết sau.");
        supervisor.field("referralForm:send").click();
        assertThat(supervisor.page().locator("#conflictDialog")).containsText("vừa được lưu ở một trang khác");
        supervisor.button("Để sau").click();
        supervisor.page().locator("[data-kept-drop]").click();
        assertThat(supervisor.field("request")).hasValue("Xác minh ngay trong ngày.");
        supervisor.field("referralForm:send").click();
        supervisor.page().waitForURL("**/referral/view?id=*");
        assertThat(supervisor.main()).containsText("Đã gửi");
        assertThat(supervisor.link("Sửa bản soạn")).isHidden();
        supervisor.open(ofForm);
        assertThat(supervisor.page()).hasURL(java.util.regex.Pattern.compile(".*/referral/view\\?id=\\d+"));
        supervisor.open(ofReferral);
        assertThat(supervisor.main()).containsText("Xác minh ngay trong ngày.");
    }

    @Test
    void whoComesAtTheSameMomentIsToldAndKeepsWhatWasTyped(Hotline hotline) throws SQLException {
        assumeTrue(hotline.database() != null, "the database of a program that was not started here is not reached");
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        CasePages work = new CasePages(supervisor);
        work.request(graveContact(supervisor, "0900 000 664")).openCase("Bùi Mẫu Đơn");
        String id = supervisor.path().replaceFirst(".*id=", "");
        work.begin("Kết thúc sớm");
        supervisor.choose("moveForm:outcome", "Trẻ đã chuyển đi nơi khác");
        supervisor.field("moveForm:reason").fill("Gia đình đã về quê.");
        try (Connection somebody = hotline.database().connectAsOwner();
                Statement statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.executeQuery("select * from intervention_case where id = " + id + " for update");
            supervisor.dialogButton("Kết thúc sớm").click();
            assertThat(supervisor.dialog()).containsText("Chưa có gì được lưu");
            somebody.rollback();
        }
        assertThat(supervisor.field("moveForm:reason")).hasValue("Gia đình đã về quê.");

        supervisor.dialogButton("Kết thúc sớm").click();
        assertThat(supervisor.main()).containsText("Đã kết thúc");
    }

    private static String graveContact(Screen supervisor, String number) {
        return new ContactPages(supervisor)
                .begin(number)
                .graveContact("Trẻ bị bỏ đói, có vết bầm ở tay.", "Lý Thị Báo Tin", "Bé Gạo", "Bé Nếp")
                .number();
    }
}
