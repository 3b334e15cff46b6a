package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deciding: no without a reason, no step that the procedure does not know. */
@ExtendWith(RunningHotline.class)
class SupervisorE2E {

    @Test
    void requestIsDeclinedWithAReasonOnly(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        String contact = graveContact(supervisor, "0900 000 641");
        new CasePages(supervisor).request(contact);

        supervisor.field("declineForm:decline").click();
        assertThat(supervisor.errorAt("declineForm:reason")).isVisible();

        supervisor.field("declineForm:reason").fill("Công an phường đã xử lý sáng nay.");
        supervisor.field("declineForm:decline").click();

        assertThat(supervisor.toast()).containsText("đã ghi quyết định không mở ca");
        supervisor.open("/intervention/list");
        assertThat(supervisor.link(contact)).isHidden();
    }

    @Test
    void caseMovesAsTheProcedureSaysAndIsClosedAndReopenedWithReasons(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        CasePages work = new CasePages(supervisor).request(graveContact(supervisor, "0900 000 642"));
        work.openCase("Bùi Mẫu Đơn");
        Screen leftStanding = supervisor.secondTab(supervisor.path());

        work.goForward("Sang đánh giá nguy cơ", "Đánh giá nguy cơ");
        leftStanding.button("Sang đánh giá nguy cơ").click();
        assertThat(leftStanding.field("messages")).not().isEmpty();
        assertThat(leftStanding.field("messages")).isVisible();

        work.begin("Kết thúc sớm");
        supervisor.choose("moveForm:outcome", "Trẻ đã chuyển đi nơi khác");
        supervisor.dialogButton("Kết thúc sớm").click();
        assertThat(supervisor.errorAt("moveForm:reason")).isVisible();
        supervisor.field("moveForm:reason").fill("Gia đình đã về quê, địa phương ở đó nhận.");
        supervisor.dialogButton("Kết thúc sớm").click();
        assertThat(supervisor.main()).containsText("Đã kết thúc");
        assertThat(work.currentStep()).hasCount(0);

        work.begin("Mở lại ca");
        supervisor.field("moveForm:reason").fill("Gia đình quay lại, bạo lực tái diễn.");
        supervisor.dialogButton("Mở lại ca").click();
        assertThat(work.currentStep()).containsText("Thực hiện");
        assertThat(supervisor.main()).containsText("Gia đình quay lại, bạo lực tái diễn.");
        assertThat(supervisor.main()).containsText("Gia đình đã về quê, địa phương ở đó nhận.");
    }

    /** Supervisors take calls, too. */
    private static String graveContact(Screen supervisor, String number) {
        return new ContactPages(supervisor)
                .begin(number)
                .graveContact("Trẻ bị bỏ đói, có vết bầm ở tay.", "Lý Thị Báo Tin", "Bé Gạo", "Bé Nếp")
                .number();
    }
}
