package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The work list: what is pressing comes first, and each number is that of its rows. */
@ExtendWith(RunningHotline.class)
class WorkListE2E {

    private static final String[] TABS = {
        "Ca của tôi", "Đến hạn hôm nay", "Quá hạn", "Chờ trả lời", "Hẹn xem lại", "Không động tĩnh"
    };

    @Test
    void everyTabOpensShowsAsManyRowsAsItSaysAndIsRemembered(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open("/intervention/list");
        supervisor.link("Danh sách việc").click();
        supervisor.page().waitForURL("**/intervention/work");
        for (String tab : TABS) {
            tab(supervisor, tab).click();
            assertThat(current(supervisor)).containsText(tab);
            int said = Integer.parseInt(current(supervisor).locator(".ct").innerText());
            while (supervisor.button("Xem thêm").isVisible()) {
                int before = rows(supervisor).count();
                supervisor.button("Xem thêm").click();
                assertThat(rows(supervisor).nth(before)).isVisible();
            }
            assertThat(rows(supervisor)).hasCount(said);
        }
        supervisor.open("/desk");
        supervisor.open("/intervention/work");
        assertThat(current(supervisor)).containsText("Không động tĩnh 7 ngày");
    }

    @Test
    void aCaseOfTodayIsThereWithItsClockAndOpensByTheKeyboard(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        String contact = new ContactPages(supervisor)
                .begin("0900 000 661")
                .urgentContact("Trẻ đang bị đánh.", "Khẩn cấp")
                .number();
        String number = new CasePages(supervisor).request(contact).openCase("Trần Thị Thí Dụ");
        supervisor.open("/intervention/work?tab=MINE");
        Locator row = rows(supervisor).filter(new Locator.FilterOptions().setHasText(number));
        assertThat(row.locator(".t-due")).containsText("Còn");
        assertThat(row).containsText("Đánh giá ban đầu, Mẫu 02");

        supervisor.link(number).focus();
        supervisor.page().keyboard().press("Enter");
        supervisor.page().waitForURL("**/intervention/view?id=*");
        assertThat(supervisor.title()).containsText(number);
    }

    @Test
    void aCaseThatIsPutOffIsOnTheListWithItsDayUntilItWasLookedAt(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        String contact = new ContactPages(supervisor)
                .begin("0900 000 662")
                .urgentContact("Trẻ đang bị đánh.", "Khẩn cấp")
                .number();
        String number = new CasePages(supervisor).request(contact).openCase("Bùi Mẫu Đơn");
        String path = supervisor.path();
        supervisor.button("Hẹn xem lại").click();
        supervisor.dialogButton("Hẹn xem lại").click();
        assertThat(supervisor.errorAt("reviewForm:reviewReason")).isVisible();
        supervisor.field("reviewForm:reviewDay_input").fill("31/12/2030");
        supervisor.field("reviewForm:reviewReason").fill("Chờ kết quả khám.");
        supervisor.dialogButton("Hẹn xem lại").click();
        assertThat(supervisor.main()).containsText("Chờ kết quả khám.");

        supervisor.open("/intervention/work?tab=REVIEW");
        Locator row = rows(supervisor).filter(new Locator.FilterOptions().setHasText(number));
        assertThat(row).containsText("Hẹn xem lại 31/12/2030");

        supervisor.open(path);
        supervisor.button("Đã xem lại").click();
        assertThat(supervisor.main()).containsText("Đã xem lại, bỏ hẹn ngày 31/12/2030");
        supervisor.open("/intervention/work?tab=REVIEW");
        assertThat(row).isHidden();
    }

    @Test
    void aNoteIsWrittenIntoAllThatIsSelected(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open("/intervention/work?tab=QUIET");
        supervisor.page().locator("[id='listForm:quietDays']").click();
        supervisor
                .page()
                .getByText("3 ngày", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        assertThat(current(supervisor)).containsText("3 ngày");
        int all = Integer.parseInt(current(supervisor).locator(".ct").innerText());
        assertThat(all).isGreaterThan(1);
        rows(supervisor).first().locator(".t-mark").check();
        supervisor.button("Chọn cả " + all).click();
        Locator bar = supervisor.main().locator(".t-bulk");
        assertThat(bar).containsText("Đã chọn " + all + " trong " + all);

        supervisor.button("Ghi chú").first().click();
        supervisor.dialogButton("Ghi chú").click();
        assertThat(supervisor.errorAt("noteForm:bulkNote")).isVisible();
        supervisor.field("noteForm:bulkNote").fill("Hỏi lại gia đình trong tuần này.");
        supervisor.dialogButton("Ghi chú").click();

        assertThat(supervisor.main()).containsText("Đã ghi chú vào " + all + " ca");
        // something was done in each of them: none is quiet any more
        assertThat(current(supervisor).locator(".ct")).hasText("0");
    }

    @Test
    void whoIsCalledInANoteHearsOfIt(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        String contact = new ContactPages(supervisor)
                .begin("0900 000 663")
                .urgentContact("Trẻ đang bị đánh.", "Khẩn cấp")
                .number();
        String number = new CasePages(supervisor).request(contact).openCase("Bùi Mẫu Đơn");
        supervisor.field("timelineForm:note").fill("Nhờ @Người Không Có xem");
        supervisor.field("timelineForm:addNote").click();
        assertThat(supervisor.errorAt("timelineForm:note")).containsText("Không có ai đọc được ca này");

        supervisor.field("timelineForm:note").fill("Nhờ xem giúp");
        supervisor.choose("timelineForm:mention", "Lê Minh Họa");
        assertThat(supervisor.field("timelineForm:note")).hasValue("Nhờ xem giúp @Lê Minh Họa ");
        supervisor.field("timelineForm:addNote").click();
        assertThat(supervisor.main()).containsText("Nhờ xem giúp @Lê Minh Họa");

        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open("/notice/list");
        operator.link("Được nhắc tới trong ghi chú của ca " + number).click();
        operator.page().waitForURL("**/intervention/view?id=*");
    }

    @Test
    void aCaseIsPrintedAsAFileAndSaysWhoReadIt(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open("/intervention/work?tab=WAITING");
        rows(supervisor).first().locator("a").click();
        supervisor.page().waitForURL("**/intervention/view?id=*");
        String number = supervisor.title().innerText().strip();
        supervisor.link("Hồ sơ ca").click();
        supervisor.page().waitForURL("**/intervention/file?id=*");
        assertThat(supervisor.title()).hasText("Hồ sơ ca " + number);
        assertThat(supervisor.main().locator(".t-timeline")).containsText("Mở ca từ");

        supervisor.press("fileForm:filter", "Người đọc");
        Locator read = supervisor.main().locator(".t-event").first();
        assertThat(read).containsText("Đọc hồ sơ");
        assertThat(read).containsText("Trần Thị Thí Dụ");
        supervisor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(supervisor.button("In")).isHidden();
    }

    private static Locator tab(Screen screen, String name) {
        return screen.main().locator(".t-work a").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator current(Screen screen) {
        return screen.main().locator(".t-work a[aria-current]");
    }

    private static Locator rows(Screen screen) {
        return screen.main().locator("tbody tr:not(.ui-datatable-empty-message)");
    }
}
