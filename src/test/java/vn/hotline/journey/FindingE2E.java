package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is there is found, however it is typed. */
@ExtendWith(RunningHotline.class)
class FindingE2E {

    @Test
    void theSearchBoxTakesNumbersAndNamesAsPeopleWriteThem(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator).begin("024 3733 3344");
        String number = contact.number();
        contact.graveContact(
                "Nghe tiếng khóc sau chợ Mỹ Lệ, cháu nói bị bỏ đói.", "Đặng Quý Tìm", "Lý Thị Mĩ", "Bé Nhỏ");

        for (String typed : List.of(
                "(024) 3733 3344",
                "024\u00a03733\u202f3344",
                "+84 24 3733 3344",
                "024 37",
                "3733 3344 quí tìm",
                "dang quy tim",
                Normalizer.normalize("Đặng Quí Tìm", Normalizer.Form.NFD),
                "lí thị mỹ",
                "my le khoc",
                number.substring(number.lastIndexOf('-') + 1))) {
            search(operator, typed);
            assertThat(operator.main()).containsText(number);
        }

        search(operator, "khoc doi");
        Locator row = operator.page().locator("ul.found > li").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(row.locator("mark").first()).hasText("khóc");
        assertThat(row).containsText("Sự việc");

        operator.page().keyboard().press("Control+K");
        operator.page().keyboard().type(number.toLowerCase().replace('-', ' '));
        operator.page().keyboard().press("Enter");
        operator.page().waitForURL("**/contact/view?id=*");
        assertThat(operator.title()).containsText(number);
    }

    /** One letter is forgiven, and the page says that it was another. */
    @Test
    void aNameIsFoundWithOneLetterTypedWrong(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator).begin("024 3733 3355");
        String number = contact.number();
        contact.graveContact("Cháu bé khóc suốt đêm.", "Quàng Thị Nghiêng", "Quàng Văn Phướng", "Bé Út");

        for (String typed : List.of("quang nghiemg", "Quàng Thị Nghiêngg", "quagn nghieng", "nghing quang")) {
            search(operator, typed);
            assertThat(operator.main().locator(".t-notice")).containsText("Gần giống, khác một chữ cái:");
            Locator row =
                    operator.page().locator("ul.found > li").filter(new Locator.FilterOptions().setHasText(number));
            assertThat(row).hasCount(1);
            assertThat(row.locator("mark").first()).hasText(typed.contains("quagn") ? "Quàng" : "Nghiêng");
        }

        search(operator, "quàng nghiêng");
        assertThat(operator.main()).containsText(number);
        search(operator, "quangg nghiemg");
        assertThat(operator.main()).not().containsText(number);
        assertThat(operator.main()).containsText("Không tìm thấy");
    }

    /** Each list that narrows while one types, by people who have their keys on and by those who have not. */
    @Test
    void listsNarrowByWhatIsTyped(Hotline hotline) {
        Screen administrator = hotline.enter(Person.ADMINISTRATOR);
        administrator.open("/admin/users");
        narrows(administrator, "typed", "Lê Minh Họa", "usersForm:rows");
        administrator.open("/admin/places");
        administrator
                .main()
                .getByText("Đà Nẵng", new Locator.GetByTextOptions().setExact(true))
                .click();
        narrows(administrator, "typed", "Hải Châu", "communes");
        administrator.open("/referral/agencies");
        narrows(administrator, "filterName", "Công an", "listForm:rows");

        Screen auditor = hotline.enter(Person.AUDITOR);
        auditor.open("/audit/trail");
        for (String typed : ways("Lê Minh Họa")) {
            auditor.field("person").fill("khong co ai");
            auditor.field("trailForm:show").click();
            assertThat(auditor.field("trail").locator("tbody")).not().containsText("Lê Minh Họa");
            auditor.field("person").fill(typed);
            auditor.field("trailForm:show").click();
            assertThat(auditor.field("trail").locator("tbody tr").first()).containsText("Lê Minh Họa");
        }
    }

    private static List<String> ways(String name) {
        return List.of(
                name,
                Normalizer.normalize(name, Normalizer.Form.NFD),
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(),
                name.replace(" ", "\u00a0"));
    }

    private static void narrows(Screen screen, String field, String name, String rows) {
        for (String typed : ways(name)) {
            screen.field(field).fill("khong co ai");
            screen.field(field).press("End");
            assertThat(screen.field(rows)).not().containsText(name);
            screen.field(field).fill(typed);
            screen.field(field).press("End");
            assertThat(screen.field(rows)).containsText(name);
        }
    }

    private static void search(Screen screen, String typed) {
        Locator box = screen.page().getByRole(AriaRole.SEARCHBOX);
        String before = screen.page().url();
        box.fill(typed);
        box.press("Enter");
        screen.page().waitForURL(url -> url.contains("/search?s=") && !url.equals(before));
        assertThat(screen.main().locator(".head")).containsText(typed.strip().split("[ \u00a0]")[0]);
    }
}
