package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.kernel.Days;

/** A report on its way from the totals to the public, which takes two managers. */
@ExtendWith(RunningHotline.class)
class ManagerReportE2E {

    @Test
    void twoManagersDraftCheckApproveAndPublish(Hotline hotline) throws IOException {
        YearMonth lastMonth = YearMonth.from(LocalDate.now(Days.ZONE)).minusMonths(1);
        Screen first = hotline.enter(Person.MANAGER);
        PeriodReportPages draft = new PeriodReportPages(first)
                .draft(lastMonth.atDay(1).toString(), lastMonth.atEndOfMonth().toString());
        assertThat(draft.status()).hasText("Dự thảo");
        assertThat(draft.seen()).containsText("Khớp số liệu");

        String text = draft.text().inputValue();
        draft.write(text + "\n\nCó thêm 7.654.321 lượt truy cập trang thông tin.");
        assertThat(draft.seen().locator(".typed")).containsText("7.654.321");

        assertThat(first.main()).containsText("người khác kiểm tra và duyệt");
        assertThat(first.button("Xác nhận kiểm tra")).hasCount(0);

        Screen second = hotline.enter(Person.SECOND_MANAGER);
        PeriodReportPages checked = new PeriodReportPages(second).open(first.path());
        checked.moveOn("Xác nhận kiểm tra");
        assertThat(checked.status()).hasText("Đã kiểm tra");

        PeriodReportPages own = new PeriodReportPages(first).open(first.path());
        assertThat(own.status()).hasText("Đã kiểm tra");
        assertThat(first.button("Duyệt")).hasCount(0);

        checked.moveOn("Duyệt");
        assertThat(checked.status()).hasText("Đã duyệt");
        assertThat(checked.notice().first()).containsText("Số liệu đã chốt lúc");

        checked.moveOn("Công bố");
        assertThat(checked.status()).hasText("Đã công bố");

        Download pdf = checked.download("PDF");
        assertThat(pdf.suggestedFilename()).matches("BC-.*\\.pdf");
        assertThat(Files.readAllBytes(pdf.path())).startsWith('%', 'P', 'D', 'F');

        checked.moveOn("Lập lần mới");
        assertThat(checked.status()).hasText("Dự thảo");
        assertThat(checked.text()).hasValue(Pattern.compile("7\\.654\\.321"));
        second.button("Thu hồi").click();
        second.field("reason").fill("Chỉ để thử");
        second.page().waitForNavigation(() -> second.dialogButton("Thu hồi").click());
        assertThat(checked.status()).hasText("Đã thu hồi");
    }

    @Test
    void secondOfTwoWhoWriteTheSameDraftIsToldAndKeepsWhatSheTyped(Hotline hotline) {
        YearMonth month = YearMonth.from(LocalDate.now(Days.ZONE)).minusMonths(2);
        Screen first = hotline.enter(Person.MANAGER);
        PeriodReportPages draft = new PeriodReportPages(first)
                .draft(month.atDay(1).toString(), month.atEndOfMonth().toString());
        Screen second = hotline.enter(Person.SECOND_MANAGER);
        PeriodReportPages same = new PeriodReportPages(second).open(first.path());

        draft.write("Bản của người thứ nhất.");
        assertThat(draft.seen()).containsText("Bản của người thứ nhất.");
        same.write("Bản của người thứ hai.");

        Locator conflict = second.page().locator("#conflictDialog");
        assertThat(conflict).containsText("Bản của người thứ nhất.");
        assertThat(conflict).containsText("Bản của người thứ hai.");
        second.field("later").click();
        assertThat(conflict).isHidden();
        assertThat(same.text()).hasValue("Bản của người thứ hai.");
        PeriodReportPages later = new PeriodReportPages(first.secondTab(first.path()));
        assertThat(later.text()).hasValue("Bản của người thứ nhất.");
        first.button("Thu hồi").click();
        first.field("reason").fill("Chỉ để thử");
        first.page().waitForNavigation(() -> first.dialogButton("Thu hồi").click());
    }
}
