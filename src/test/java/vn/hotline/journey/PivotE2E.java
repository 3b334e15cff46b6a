package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A manager builds a table of her own, opens its numbers, keeps it under a name and shows it to a supervisor. */
@ExtendWith(RunningHotline.class)
class PivotE2E {

    private static final String VIEW = "Ca theo nguy cơ của quý";

    @Test
    void everyNumberOpensItsRows(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        PivotPages pivot = new PivotPages(manager).open("?measure=CONTACTS&rows=LEVEL&cols=CHANNEL");
        int phone = pivot.number("Tư vấn chuyên sâu", 0);

        pivot.openRows("Tư vấn chuyên sâu", 0);

        assertThat(manager.title()).hasText("Liên hệ · Mức ghi nhận: Tư vấn chuyên sâu · Kênh: Điện thoại");
        assertThat(manager.main().getByText(phone + " cuộc")).isVisible();
        manager.link("Về bảng phân tích").click();
        assertThat(manager.title()).hasText("Liên hệ theo mức ghi nhận và kênh");
    }

    @Test
    void whatIsCountedGroupedAndFilteredIsChosenOnThePage(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        PivotPages pivot = new PivotPages(manager).open("");

        pivot.choose("measure", "Ca can thiệp");
        assertThat(manager.title()).hasText("Ca can thiệp theo tháng");
        pivot.choose("rows", "Loại can thiệp");
        pivot.choose("columns", "Nguy cơ của ca");
        assertThat(manager.title()).hasText("Ca can thiệp theo loại can thiệp và nguy cơ của ca");
        pivot.choose("event", "Ngày đóng ca");
        pivot.choose("compare", "Kỳ trước");
        assertThat(manager.main().getByRole(AriaRole.COLUMNHEADER, byName("Chênh lệch")))
                .isVisible();

        manager.button("Lọc").click();
        manager.openDialog();
        manager.choose("narrowed", "Loại can thiệp");
        manager.dialog().getByText("Bạo lực", exactly()).click();
        manager.dialogButton("Lọc").click();
        assertThat(manager.main().getByText("Loại can thiệp: Bạo lực")).isVisible();
        assertThat(pivot.rows()).hasCount(1);

        Screen kept = manager.secondTab(manager.path());
        assertThat(new PivotPages(kept).lines()).isEqualTo(pivot.lines());
    }

    @Test
    void aTableIsKeptUnderANameAndShared(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        PivotPages pivot = new PivotPages(manager).open("?measure=CASES&rows=RISK&cols=QUARTER");
        manager.button("Lưu bảng").click();
        manager.field("viewName").fill(VIEW);
        manager.dialog().getByText("Cho mọi người xem được báo cáo").click();
        manager.dialogButton("Lưu").click();
        assertThat(manager.toast()).containsText(VIEW);

        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        new PivotPages(supervisor).open("");
        supervisor.link(VIEW).click();
        assertThat(supervisor.title()).hasText("Ca can thiệp theo nguy cơ của ca và quý");
        assertThat(supervisor.main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Xóa")))
                .hasCount(0);

        pivot.open("");
        manager.button("Xóa").click();
        assertThat(manager.link(VIEW)).hasCount(0);
    }

    @Test
    void aReadyTableHasItsChartAndItsFile(Hotline hotline) throws IOException {
        Screen manager = hotline.enter(Person.MANAGER);
        PivotPages pivot = new PivotPages(manager).open("");
        pivot.choose("views", "Mẫu: ca can thiệp theo tỉnh, loại");

        assertThat(manager.main().getByRole(AriaRole.IMG))
                .hasAttribute(
                        "aria-label", java.util.regex.Pattern.compile("Biểu đồ Ca can thiệp theo tỉnh.*Hà Nội \\d+.*"));
        Download csv =
                manager.page().waitForDownload(() -> manager.button("CSV").click());
        List<String> written = Files.readAllLines(csv.path());
        assertThat(written).hasSize(1 + pivot.lines().size());
        assertThat(written.get(written.size() - 1)).startsWith("Tổng số;");
    }

    @Test
    void anAddressThatCannotBeReadSaysSo(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        assertThat(manager.open("/reporting/pivot?measure=BANANA&rows=SEX&where=x"))
                .isEqualTo(200);

        assertThat(manager.main().getByRole(AriaRole.ALERT)).containsText("measure, where");
        assertThat(manager.main().getByRole(AriaRole.ALERT)).containsText("Liên hệ không có Giới tính");
        assertThat(manager.open("/reporting/rows?measure=BANANA&from=2026-01-01&to=2026-12-31"))
                .isEqualTo(404);
    }

    private static Locator.GetByRoleOptions byName(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
