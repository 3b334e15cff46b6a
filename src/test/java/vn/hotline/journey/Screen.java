package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** One person's page as she uses it: by the words on it and by the names of its fields. */
class Screen {

    private final Page page;

    Screen(Page page) {
        this.page = page;
    }

    final Page page() {
        return page;
    }

    // ---------------------------------------------------------------- going about

    /** @return the status of the answer */
    final int open(String path) {
        Response response = page.navigate(path);
        listens();
        return response.status();
    }

    /** Waits until the scripts of the page are at work: a bare key before that is nobody's. */
    final void listens() {
        assertThat(page.locator("html")).hasAttribute("data-listens", "true");
    }

    final void signIn(String username, String password) {
        field("username").fill(username);
        field("password").fill(password);
        button("Đăng nhập").click();
    }

    final void signOut() {
        page.locator("details.who-am-i summary").click();
        page.getByRole(AriaRole.BUTTON, named("Đăng xuất")).click();
        page.waitForURL("**/sign-in*");
    }

    /** Another tab of the same person. */
    final Screen secondTab(String path) {
        Screen other = new Screen(page.context().newPage());
        other.open(path);
        return other;
    }

    final String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    // ---------------------------------------------------------------- parts

    /** The field with that id, whatever form it stands in. */
    final Locator field(String id) {
        return page.locator("[id='%1$s'], [id$=':%1$s']".formatted(id)).first();
    }

    final Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, named(words)).first();
    }

    final Locator link(String words) {
        return page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    final Locator link(Pattern words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    final Locator title() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    final Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    final Locator toast() {
        return page.locator(".ui-growl-item").last();
    }

    final Locator errorAt(String id) {
        return field(id + "Error");
    }

    // ---------------------------------------------------------------- filling in

    /** One of a row of buttons. */
    final void press(String id, String label) {
        field(id)
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** One of a menu. */
    final void choose(String id, String label) {
        Locator menu = field(id);
        menu.locator(".ui-selectonemenu-trigger").click();
        panelOf(menu)
                .getByRole(
                        AriaRole.OPTION,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    /** The first that a field offers after some letters. */
    final void find(String id, String letters) {
        Locator input = field(id + "_input");
        input.pressSequentially(letters);
        Locator offered = page.locator(".ui-autocomplete-panel:visible .ui-autocomplete-item");
        offered.first().click();
        assertThat(offered.first()).isHidden();
    }

    /** The dialog that opens, once it is drawn and has the keyboard: what is pressed before would be drawn away. */
    final Locator openDialog() {
        assertThat(dialog().locator(":focus")).isVisible();
        return dialog();
    }

    /** The dialog that is open. */
    final Locator dialog() {
        return page.locator(".ui-dialog:visible");
    }

    /** The button of the dialog that is open. */
    final Locator dialogButton(String words) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    private Locator panelOf(Locator menu) {
        return page.locator("[id='" + menu.getAttribute("id") + "_panel']");
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }
}
