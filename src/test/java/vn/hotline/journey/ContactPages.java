package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** Taking a contact: from the number on the desk to the record. */
final class ContactPages {

    private final Screen screen;

    ContactPages(Screen screen) {
        this.screen = screen;
    }

    /** Opens a contact with the keyboard, from any page where one may be opened. */
    ContactPages begin(String number) {
        screen.field("number").fill(number);
        screen.page().keyboard().press("F8");
        screen.page().waitForURL("**/contact/form?id=*");
        screen.listens();
        return this;
    }

    String number() {
        return screen.title().innerText().replace("Liên hệ", "").strip();
    }

    /** What every intervention contact has to say. */
    ContactPages tell(String narrative) {
        screen.field("narrative").fill(narrative);
        return this;
    }

    ContactPages level(String label) {
        screen.press("level", label);
        return this;
    }

    ContactPages urgency(String label) {
        screen.press("urgency", label);
        return this;
    }

    ContactPages place(String province, String commune) {
        screen.choose("provinceId", province);
        screen.find("communeId", commune);
        return this;
    }

    ContactPages child(int at, String name, String age, String sex) {
        String row = "contactForm:children:" + at + ":";
        screen.field(row + "name").fill(name);
        screen.field(row + "age").fill(age);
        screen.press(row + "sex", sex);
        return this;
    }

    ContactPages oneMoreChild() {
        int there = children().count();
        screen.page().keyboard().press("F3");
        assertThat(children()).hasCount(there + 1);
        return this;
    }

    private Locator children() {
        return screen.page().locator(".t-child");
    }

    void finalise() {
        screen.page().keyboard().press("Control+Enter");
    }

    /** A record of its own at once: two children of Ba Đình, violence, high urgency. */
    ContactPages graveContact(String narrative, String callerName, String firstChild, String secondChild) {
        level("Can thiệp").urgency("Cao").tell(narrative).place("Hà Nội", "ba dinh");
        screen.choose("interventionType", "Bạo lực");
        child(0, firstChild, "9 tuổi", "Nữ").oneMoreChild().child(1, secondChild, "2020", "Nam");
        screen.field("callerName").fill(callerName);
        finalise();
        screen.page().waitForURL("**/contact/view?id=*");
        return this;
    }

    /** A record of intervention of an urgency, without children. */
    ContactPages urgentContact(String narrative, String urgency) {
        level("Can thiệp").urgency(urgency).tell(narrative).place("Hà Nội", "ba dinh");
        screen.choose("interventionType", "Bạo lực");
        finalise();
        screen.page().waitForURL("**/contact/view?id=*");
        return this;
    }

    /** From the page of a record. */
    ContactPages annul(String reason) {
        screen.button("Hủy bản ghi…").click();
        screen.field("annulForm:reason").fill(reason);
        screen.dialogButton("Hủy bản ghi").click();
        return this;
    }

    /** Waits for the line that says when the draft was last saved. */
    ContactPages saved() {
        assertThat(screen.page().locator(".t-saved")).containsText("Đã lưu nháp lúc");
        return this;
    }
}
