package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keeping the house without seeing the children. */
@ExtendWith(RunningHotline.class)
class AdministratorE2E {

    private static final String OWN_PASSWORD = "con cò bay lả bay la";

    private static final List<String> OF_CHILDREN = List.of(
            "/contact/list",
            "/contact/view?id=1",
            "/counselling/list",
            "/intervention/list",
            "/intervention/view?id=1",
            "/referral/list",
            "/reporting/totals",
            "/search",
            "/audit/trail");

    @Test
    void newUserHasToChangeTheOneTimePassword(Hotline hotline) {
        Screen administrator = hotline.enter(Person.ADMINISTRATOR);
        String username = "moi." + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        add(administrator, username, "Người Mới Đến", "Trực tổng đài", "An Giang");
        String oneTime = administrator.main().locator("code").innerText();

        Screen newcomer = hotline.door();
        newcomer.signIn(username, oneTime);
        newcomer.page().waitForURL("**/account/password");
        newcomer.open("/contact/list");
        assertThat(newcomer.path()).isEqualTo("/account/password");

        takeOwnPassword(newcomer, oneTime);
        assertThat(newcomer.open("/contact/list")).isEqualTo(200);
        assertThat(newcomer.path()).isEqualTo("/contact/list");

        Screen again = hotline.door();
        again.signIn(username, OWN_PASSWORD);
        again.page().waitForURL("**/desk");
    }

    @Test
    void waysInAreSeenAndZaloGetsANewToken(Hotline hotline) {
        Screen administrator = hotline.enter(Person.ADMINISTRATOR);
        administrator.open("/admin/channels");
        assertThat(administrator.main()).containsText("Điện thoại");
        assertThat(administrator.main()).containsText("Zalo");

        administrator.field("refreshToken").fill("gõ nhầm");
        administrator.button("Thử và lưu mã").click();
        assertThat(administrator.errorAt("refreshToken")).containsText("-14014");
        assertThat(administrator.field("refreshToken")).hasValue("gõ nhầm");

        hotline.zalo().givesToken("refresh-by-hand");
        administrator.field("refreshToken").fill("refresh-by-hand");
        administrator.button("Thử và lưu mã").click();
        assertThat(administrator.toast()).containsText("Zalo đã nhận mã");
        assertThat(administrator.field("refreshToken")).hasValue("");
    }

    @Test
    void whoLeadsAnOpenCaseIsDisabledOnceSomebodyGoesOnWithIt(Hotline hotline) {
        Screen administrator = hotline.enter(Person.ADMINISTRATOR);
        String mark = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        String name = "Người Sắp Nghỉ " + mark;
        add(administrator, "nghi." + mark, name, "Trực tổng đài", "Hà Nội");
        assertThat(administrator.main().locator("code")).isVisible();
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        String contact = new ContactPages(supervisor)
                .begin("0900 000 686")
                .graveContact("Trẻ bị bỏ đói.", "Lý Thị Báo Tin", "Bé Gạo", "Bé Nếp")
                .number();
        new CasePages(supervisor).request(contact).openCase(name);

        administrator.open("/admin/users");
        administrator.field("typed").fill("nghi." + mark);
        administrator.link(name).click();
        assertThat(administrator.main()).containsText("Đang phụ trách: 1 ca đang mở");
        disable(administrator);
        assertThat(administrator.errorAt("successor")).containsText("1 ca đang mở");
        assertThat(administrator.button("Ngừng sử dụng")).isVisible();

        administrator.choose("successor", "Bùi Mẫu Đơn");
        disable(administrator);
        assertThat(administrator.toast()).containsText("không đăng nhập được nữa");
        supervisor.page().reload();
        assertThat(supervisor.main()).containsText("Bùi Mẫu Đơn");
    }

    @Test
    void whatASecondPersonConfirmsIsInTheListAtOnce(Hotline hotline) {
        Screen first = hotline.enter(Person.ADMINISTRATOR);
        String mark = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        add(first, "hai." + mark, "Quản Trị Thứ Hai " + mark, "Quản trị", "Hà Nội");
        String oneTime = first.main().locator("code").innerText();
        Screen second = hotline.door();
        second.signIn("hai." + mark, oneTime);
        second.page().waitForURL("**/account/password");
        takeOwnPassword(second, oneTime);

        String name = "Giám Sát Mới " + mark;
        add(first, "giamsat." + mark, name, "Giám sát", "Hà Nội");
        assertThat(first.field("waiting")).containsText(name);
        second.open("/admin/users");
        Locator line = second.field("users_data").locator("tr").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(line).containsText("Ngừng sử dụng");

        second.field("waiting_data")
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .getByText("Xác nhận")
                .click();

        assertThat(line).containsText("Mật khẩu một lần");
    }

    private static void add(Screen administrator, String username, String name, String role, String centre) {
        administrator.open("/admin/users");
        administrator.field("username").fill(username);
        administrator.field("fullName").fill(name);
        administrator.choose("role", role);
        administrator.choose("centreId", centre);
        administrator.button("Thêm và hiện mật khẩu một lần").click();
    }

    private static void takeOwnPassword(Screen newcomer, String oneTime) {
        newcomer.field("oldPassword").fill(oneTime);
        newcomer.field("newPassword").fill(OWN_PASSWORD);
        newcomer.field("repeated").fill(OWN_PASSWORD);
        newcomer.field("passwordForm:change").click();
        assertThat(newcomer.toast()).containsText("Đã đổi mật khẩu");
    }

    private static void disable(Screen administrator) {
        administrator.button("Ngừng sử dụng").click();
        administrator.page().locator("#ask [data-answer=yes]").click();
    }

    @Test
    void bodyGetsANewNameFromADayOnAndAnEnd(Hotline hotline) {
        Screen administrator = hotline.enter(Person.ADMINISTRATOR);
        administrator.open("/admin/bodies");
        assertThat(administrator.main()).containsText("Bộ Y tế");

        administrator.field("newSource").getByText("Thêm tên").click();
        assertThat(administrator.errorAt("code")).containsText("Mã gồm 1 đến 20 ký tự");
        administrator.field("code").fill("TEST_BODY");
        administrator.field("sourceFrom_input").fill("01/03/2025");
        administrator.field("sourceVi").fill("Cơ quan thử nghiệm");
        administrator.field("sourceEn").fill("A body for tests");
        administrator.field("newSource").getByText("Thêm tên").click();
        assertThat(administrator.toast()).containsText("Đã thêm Cơ quan thử nghiệm");

        Locator line =
                administrator.page().locator("tr").filter(new Locator.FilterOptions().setHasText("Cơ quan thử nghiệm"));
        line.getByText("Kết thúc").click();
        administrator.field("lastDay_input").fill("31/12/2025");
        administrator.field("doEnd").click();
        assertThat(line).containsText("01/03/2025–31/12/2025");

        administrator.field("newIssuing").getByText("Thêm tên").click();
        assertThat(administrator.errorAt("superiorVi")).isVisible();
    }

    /** By the mouse, by a tool for typing, by taking all away: no key of the field's own is pressed. */
    @Test
    void filtersTakeWhatComesWithoutKeys(Hotline hotline) {
        Screen administrator = hotline.enter(Person.ADMINISTRATOR);

        administrator.open("/admin/users");
        write(administrator, "typed", "quan tri");
        Locator users = administrator.field("users_data").locator("tr");
        assertThat(users).hasCount(1);
        assertThat(users).containsText("quantri");
        write(administrator, "typed", "");
        assertThat(users).not().hasCount(1);

        administrator.open("/admin/places");
        administrator.link("Hà Nội").click();
        write(administrator, "typed", "hoang mai");
        assertThat(administrator.field("communes_data").locator("tr")).hasCount(1);

        administrator.open("/referral/agencies");
        write(administrator, "filterName", "khong co quan nao ten nhu vay");
        assertThat(administrator.main()).containsText("Không thấy cơ quan nào");
    }

    private static void write(Screen screen, String id, String words) {
        screen.field(id).click();
        screen.page().keyboard().press("Control+A");
        if (words.isEmpty()) {
            screen.field(id)
                    .evaluate(
                            "field => { field.value = ''; field.dispatchEvent(new Event('input', {bubbles: true})); }");
        } else {
            screen.page().keyboard().insertText(words);
        }
    }

    @Test
    void nothingOfChildrenIsThere(Hotline hotline) {
        Screen administrator = hotline.enter(Person.ADMINISTRATOR);

        for (String path : OF_CHILDREN) {
            assertThat(administrator.open(path)).as(path).isEqualTo(404);
        }
    }
}
