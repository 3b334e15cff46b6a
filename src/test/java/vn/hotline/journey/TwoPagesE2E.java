package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people, or two pages of one, change the same record: both versions are shown, and neither is lost. */
@ExtendWith(RunningHotline.class)
class TwoPagesE2E {

    @Test
    void ofTwoCorrectionsEachFieldIsChosen(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        graveContact(supervisor, "0900 000 671");
        supervisor.open(supervisor.path().replace("/contact/view", "/contact/correct"));
        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open(supervisor.path());

        supervisor.field("correctionReason").fill("Người báo tin gọi lại.");
        supervisor.press("urgency", "Khẩn cấp");
        supervisor.field("narrative").fill("Trẻ bị bỏ đói.\nCông an xã đang đến.");
        supervisor.field("callerName").fill("Lý Thị Gọi Lại");
        supervisor.field("contactForm:correct").click();
        supervisor.page().waitForURL("**/contact/view?id=*");

        operator.field("correctionReason").fill("Nghe lại băng.");
        operator.press("urgency", "Thường");
        operator.field("narrative").fill("Trẻ bị bỏ đói.\nMẹ đi làm ca đêm.");
        operator.field("callerName").fill("Lý Thị Nghe Lại");
        operator.field("contactForm:correct").click();

        Locator conflict = conflict(operator);
        assertThat(conflict).containsText("Trần Thị Thí Dụ");
        assertThat(conflict.locator("[data-row]")).hasCount(3);
        assertThat(conflict.locator("input:checked")).hasCount(0);
        assertThat(conflict).containsText("Còn 3 mục chưa chọn");
        operator.page().keyboard().press("Escape");
        assertThat(conflict).isHidden();
        assertThat(operator.field("callerName")).hasValue("Lý Thị Nghe Lại");

        operator.field("contactForm:correct").click();
        assertThat(conflict).isVisible();
        operator.page().keyboard().press("Control+Enter");
        assertThat(conflict).containsText("Còn 3 mục chưa chọn");
        choose(conflict, "Mức khẩn", "STORED");
        choose(conflict, "Diễn biến", "BOTH");
        choose(conflict, "Họ tên", "MINE");
        assertThat(conflict).containsText("Đã chọn xong");
        operator.page().keyboard().press("Control+Enter");

        operator.page().waitForURL("**/contact/view?id=*");
        assertThat(operator.main()).containsText("Công an xã đang đến.");
        assertThat(operator.main()).containsText("Mẹ đi làm ca đêm.");
        assertThat(operator.main()).containsText("Lý Thị Nghe Lại");
        assertThat(operator.main()).containsText("Khẩn cấp");
        // the name that was not chosen, and the urgency that was not, stay beside the contact
        unchosen(operator).locator("summary").click();
        assertThat(unchosen(operator).locator("li")).hasCount(2);
        assertThat(unchosen(operator)).containsText("Lý Thị Gọi Lại");
        assertThat(unchosen(operator)).containsText("Trần Thị Thí Dụ");
        assertThat(unchosen(operator)).containsText("Thường");
    }

    @Test
    void aDraftThatIsOpenTwiceIsTakenOverOrGoneOnWithFieldByField(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages first = new ContactPages(operator).begin("0900 000 672");
        Screen other = operator.secondTab(operator.path());
        first.tell("Bản của trang thứ nhất.");
        first.saved();

        other.field("narrative").fill("Bản của trang thứ hai.");
        Locator conflict = conflict(other);
        assertThat(conflict).containsText("ở một trang khác");
        choose(conflict, "Diễn biến", "MINE");
        other.button("Lưu bản đã chọn").click();
        assertThat(conflict).isHidden();
        assertThat(other.field("narrative")).hasValue("Bản của trang thứ hai.");

        operator.field("callerName").fill("Nguyễn Thị Mẫu");
        assertThat(conflict(operator)).containsText("Bản của trang thứ hai.");
        operator.page().locator("[data-choose-all=STORED]").click();
        operator.page().locator("[data-row]").getByText("Nguyễn Thị Mẫu").click();
        operator.button("Lưu bản đã chọn").click();
        assertThat(operator.field("narrative")).hasValue("Bản của trang thứ hai.");
        assertThat(operator.field("callerName")).hasValue("Nguyễn Thị Mẫu");
        operator.page().reload();
        assertThat(operator.field("narrative")).hasValue("Bản của trang thứ hai.");
        assertThat(operator.field("callerName")).hasValue("Nguyễn Thị Mẫu");
    }

    @Test
    void aChildOfACaseAndItsClassificationHaveVersionsOfTheirOwn(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        CasePages work = new CasePages(supervisor);
        work.request(graveContact(supervisor, "0900 000 673")).openCase("Bùi Mẫu Đơn");
        Screen left = supervisor.secondTab(supervisor.path());

        editChild(supervisor);
        supervisor.field("childForm:whereabouts").fill("Trạm y tế xã");
        supervisor.field("childForm:saveChild").click();
        assertThat(supervisor.main()).containsText("Trạm y tế xã");

        editChild(left);
        left.field("childForm:whereabouts").fill("Nhà bà ngoại");
        left.field("childForm:saveChild").click();
        Locator conflict = conflict(left);
        assertThat(conflict).containsText("Trạm y tế xã");
        assertThat(conflict).containsText("Nhà bà ngoại");
        // by the keyboard alone, over the dialog it was asked from
        left.page().keyboard().press("ArrowRight");
        assertThat(conflict).containsText("Đã chọn xong");
        left.page().keyboard().press("Control+Enter");
        assertThat(left.toast()).isVisible();
        assertThat(left.main()).containsText("Trạm y tế xã");
        unchosen(left).locator("summary").click();
        assertThat(unchosen(left).locator("li")).hasCount(1);
        assertThat(unchosen(left)).containsText("Nhà bà ngoại");
    }

    @Test
    void aRoleTakenAwayDoesNotComeBackWithAMailAddress(Hotline hotline) {
        Screen one = hotline.enter(Person.ADMINISTRATOR);
        one.open("/admin/users");
        String username = "haitrang." + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        one.field("username").fill(username);
        one.field("fullName").fill("Lý Thị Hai Trang");
        one.choose("role", "Trực tổng đài");
        one.choose("centreId", "Hà Nội");
        one.button("Thêm và hiện mật khẩu một lần").click();
        assertThat(one.main().locator("code")).isVisible();
        open(one, username);
        Screen other = one.secondTab(one.path());
        open(other, username);

        one.choose("centreId", "An Giang");
        one.button("Lưu").click();
        assertThat(one.toast()).containsText("Đã lưu");
        other.field("email").fill(username + "@example.vn");
        other.button("Lưu").click();

        Locator conflict = conflict(other);
        assertThat(conflict.locator("[data-row]")).hasCount(2);
        choose(conflict, "Trung tâm", "STORED");
        choose(conflict, "Địa chỉ thư", "MINE");
        other.button("Lưu bản đã chọn").click();
        assertThat(other.toast()).containsText("Đã lưu");
        assertThat(other.page().locator("#usersForm\\:users")).containsText("An Giang");
        unchosen(other).locator("summary").click();
        assertThat(unchosen(other)).containsText("Hà Nội");
    }

    @Test
    void twoManagersWhoWriteTheSameReportKeepBothTexts(Hotline hotline) {
        Screen first = hotline.enter(Person.MANAGER);
        PeriodReportPages one = new PeriodReportPages(first).draft("2026-02-01", "2026-02-28");
        Screen second = hotline.enter(Person.SECOND_MANAGER);
        PeriodReportPages other = new PeriodReportPages(second).open(first.path());

        one.write("Bản của người thứ nhất.");
        other.text().fill("Bản của người thứ hai.");
        Locator conflict = conflict(second);
        assertThat(conflict.locator("[data-row]")).hasCount(1);
        assertThat(conflict).containsText("Lời văn, tiếng Việt");
        assertThat(conflict).containsText("Bản của người thứ nhất.");
        choose(conflict, "Lời văn", "BOTH");
        second.button("Lưu bản đã chọn").click();
        assertThat(conflict).isHidden();

        second.page().reload();
        assertThat(other.text()).hasValue(Pattern.compile("thứ nhất\\..*thứ hai\\.", Pattern.DOTALL));
    }

    private static void open(Screen screen, String username) {
        screen.open("/admin/users");
        screen.field("typed").fill(username);
        screen.link("Lý Thị Hai Trang").click();
        assertThat(screen.field("username")).hasValue(username);
    }

    private static Locator conflict(Screen screen) {
        return screen.page().locator("#conflictDialog");
    }

    private static Locator unchosen(Screen screen) {
        return screen.page().locator("#unchosen");
    }

    private static void choose(Locator conflict, String field, String version) {
        conflict.locator("[data-row]")
                .filter(new Locator.FilterOptions().setHasText(field))
                .first()
                .locator("input[value=" + version + "]")
                .check();
    }

    private static void editChild(Screen screen) {
        screen.page().locator("button[id$=editChild], a[id$=editChild]").first().click();
        assertThat(screen.field("childForm:name")).isFocused();
    }

    private static String graveContact(Screen screen, String number) {
        return new ContactPages(screen)
                .begin(number)
                .graveContact("Trẻ bị bỏ đói.", "Lý Thị Báo Tin", "Bé Gạo", "Bé Nếp")
                .number();
    }
}
