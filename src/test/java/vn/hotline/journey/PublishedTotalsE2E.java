package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Totals of the years before: one manager hands in a file, another confirms it, and the year's page shows them. */
@ExtendWith(RunningHotline.class)
class PublishedTotalsE2E {

    private static final String PAGE = "/reporting/published";

    @Test
    void aFileIsPreviewedMendedSubmittedAndConfirmedByAnother(Hotline hotline) throws IOException {
        Screen first = hotline.enter(Person.MANAGER);
        first.open(PAGE);
        first.field("source").fill("Báo cáo của Bộ");
        first.field("file")
                .setInputFiles(new FilePayload(
                        "so-lieu.csv",
                        "text/csv",
                        "đường dây;từ ngày;đến ngày;chỉ tiêu;giá trị\ntrẻ em;1/1/2019;31/12/2019;calls;1234abc\n"
                                .getBytes(StandardCharsets.UTF_8)));
        first.field("preview").click();
        assertThat(first.main()).containsText("1234abc");
        assertThat(first.main()).containsText("Ghi một số nguyên");
        assertThat(first.button("Trình xác nhận")).hasCount(1);

        byte[] figures;
        try (InputStream in = PublishedTotalsE2E.class.getResourceAsStream("/figures.csv")) {
            figures = in.readAllBytes();
        }
        first.field("file").setInputFiles(new FilePayload("figures.csv", "text/csv", figures));
        first.field("preview").click();
        assertThat(first.main()).containsText("506.957");
        assertThat(first.field("source")).hasValue("Báo cáo của Bộ");
        first.field("propose").click();
        assertThat(first.toast()).containsText("một quản lý khác xác nhận");
        assertThat(first.main()).containsText("Một quản lý khác xác nhận.");

        Screen second = hotline.enter(Person.SECOND_MANAGER);
        second.open(PAGE);
        second.button("Xác nhận").click();
        assertThat(second.toast()).containsText("Đã xác nhận");

        second.open("/reporting/totals?kind=YEAR&from=2019-01-01&to=2019-12-31");
        assertThat(second.main().locator("table.report").first()).containsText("506.957");
        assertThat(second.main().locator("table.report").first()).containsText("+178");
    }

    @Test
    void theFirstDayThatCountsIsTheAdministratorsToSet(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        manager.open("/admin/counting");
        assertThat(manager.button("Đặt ngày")).hasCount(0);

        Screen administrator = hotline.enter(Person.ADMINISTRATOR);
        administrator.open("/admin/counting");
        String before = administrator.field("firstDay_input").inputValue();
        administrator.button("Đặt ngày").click();
        assertThat(administrator.errorAt("reason")).isVisible();
        administrator.field("reason").fill("Xác nhận ngày bắt đầu");
        administrator.button("Đặt ngày").click();
        assertThat(administrator.toast()).containsText("Đã đặt ngày bắt đầu thống kê");
        assertThat(administrator.main()).containsText("Xác nhận ngày bắt đầu");
        assertThat(administrator.field("firstDay_input").inputValue()).isEqualTo(before);
    }
}
