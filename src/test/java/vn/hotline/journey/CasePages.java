package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A supervisor's road: request, case, referral. */
final class CasePages {

    private final Screen screen;

    CasePages(Screen screen) {
        this.screen = screen;
    }

    /** Opens the request that a contact made. */
    CasePages request(String contactNumber) {
        screen.open("/intervention/list");
        screen.link(contactNumber).click();
        screen.page().waitForURL("**/intervention/request?id=*");
        return this;
    }

    /** @return the number of the new case */
    String openCase(String assignee) {
        screen.choose("assignee", assignee);
        screen.field("openForm:open").click();
        screen.page().waitForURL("**/intervention/view?id=*");
        return screen.title().innerText().strip();
    }

    /** By the number of the case. */
    CasePages linkTo(String caseNumber) {
        screen.field("caseNumber").fill(caseNumber);
        screen.field("linkForm:linkTyped").click();
        screen.page().waitForURL("**/intervention/view?id=*");
        return this;
    }

    /** The button that takes a contact out of the case. */
    Locator takeOut(String contactNumber) {
        return screen.page().locator("[title$='" + contactNumber + "']");
    }

    CasePages assess(String risk, String reasons) {
        screen.main()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Đánh giá").setExact(true))
                .click();
        screen.press("assessForm:risk", risk);
        screen.field("reasons").fill(reasons);
        screen.dialogButton("Lưu đánh giá").click();
        assertThat(screen.main()).containsText(reasons);
        return this;
    }

    CasePages goForward(String move, String reached) {
        screen.button(move).click();
        assertThat(currentStep()).containsText(reached);
        return this;
    }

    /** Chooses from the menu of what is not the next step. */
    CasePages other(String action) {
        screen.button("Thao tác khác").click();
        screen.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(action))
                .click();
        return this;
    }

    CasePages beginMerging() {
        other("Gộp vào ca khác…");
        screen.page().waitForURL("**/intervention/merge?id=*");
        return this;
    }

    CasePages choose(String number) {
        screen.field("caseNumber").fill(number);
        screen.field("chooseForm:chooseTyped").click();
        return this;
    }

    /** Looks for the case that goes on by its number; children of the same name are proposed to be the same. */
    CasePages mergeInto(String remaining) {
        choose(remaining);
        assertThat(screen.field("mergeForm:merge")).containsText(remaining);
        return this;
    }

    /** What a page says of a record that stands for nothing any more. */
    Locator ended() {
        return screen.page().locator(".t-ended");
    }

    /** A move that is not the next one; its dialog asks for the reason. */
    CasePages begin(String move) {
        other(move);
        assertThat(screen.dialogButton(move)).isVisible();
        return this;
    }

    Locator currentStep() {
        return screen.page().locator("[aria-current=step]");
    }

    CasePages refer(int helped, String request, String... agencies) {
        return referral("referralForm:send", helped, request, agencies);
    }

    CasePages draft(int helped, String request, String... agencies) {
        return referral("referralForm:draft", helped, request, agencies);
    }

    private CasePages referral(String button, int helped, String request, String... agencies) {
        // the station in the navigation has the same name
        screen.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Chuyển gửi"))
                .first()
                .click();
        screen.page().waitForURL("**/referral/form?case=*");
        for (String agency : agencies) {
            screen.find("agencyIds", agency);
        }
        screen.field("request").fill(request);
        screen.field("helpedCount").fill(String.valueOf(helped));
        screen.field(button).click();
        screen.page().waitForURL("**/intervention/view?id=*");
        return this;
    }

    Locator referrals() {
        return screen.page()
                .getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Chuyển gửi và trả lời"))
                .getByRole(AriaRole.LINK);
    }

    /** What an agency says, as it comes in. */
    CasePages answer(String move, String status) {
        screen.button(move).click();
        assertThat(screen.page().locator("#main .head .t-status").first()).hasText(status);
        return this;
    }

    CasePages reportBack(String report) {
        screen.button("Ghi trả lời").click();
        screen.field("moveForm:report").fill(report);
        screen.dialogButton("Ghi trả lời").click();
        assertThat(screen.page().locator("#main .head .t-status").first()).hasText("Đã trả lời");
        return this;
    }
}
