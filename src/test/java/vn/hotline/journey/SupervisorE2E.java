package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
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
    void anAgencyOfAnotherProvinceIsTakenWithAWord(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        CasePages work = new CasePages(supervisor).request(graveContact(supervisor, "0900 000 645"));
        work.openCase("Bùi Mẫu Đơn");
        supervisor.open(supervisor.path().replace("/intervention/view?id=", "/referral/form?case="));
        supervisor.find("agencyIds", "cong an");
        assertThat(supervisor.field("elsewhere")).hasText("");

        supervisor.field("everywhere").locator(".ui-chkbox-box").click();
        supervisor.find("agencyIds", "can tho");
        assertThat(supervisor.field("elsewhere")).containsText("Cơ quan ở tỉnh, thành phố khác");
        assertThat(supervisor.field("elsewhere")).containsText("Ca này ở Hà Nội");

        supervisor.field("request").fill("Xác minh trong ngày.");
        supervisor.field("helpedCount").fill("1");
        supervisor.field("referralForm:send").click();
        supervisor.page().waitForURL("**/intervention/view?id=*");
        assertThat(work.referrals()).hasCount(2);
    }

    @Test
    void aDeadlineIsTheServersWhateverThisMachinesClockSays(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        String contact = new ContactPages(supervisor)
                .begin("0900 000 646")
                .urgentContact("Trẻ đang bị đánh.", "Khẩn cấp")
                .number();
        for (int minutes : new int[] {-60, 60}) {
            Screen wrong = supervisor.secondTab("/desk");
            wrong.page().addInitScript("const now = Date.now; Date.now = () => now() + " + minutes + " * 60000;");
            wrong.open("/intervention/list");
            long shift = ((Number) wrong.page().evaluate("Date.now()")).longValue() - System.currentTimeMillis();
            assertThat(Math.abs(shift)).as("the clock of this page is wrong").isGreaterThan(3_000_000);
            // a request of an emergency waits for 15 minutes
            assertThat(wrong.page()
                            .locator("tr")
                            .filter(new Locator.FilterOptions().setHasText(contact))
                            .locator(".t-due"))
                    .hasText(Pattern.compile("Còn 1[345] phút"));
        }
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
        supervisor.button("Sang xác định nhu cầu").click();
        assertThat(supervisor.field("messages")).containsText("Ghi đánh giá nguy cơ trước");

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

    @Test
    void theSameChildrenReportedTwiceBecomeOneCase(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        CasePages work = new CasePages(supervisor);
        String remaining =
                work.request(graveContact(supervisor, "0900 000 643")).openCase("Bùi Mẫu Đơn");
        supervisor.open("/desk");
        String second = graveContact(supervisor, "0900 000 644");
        String doubled = work.request(second).openCase("Bùi Mẫu Đơn");
        String address = supervisor.path();
        ReportPages report = new ReportPages(supervisor).thisMonth();
        int cases = report.figure("Ca hỗ trợ, can thiệp");
        int children = report.figure("Trẻ em trong các ca");

        supervisor.open(address);
        work.beginMerging().choose("CT-2020-000001");
        assertThat(supervisor.errorAt("caseNumber")).isVisible();
        work.mergeInto(remaining);
        supervisor.field("mergeForm:merge").click();
        assertThat(supervisor.errorAt("mergeForm:reason")).isVisible();
        supervisor.field("mergeForm:reason").fill("Hai người hàng xóm cùng báo một việc.");
        supervisor.field("mergeForm:merge").click();

        supervisor.page().waitForURL("**/intervention/view?id=*");
        assertThat(supervisor.title()).hasText(remaining);
        assertThat(supervisor.main()).containsText("Gộp ca " + doubled + " vào ca này");
        assertThat(supervisor.main()).containsText("Gắn thêm " + second);
        supervisor.open(address);
        assertThat(work.ended()).containsText("Ca này đã gộp vào " + remaining);
        assertThat(work.ended()).containsText("Hai người hàng xóm cùng báo một việc.");
        assertThat(supervisor.button("Thao tác khác")).isHidden();
        report.thisMonth();
        assertThat(report.figure("Ca hỗ trợ, can thiệp")).isEqualTo(cases - 1);
        assertThat(report.figure("Trẻ em trong các ca")).isEqualTo(children - 2);
    }

    @Test
    void aCallThatShouldNotHaveBeenRecordedIsAnnulled(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        String contact = graveContact(supervisor, "0900 000 645");
        String address = supervisor.path();
        ReportPages report = new ReportPages(supervisor).thisMonth();
        int calls = report.figure("Cuộc gọi đến");

        supervisor.open(address);
        new ContactPages(supervisor).annul("");
        assertThat(supervisor.errorAt("annulForm:reason")).isVisible();
        supervisor.dialogButton("Không đổi gì").click();
        new ContactPages(supervisor).annul("Cuộc gọi để thử tổng đài.");

        assertThat(new CasePages(supervisor).ended()).containsText("Cuộc gọi để thử tổng đài.");
        supervisor.open("/intervention/list");
        assertThat(supervisor.link(contact)).isHidden();
        supervisor.open("/contact/list");
        assertThat(supervisor.link(contact)).isHidden();
        supervisor.field("annulled").click();
        assertThat(supervisor.link(contact)).isVisible();
        report.thisMonth();
        assertThat(report.figure("Cuộc gọi đến")).isEqualTo(calls - 1);
    }

    @Test
    void aContactThatACaseBeganWithIsNotAnnulledBeforeTheCase(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        String contact = graveContact(supervisor, "0900 000 646");
        String address = supervisor.path();
        CasePages work = new CasePages(supervisor).request(contact);
        String opened = work.openCase("Bùi Mẫu Đơn");
        String ofCase = supervisor.path();

        supervisor.open(address);
        new ContactPages(supervisor).annul("Ghi nhầm.");
        assertThat(supervisor.dialog()).containsText("Ca " + opened + " được mở từ liên hệ này");
        assertThat(supervisor.field("messages")).not().containsText(opened);

        supervisor.open(ofCase);
        work.other("Hủy bản ghi…");
        supervisor.field("moveForm:reason").fill("Ca mở nhầm.");
        supervisor.dialogButton("Hủy bản ghi").click();
        assertThat(work.ended()).containsText("Ca mở nhầm.");

        supervisor.open(address);
        // what was refused was kept, and stands in its dialog again
        assertThat(supervisor.field("annulForm:reason")).isVisible();
        assertThat(supervisor.field("annulForm:reason")).hasValue("Ghi nhầm.");
        supervisor.dialogButton("Hủy bản ghi").click();
        assertThat(work.ended()).containsText("Ghi nhầm.");
    }

    /** Supervisors take calls, too. */
    private static String graveContact(Screen supervisor, String number) {
        return new ContactPages(supervisor)
                .begin(number)
                .graveContact("Trẻ bị bỏ đói, có vết bầm ở tay.", "Lý Thị Báo Tin", "Bé Gạo", "Bé Nếp")
                .number();
    }
}
