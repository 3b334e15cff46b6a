package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A supervisor fills a week by the keyboard, and whoever is on it reads it. */
@ExtendWith(RunningHotline.class)
class RosterE2E {

    /** A week that nobody else of the tests fills, a new one for each run. */
    private final LocalDate monday = LocalDate.of(2030, 1, 7).plusWeeks(System.currentTimeMillis() / 1000 % 3_000);

    private static final String OPERATOR = "Lê Minh Họa";

    private final String week = "/shift/roster?week=" + monday;

    @Test
    void aNightIsPutOnPutRightCopiedAndRead(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open(week);
        Locator first = cellOf(supervisor, 1).getByRole(AriaRole.BUTTON);
        first.focus();
        supervisor.page().keyboard().press("ArrowRight");
        supervisor.page().keyboard().press("Enter");
        supervisor.openDialog();
        supervisor.field("dutyForm:begins").fill("22h");
        supervisor.field("dutyForm:ends").fill("11h");
        supervisor.dialogButton("Lưu").click();
        assertThat(supervisor.errorAt("ends")).hasText("Một ca không được dài quá 12 giờ.");
        supervisor.field("dutyForm:ends").fill("6h");
        supervisor.dialogButton("Lưu").click();
        Locator chip = cellOf(supervisor, 2).locator(".duty-chip");
        assertThat(chip).containsText("22:00–06:00");

        chip.click();
        supervisor.openDialog();
        supervisor.field("dutyForm:begins").fill("21:30");
        supervisor.dialogButton("Lưu").click();
        assertThat(chip).containsText("21:30–06:00");

        supervisor.button("Chép sang tuần sau").click();
        assertThat(supervisor.toast()).containsText("Đã chép 1 ca");
        assertThat(chip).containsText("21:30–06:00");

        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open(week);
        assertThat(cellOf(operator, 2).locator(".duty-chip")).containsText("21:30–06:00");
        assertThat(operator.page().locator(".roster button")).hasCount(0);
    }

    /** @param day from 1 */
    private static Locator cellOf(Screen screen, int day) {
        return screen.page()
                .locator(".roster tbody tr", new Page.LocatorOptions().setHasText(OPERATOR))
                .locator("td")
                .nth(day - 1);
    }
}
