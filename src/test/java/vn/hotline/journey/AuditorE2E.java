package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who read what, seen by somebody who sees nothing else. */
@ExtendWith(RunningHotline.class)
class AuditorE2E {

    private static final List<String> ELSEWHERE = List.of(
            "/contact/list",
            "/contact/view?id=1",
            "/intervention/list",
            "/intervention/view?id=1",
            "/referral/list",
            "/reporting/totals",
            "/admin/users");

    @Test
    void readingOfARecordStandsInTheTrail(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open("/contact/list");
        String number = operator.link(Pattern.compile("^LH-")).innerText();
        operator.link(number).click();
        operator.page().waitForURL("**/contact/view?id=*");

        Screen auditor = hotline.enter(Person.AUDITOR);
        auditor.open("/audit/trail");
        auditor.field("person").fill("Lê Minh Họa");
        auditor.field("number").fill(number);
        auditor.field("show").click();

        Locator lines = auditor.field("trail_data").locator("tr");
        assertThat(lines.filter(new Locator.FilterOptions().setHasText("Phạm Kiểm Toán")))
                .hasCount(0);
        assertThat(lines.filter(new Locator.FilterOptions().setHasText("Xem hồ sơ"))
                        .first())
                .containsText(Pattern.compile("Lê Minh Họa.*" + number, Pattern.DOTALL));
    }

    @Test
    void nothingElseIsThere(Hotline hotline) {
        Screen auditor = hotline.enter(Person.AUDITOR);

        for (String path : ELSEWHERE) {
            assertThat(auditor.open(path)).as(path).isEqualTo(404);
        }
    }
}
