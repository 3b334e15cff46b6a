package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
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
    void searchedWordsAreShownByAnActOfItsOwnOnly(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        operator.page().locator("[name=q]").fill("Trần Thị Khuê Oanh");
        operator.page().keyboard().press("Enter");
        operator.page().waitForURL("**/search?s=*");

        Screen auditor = hotline.enter(Person.AUDITOR);
        auditor.open("/audit/trail");
        auditor.choose("action", "Tìm kiếm");
        auditor.field("show").click();

        Locator line = auditor.field("trail_data").locator("tr").first();
        assertThat(line).containsText("4 từ, 18 ký tự");
        assertThat(auditor.main()).not().containsText("Khuê");
        line.getByText("Hiện nội dung đã nhập").click();
        assertThat(line).containsText("Trần Thị Khuê Oanh");
        auditor.choose("action", "Xem nội dung đã tìm");
        auditor.field("show").click();
        assertThat(line).containsText("Phạm Kiểm Toán");
    }

    @Test
    void whatIsRefusedIsThereInWords(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        assertThat(operator.open("/admin/users")).isEqualTo(404);
        assertThat(operator.open("/contact/view?id=999999999")).isEqualTo(404);
        operator.open("/desk");
        new ContactPages(operator).begin("").finalise();
        assertThat(operator.errorAt("level")).isVisible();

        Screen auditor = hotline.enter(Person.AUDITOR);
        auditor.open("/audit/trail");
        auditor.choose("action", "Bị từ chối");
        auditor.field("show").click();

        Locator lines = auditor.field("trail_data").locator("tr");
        assertThat(lines.nth(0)).containsText("Lê Minh Họa");
        assertThat(lines.nth(0)).containsText("LH-");
        assertThat(lines.nth(1)).containsText("Không có trang này");
        assertThat(lines.nth(2)).containsText("Không được xem trang này");
    }

    @Test
    void listSaysWhatKindOfRecordsItShowed(Hotline hotline) throws IOException {
        hotline.enter(Person.OPERATOR).open("/contact/list");

        Screen auditor = hotline.enter(Person.AUDITOR);
        auditor.open("/audit/trail");
        auditor.choose("action", "Xem danh sách");
        auditor.field("show").click();

        Pattern contacts = Pattern.compile("Liên hệ.*\\d+ dòng: ", Pattern.DOTALL);
        assertThat(auditor.field("trail_data")
                        .locator("tr")
                        .filter(new Locator.FilterOptions().setHasText(contacts))
                        .first())
                .containsText("Lê Minh Họa");
        Download file =
                auditor.page().waitForDownload(() -> auditor.field("export").click());
        assertThat(Files.readString(file.path())).containsPattern("Liên hệ,\"?\\d+ dòng: ");
    }

    @Test
    void nothingElseIsThere(Hotline hotline) {
        Screen auditor = hotline.enter(Person.AUDITOR);

        for (String path : ELSEWHERE) {
            assertThat(auditor.open(path)).as(path).isEqualTo(404);
        }
    }
}
