package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
            "/search?q=Lua",
            "/audit/trail");

    @Test
    void newUserHasToChangeTheOneTimePassword(Hotline hotline) {
        Screen administrator = hotline.enter(Person.ADMINISTRATOR);
        String username = "moi." + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        administrator.open("/admin/users");
        administrator.field("username").fill(username);
        administrator.field("fullName").fill("Người Mới Đến");
        administrator.choose("role", "Trực tổng đài");
        administrator.choose("centreId", "An Giang");
        administrator.button("Thêm và hiện mật khẩu một lần").click();
        String oneTime = administrator.main().locator("code").innerText();

        Screen newcomer = hotline.door();
        newcomer.signIn(username, oneTime);
        newcomer.page().waitForURL("**/account/password");
        newcomer.open("/contact/list");
        assertThat(newcomer.path()).isEqualTo("/account/password");

        newcomer.field("oldPassword").fill(oneTime);
        newcomer.field("newPassword").fill(OWN_PASSWORD);
        newcomer.field("repeated").fill(OWN_PASSWORD);
        newcomer.field("passwordForm:change").click();
        assertThat(newcomer.toast()).containsText("Đã đổi mật khẩu");
        assertThat(newcomer.open("/contact/list")).isEqualTo(200);
        assertThat(newcomer.path()).isEqualTo("/contact/list");

        Screen again = hotline.door();
        again.signIn(username, OWN_PASSWORD);
        again.page().waitForURL("**/desk");
    }

    @Test
    void nothingOfChildrenIsThere(Hotline hotline) {
        Screen administrator = hotline.enter(Person.ADMINISTRATOR);

        for (String path : OF_CHILDREN) {
            assertThat(administrator.open(path)).as(path).isEqualTo(404);
        }
    }
}
