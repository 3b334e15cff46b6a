package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.kernel.Days;

/** The manager's first page, and the reports that make themselves. */
@ExtendWith(RunningHotline.class)
class ManagerDeskE2E {

    private static final List<Person> ONE_OF_EACH_ROLE =
            List.of(Person.OPERATOR, Person.SUPERVISOR, Person.MANAGER, Person.ADMINISTRATOR, Person.AUDITOR);

    /** Reports are looked for every minute. */
    private static final int TRIES = 50;

    private static final int BETWEEN = 2_000;

    @Test
    void everyNumberOfTheFirstPageOpensAsManyRows(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        Locator calls = tile(manager, "Cuộc gọi đến");
        String shown = calls.locator("a.v").innerText();

        calls.locator("a.v").click();

        assertThat(manager.title()).hasText("Cuộc gọi đến");
        assertThat(manager.main()).containsText(shown + " cuộc");

        manager.open("/desk");
        Locator before = tile(manager, "Ca hỗ trợ, can thiệp").locator(".d a").first();
        String then = before.innerText();
        before.click();
        assertThat(manager.main()).containsText(then + " ca");
    }

    @Test
    void theMonthIsComparedWithTheSameDays(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        Locator month = manager.page().locator("section.glance").first();
        String[] days = month.locator(".cnt").innerText().split("–");
        String[] before = month.locator(".right a").first().innerText().split("–");

        assertThat(before[0]).startsWith("01/");
        LocalDate last = LocalDate.parse(days[1], Days.WRITTEN);
        // on its last day a month is whole, and stands beside the whole month before
        int latest = last.getDayOfMonth() == last.lengthOfMonth() ? 31 : last.getDayOfMonth();
        assertThat(Integer.parseInt(before[1].substring(0, 2))).isBetween(Math.min(last.getDayOfMonth(), 28), latest);
    }

    @Test
    void itPrintsWithoutTheFrame(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        manager.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(manager.page().getByRole(AriaRole.NAVIGATION)).isHidden();
        assertThat(manager.page().getByRole(AriaRole.BANNER)).isHidden();
        assertThat(manager.button("In")).isHidden();
        assertThat(tile(manager, "Cuộc gọi đến")).isVisible();
    }

    @Test
    void aScheduleIsAddedChangedAndSwitchedOff(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        manager.link("Lịch báo cáo").click();
        manager.choose("kind", "Báo cáo 9 tháng đầu năm");

        manager.button("Thêm lịch này").click();
        assertThat(manager.errorAt("recipientIds")).containsText("Chọn ít nhất một người nhận");

        recipient(manager, "Hoàng Văn Chuẩn").click();
        manager.button("Thêm lịch này").click();
        assertThat(manager.toast()).containsText("Đã thêm lịch");
        Locator row = row(manager, "Báo cáo 9 tháng đầu năm");
        assertThat(row).containsText("07:00");
        assertThat(row).containsText("Hoàng Văn Chuẩn");
        assertThat(row).containsText(Pattern.compile("01/10/\\d{4}"));

        row.getByRole(AriaRole.LINK).click();
        assertThat(heading(manager, "Sửa lịch")).isVisible();
        manager.choose("hour", "16:00");
        manager.button("Lưu").click();
        assertThat(row(manager, "Báo cáo 9 tháng đầu năm")).containsText("16:00");

        assertThat(heading(manager, "Thêm lịch")).isVisible();
        row(manager, "Báo cáo 9 tháng đầu năm").getByRole(AriaRole.LINK).click();
        manager.button("Tắt lịch").click();
        assertThat(row(manager, "Báo cáo 9 tháng đầu năm")).containsText("Đang tắt");
        assertThat(heading(manager, "Thêm lịch")).isVisible();

        manager.choose("kind", "Báo cáo 9 tháng đầu năm");
        recipient(manager, "Hoàng Văn Chuẩn").click();
        manager.button("Thêm lịch này").click();
        assertThat(manager.errorAt("kind")).containsText("Đã có lịch này");
    }

    /** The demo's schedules were due before the program was there. */
    @Test
    void aReportThatMadeItselfIsAnnouncedAndOpened(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        Locator flash = manager.link(Pattern.compile("^Báo cáo nhanh ngày"));
        for (int i = 0; i < TRIES && flash.count() == 0; i++) {
            manager.page().waitForTimeout(BETWEEN);
            manager.open("/notice/list");
        }
        String subject = flash.innerText();
        String calls = subject.replaceFirst(".*: ([0-9.]+) cuộc gọi.*", "$1");

        flash.click();

        assertThat(manager.title()).containsText("Báo cáo nhanh hằng ngày");
        assertThat(manager.page().locator("table.report tbody tr").first()).containsText(calls);
        assertThat(manager.main()).containsText("giữ nguyên như đã gửi");
        manager.open("/desk");
        assertThat(manager.main()
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Báo cáo nhanh"))
                        .first())
                .isVisible();
    }

    @Test
    void everybodyHasABellAndOnlyManagersTheSchedules(Hotline hotline) {
        for (Person person : ONE_OF_EACH_ROLE) {
            Screen screen = hotline.enter(person);
            screen.link(Pattern.compile("^Thông báo")).click();
            assertThat(screen.title()).hasText("Thông báo");
            assertThat(screen.open("/reporting/schedules")).isEqualTo(person == Person.MANAGER ? 200 : 404);
        }
    }

    @Test
    void whatIsUsualIsToldWithTheWayItIsCounted(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        manager.link("Cảnh báo sớm").click();
        assertThat(manager.main()).containsText(Pattern.compile("Chưa đủ số liệu|mức thường lệ"));

        manager.page().getByText("Cách tính").click();
        assertThat(manager.main()).containsText("hai độ lệch chuẩn");
    }

    private static Locator tile(Screen screen, String label) {
        return screen.page()
                .locator(".t-stat")
                .filter(new Locator.FilterOptions()
                        .setHas(screen.page().getByText(label, new Page.GetByTextOptions().setExact(true))))
                .first();
    }

    private static Locator heading(Screen screen, String words) {
        return screen.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator row(Screen screen, String kind) {
        return screen.page()
                .locator("[id$=':schedules'] tbody tr")
                .filter(new Locator.FilterOptions().setHasText(kind));
    }

    private static Locator recipient(Screen screen, String name) {
        return screen.field("recipientIds")
                .getByText(name, new Locator.GetByTextOptions().setExact(false))
                .first();
    }
}
