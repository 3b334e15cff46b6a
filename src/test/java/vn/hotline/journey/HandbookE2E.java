package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The handbook beside the form while somebody is on the line, and its own pages. */
@ExtendWith(RunningHotline.class)
class HandbookE2E {

    /** Nobody's: invented for this journey. */
    private static final String NUMBER = "024 3111 0113";

    private final String mark = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    @Test
    void scriptAndNumbersFollowWhatIsTold(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open("/handbook/numbers");
        supervisor.button("Thêm số trực").click();
        supervisor.openDialog();
        supervisor.field("numberForm:name").fill("Trực bảo trợ " + mark);
        supervisor.field("numberForm:number").fill("hỏi xã");
        supervisor.dialogButton("Lưu").click();
        assertThat(supervisor.errorAt("number")).hasText("Ghi số gọi được, ít nhất ba chữ số.");
        supervisor.field("numberForm:number").fill(NUMBER);
        supervisor.choose("numberForm:provinceId", "Hà Nội");
        supervisor.dialogButton("Lưu").click();
        assertThat(supervisor.toast()).containsText("Trực bảo trợ " + mark);

        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("0900 000 681");
        Locator script = room(operator, "script");
        Locator numbers = room(operator, "numbers");
        assertThat(script.locator("h2")).hasText("Gợi ý hỏi: Mọi liên hệ");
        assertThat(numbers).containsText("113");
        assertThat(numbers).not().containsText(mark);

        operator.choose("interventionType", "Bạo lực");
        assertThat(script.locator("h2")).hasText("Gợi ý hỏi: Bạo lực");
        assertThat(script).containsText("Bé có đang ở chỗ an toàn không?");
        operator.choose("provinceId", "Hà Nội");
        assertThat(numbers).containsText("Trực bảo trợ " + mark + " " + NUMBER);

        Locator narrative = operator.field("narrative");
        narrative.fill("Bé ở nhà một mình.");
        operator.page().keyboard().press("F7");
        assertThat(script).isFocused();
        // whoever types on writes where she was
        operator.page().keyboard().type(" Mẹ đi làm.");
        assertThat(narrative).isFocused();
        assertThat(narrative).hasValue(Pattern.compile("một mình\\. Mẹ đi làm\\."));
        operator.page().keyboard().press("F6");
        assertThat(numbers).isFocused();
        operator.page().keyboard().press("Escape");
        assertThat(narrative).isFocused();

        script.locator("select").selectOption("Trẻ nói đến cái chết, làm đau mình");
        assertThat(script.locator("h2")).containsText("Trẻ nói đến cái chết");
    }

    @Test
    void aPhraseGoesToTheCursorAmongHerOwnWords(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator).begin("0900 000 682");
        String number = contact.number();
        Locator narrative = operator.field("narrative");
        narrative.fill("Người gọi sợ bị lộ. Sẽ gọi lại.");
        for (int i = 0; i < "Sẽ gọi lại.".length(); i++) {
            narrative.press("ArrowLeft");
        }

        phrase(operator, "ma lien he");
        String whole = "Người gọi sợ bị lộ. Mã liên hệ là " + number
                + ". Khi gọi lại 111, đọc mã này để không phải kể lại từ đầu. Sẽ gọi lại.";
        assertThat(narrative).isFocused();
        assertThat(narrative).hasValue(whole);
        operator.page().keyboard().press("Control+z");
        assertThat(narrative).hasValue("Người gọi sợ bị lộ. Sẽ gọi lại.");
        phrase(operator, "mã liên hệ");
        assertThat(narrative).hasValue(whole);

        contact.saved();
        assertThat(operator.field("level").locator(".ui-state-active")).hasCount(0);
        operator.page().reload();
        assertThat(operator.field("narrative")).hasValue(whole);
    }

    @Test
    void aPhraseChoosesOnlyWhatNobodyHasChosen(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator).begin("0900 000 683");
        contact.tell("Có tiếng đập cửa.").urgency("Cao");
        operator.field("callerName").fill("Lý Thị Báo Tin");
        operator.field("narrative").press("Control+End");

        phrase(operator, "xam hai tinh duc");
        assertThat(operator.field("narrative")).hasValue(Pattern.compile("Đã dặn Lý Thị Báo Tin đưa trẻ đến"));
        assertThat(operator.field("level").locator(".ui-state-active")).hasText("Can thiệp");
        assertThat(operator.field("urgency").locator(".ui-state-active")).hasText("Cao");
        assertThat(operator.field("interventionType_label")).hasText("Xâm hại tình dục");
        assertThat(room(operator, "script").locator("h2")).hasText("Gợi ý hỏi: Xâm hại tình dục");

        // and by hand it is another one again
        contact.level("Thông tin");
        assertThat(operator.field("level").locator(".ui-state-active")).hasText("Thông tin");
    }

    @Test
    void whatIsSharedIsKeptBySupervisorsAndOfTwoWhoChangeItBothAreHeard(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open("/handbook/phrases");
        supervisor.button("Thêm câu chung").click();
        supervisor.openDialog();
        supervisor.field("phraseForm:title").fill("Câu " + mark);
        supervisor.field("phraseForm:text").fill("Chào {{tên}}.");
        supervisor.dialogButton("Lưu").click();
        assertThat(supervisor.errorAt("text")).containsText("Không có chỗ điền {{tên}}.");
        supervisor.field("phraseForm:text").fill("Chào {{caller}}.");
        supervisor.dialogButton("Lưu").click();
        assertThat(supervisor.toast()).containsText("Câu " + mark);

        Screen other = hotline.enter(Person.SUPERVISOR_OF_DA_NANG);
        edit(supervisor, mark);
        edit(other, mark);
        supervisor.field("phraseForm:text").fill("Chào {{caller}}, tôi nghe.");
        supervisor.dialogButton("Lưu").click();
        assertThat(supervisor.toast()).containsText("Đã lưu");
        other.field("phraseForm:text").fill("Xin chào {{caller}}.");
        other.dialogButton("Lưu").click();
        Locator conflict = other.page().locator("#conflictDialog");
        assertThat(conflict).containsText("tôi nghe");
        conflict.locator("[data-row] input[value=STORED]").first().check();
        other.button("Lưu bản đã chọn").click();
        assertThat(other.toast()).containsText("Đã lưu");

        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open("/handbook/phrases");
        find(operator, "cau " + mark);
        assertThat(operator.main()).containsText("Chào {{caller}}, tôi nghe.");
        assertThat(operator.page().locator("[id$=':edit']")).hasCount(0);
        operator.button("Thêm câu của tôi").click();
        operator.openDialog();
        operator.field("phraseForm:title").fill("Riêng " + mark);
        operator.field("phraseForm:text").fill("Của một người.");
        operator.dialogButton("Lưu").click();
        assertThat(operator.toast()).containsText("Riêng " + mark);
        other.open("/handbook/phrases");
        find(other, mark);
        assertThat(other.main()).containsText("Câu " + mark);
        assertThat(other.main()).not().containsText("Riêng " + mark);
    }

    @Test
    void theHandbookIsReadAndFoundByTheDeskAlone(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        operator.link(Pattern.compile("Cẩm nang tư vấn")).click();
        operator.page().waitForURL("**/handbook/scripts");
        operator.listens();
        find(operator, "bo roi");
        assertThat(operator.page().locator(".t-scripts > section h2")).hasText(new String[] {"Bỏ rơi, bỏ mặc"});
        assertThat(operator.page().locator("[id$=':edit']")).hasCount(0);
        assertThat(hotline.enter(Person.MANAGER).open("/handbook/scripts")).isEqualTo(404);
        Screen english = hotline.enter(Person.ENGLISH_READER);
        english.open("/handbook/scripts");
        english.field("languageForm:en").click();
        english.listens();
        assertThat(english.main()).containsText("Is the child in a safe place?");
    }

    /** Puts in the first phrase that some letters find, by the keyboard alone. */
    private static void phrase(Screen screen, String letters) {
        screen.page().keyboard().press("Alt+m");
        assertThat(screen.page().locator("[data-handbook-find]")).isFocused();
        screen.page().keyboard().type(letters, new Keyboard.TypeOptions().setDelay(20));
        assertThat(screen.page().locator("#phraseList [role=option]")).hasCount(1);
        screen.page().keyboard().press("Enter");
        assertThat(screen.page().locator("#phraseList")).isHidden();
    }

    private static Locator room(Screen screen, String name) {
        return screen.page().locator("[data-handbook-room=" + name + "]");
    }

    private static void find(Screen screen, String typed) {
        screen.field("listForm:typed").fill(typed);
    }

    private static void edit(Screen screen, String mark) {
        screen.open("/handbook/phrases");
        find(screen, mark);
        assertThat(screen.page().locator("[id$=':edit']")).hasCount(1);
        screen.page().locator("[id$=':edit']").click();
        screen.openDialog();
    }
}
