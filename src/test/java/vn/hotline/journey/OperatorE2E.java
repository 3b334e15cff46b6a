package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Taking contacts at the desk: two speeds, one page. */
@ExtendWith(RunningHotline.class)
class OperatorE2E {

    @Test
    void silentCallIsDoneWithTwoKeysAndComesBackByUndo(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator).begin("");
        String number = contact.number();

        operator.page().keyboard().press("1");
        operator.page().keyboard().press("Enter");

        operator.page().waitForURL("**/desk");
        assertThat(operator.toast()).containsText(number + " đã kết thúc: Im lặng");

        operator.toast().locator(".t-undo-now").click();

        operator.page().waitForURL("**/contact/form?id=*");
        assertThat(contact.number()).isEqualTo(number);
    }

    @Test
    void draftSurvivesAClosedBrowser(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator)
                .begin("0900 000 611")
                .tell("Người báo tin nghe tiếng trẻ khóc nhiều đêm.")
                .child(0, "Bé Chưa Xong", "2019", "Nữ")
                .saved();
        String number = contact.number();
        String path = operator.path();
        operator.page().context().close();

        Screen again = hotline.enter(Person.OPERATOR);

        assertThat(again.main()).containsText(number);
        assertThat(again.page()
                        .locator("table.drafts tr")
                        .filter(new Locator.FilterOptions().setHasText(number))
                        .locator(".sub")
                        .evaluate("words => words.scrollWidth <= words.clientWidth"))
                .as("first words are not cut beside empty columns")
                .isEqualTo(true);
        again.open(path);
        assertThat(again.field("narrative")).hasValue("Người báo tin nghe tiếng trẻ khóc nhiều đêm.");
        assertThat(again.field("children:0:name")).hasValue("Bé Chưa Xong");
    }

    @Test
    void graveContactNamesWhatIsMissingAndThenBecomesARecord(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator).begin("0900 000 612").level("Can thiệp");

        contact.finalise();

        assertThat(operator.errorAt("narrative")).isVisible();
        assertThat(operator.errorAt("urgency")).isVisible();
        assertThat(operator.errorAt("provinceId")).hasText("Chọn tỉnh, thành phố để chuyển Mẫu 01.");

        contact.tell("Bố dượng đánh hai chị em khi say, các cháu đang trốn ở nhà hàng xóm.")
                .urgency("Khẩn cấp")
                .place("Hà Nội", "ba dinh")
                .child(0, "Bé Chị", "9 tuổi", "Nữ")
                .oneMoreChild()
                .child(1, "Bé Em", "2020", "Nam");
        operator.choose("interventionType", "Bạo lực");
        contact.finalise();

        assertThat(operator.toast()).containsText("đã ghi nhận: Can thiệp");
        assertThat(operator.title()).containsText(contact.number());
        assertThat(operator.main()).containsText("Bé Chị");
        assertThat(operator.main()).containsText("Bé Em");
    }

    @Test
    void earlierContactsOfTheNumberAreShown(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);

        new ContactPages(operator).begin("0900 000 147");

        assertThat(operator.field("earlierPart").getByRole(AriaRole.LINK)).not().hasCount(0);
    }

    @Test
    void digitsInATextFieldAreText(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("");

        operator.field("narrative").click();
        operator.page().keyboard().type("Gọi 113 lúc 2 giờ, be1 trai 7 tuo6i3");

        assertThat(operator.field("narrative")).hasValue("Gọi 113 lúc 2 giờ, be1 trai 7 tuo6i3");
        assertThat(operator.field("disposition").locator(".ui-state-active")).hasCount(0);
    }
}
