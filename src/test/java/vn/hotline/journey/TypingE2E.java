package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.support.VietnameseLetters;

/** The contact form by the keyboard alone, typing as people type. */
@ExtendWith(RunningHotline.class)
class TypingE2E {

    @Test
    void theBrowserFoldsLikeTheServer(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        List<List<String>> pairs = new ArrayList<>();
        for (VietnameseLetters one : VietnameseLetters.all()) {
            String word = "k" + one.letter() + "p";
            String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
            String plain = "k" + one.plain() + "p";
            pairs.addAll(
                    List.of(List.of(word, plain), List.of(word, apart), List.of(apart, word), List.of(apart, plain)));
        }
        VietnameseLetters.BLANKS.forEach(blank -> pairs.add(List.of("Nguyễn Đức", "nguyen" + blank + "duc")));
        for (List<String> either : VietnameseLetters.I_AND_Y) {
            pairs.add(List.of("Ông " + either.get(0), either.get(1)));
            pairs.add(List.of("Ông " + either.get(1), either.get(0)));
        }

        assertThat((List<?>) operator.page()
                        .evaluate("pairs => pairs.filter(([text, typed]) => !HotlineText.holds(text, typed))", pairs))
                .isEmpty();
        assertThat(operator.page()
                        .evaluate("() => [['Thúi', 'thuy'], ['Hải', 'hay'], ['Linh', 'ly'], ['Nguyễn', 'nguien']]"
                                + ".filter(([text, typed]) => HotlineText.holds(text, typed)).length"))
                .isEqualTo(0);
    }

    @Test
    void lettersOnAClosedMenuOpenItAndChooseNothingByThemselves(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("");
        Locator province = label(operator, "provinceId");

        type(operator, province, "da nang");
        assertThat(panel(operator, "provinceId")).isVisible();
        assertThat(offered(operator, "provinceId")).hasText(new String[] {"Đà Nẵng"});
        operator.page().keyboard().press("Escape");
        assertThat(panel(operator, "provinceId")).isHidden();
        assertThat(value(operator, "provinceId")).hasValue("");

        for (String[] typed : new String[][] {
            {"da nang", "Đà Nẵng"},
            {"thai n", "Thái Nguyên"},
            {"dak lak", "Đắk Lắk"},
            {"an", "An Giang"},
            {"DONG NAI", "Đồng Nai"},
            {"hcm", "Hồ Chí Minh"},
            {"sai gon", "Hồ Chí Minh"},
            {"binh duong", "Hồ Chí Minh"},
            {"ha giang", "Tuyên Quang"},
            {"thua thien", "Huế"},
            {"hn", "Hà Nội"},
            {"Ho Chi", "Hồ Chí Minh"}
        }) {
            type(operator, province, typed[0]);
            operator.page().keyboard().press("Enter");
            assertThat(panel(operator, "provinceId")).isHidden();
            assertThat(province).hasText(typed[1]);
            assertThat(province).isFocused();
        }

        type(operator, province, "khong co noi nay");
        assertThat(panel(operator, "provinceId")).containsText("Không tìm thấy");
        operator.page().keyboard().press("Enter");
        operator.page().keyboard().press("Tab");
        assertThat(province).hasText("Hồ Chí Minh");
        assertThat(operator.field("communeId_input")).isFocused();
    }

    @Test
    void aMenuWithoutAFilterShowsWhatLettersMeanToo(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("");
        Locator setting = label(operator, "interventionType");

        type(operator, setting, "bao l");
        assertThat(panel(operator, "interventionType")).isVisible();
        assertThat(value(operator, "interventionType")).hasValue("");
        operator.page().keyboard().press("Enter");
        assertThat(setting).hasText("Bạo lực");
        operator.page().keyboard().press("ArrowDown");
        assertThat(panel(operator, "interventionType")).isVisible();
        operator.page().keyboard().press("Escape");
        assertThat(setting).hasText("Bạo lực");

        // "x" alone would mean "Xâm hại tình dục"; what follows means nothing
        type(operator, setting, "xyz");
        assertThat(panel(operator, "interventionType")).containsText("Không tìm thấy");
        operator.page().keyboard().press("Tab");
        assertThat(setting).hasText("Bạo lực");
    }

    @Test
    void theListOfFormsTakesLettersAndGivesTheKeyboardBack(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("");
        Locator forms = operator.field("abuseForms_focus");

        type(operator, forms, "bao luc t");
        Locator shown = panel(operator, "abuseForms").locator(".ui-selectcheckboxmenu-item:visible");
        assertThat(shown.first()).containsText("Bạo lực thể chất");
        assertThat(shown).hasCount(2);
        operator.page().keyboard().press("Enter");
        assertThat(operator.field("abuseForms").locator(".ui-selectcheckboxmenu-token"))
                .hasCount(1);
        assertThat(shown).not().hasCount(2);

        operator.page().keyboard().press("Escape");
        assertThat(panel(operator, "abuseForms")).isHidden();
        assertThat(forms).isFocused();
        operator.page().keyboard().press("Escape");
        assertThat(operator.field("abuseForms").locator(".ui-selectcheckboxmenu-token"))
                .hasCount(1);
        operator.page().keyboard().press("Space");
        assertThat(panel(operator, "abuseForms")).isVisible();
        operator.page().keyboard().press("Tab");
        assertThat(panel(operator, "abuseForms")).isHidden();
        assertThat(label(operator, "interventionType")).isFocused();
    }

    @Test
    void aChildIsAddedUnderTheHandsThatType(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("");
        operator.field("children:0:name").click();
        Keyboard keys = operator.page().keyboard();
        keys.type("Be Mot");

        keys.press("F3");
        keys.type("Be Hai");

        assertThat(operator.page().locator(".t-child")).hasCount(2);
        assertThat(operator.field("children:1:name")).isFocused();
        assertThat(operator.field("children:1:name")).hasValue("Be Hai");
        assertThat(operator.field("children:0:name")).hasValue("Be Mot");
    }

    @Test
    void aWrittenDraftIsNotAKeyAwayFromItsEnd(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator).begin("0900 000 671").tell("Trẻ kể bị đánh ở nhà.");
        contact.saved();
        assertThat(operator.field("missing")).not().containsText("Diễn biến");
        operator.open(operator.path());
        Keyboard keys = operator.page().keyboard();

        assertThat(operator.field("narrative")).isFocused();
        keys.press("F9");
        keys.press("1");
        keys.press("Enter");

        assertThat(operator.page().locator("#askEnd")).isVisible();
        keys.press("Enter");
        assertThat(operator.page().locator("#askEnd")).isHidden();
        assertThat(operator.field("narrative")).isFocused();
        assertThat(operator.field("narrative")).hasValue("Trẻ kể bị đánh ở nhà.");

        keys.press("F9");
        keys.press("Enter");
        operator.page().locator("#askEnd").getByText("Kết thúc, bỏ phần đã ghi").click();
        operator.page().waitForURL("**/desk");
    }

    @Test
    void aBlankTakesNothingBackThatAnArrowChose(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("");
        Keyboard keys = operator.page().keyboard();
        Locator chosen = operator.field("children:0:sex").locator(".ui-state-active");

        tabTo(operator, operator.field("children:0:sex").locator(".ui-button").first());
        press(keys, "ArrowRight", "Space");
        assertThat(chosen).hasText("Nữ");
        press(keys, "Enter");
        assertThat(chosen).hasText("Nữ");
        press(keys, "Delete");
        assertThat(chosen).hasCount(0);
    }

    @Test
    void aKeyOfOnesOwnStandsForTheUsualOneAndTwoOpenWhatWasOpenLately(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        Keyboard keys = operator.page().keyboard();
        ContactPages contact = new ContactPages(operator).begin("0900 000 672");
        String begun = operator.title().innerText();
        contact.saved();
        operator.open("/desk");
        keys.press("Alt+0");
        assertThat(operator.page().locator("#lately a").first()).isFocused();
        keys.press("Enter");
        operator.page().waitForURL("**/contact/view?id=*");
        assertThat(operator.title()).containsText(begun.replaceAll(".*(LH-[-0-9]+).*", "$1"));

        keys.press("F1");
        operator.page().locator("#keys button[aria-label$=': Tìm']").click();
        keys.press("k");
        assertThat(operator.page().locator("#keysSaid")).containsText("Không dùng được phím này");
        keys.press("Alt+9");
        assertThat(operator.page().locator("#keysSaid")).hasText("Đã lưu phím tắt.");
        operator.open("/desk");
        keys.press("Alt+9");
        assertThat(operator.page().locator("input[name=q]")).isFocused();

        keys.press("F1");
        operator.page().locator("[data-keys-usual]").click();
        assertThat(operator.page().locator("#keysSaid")).hasText("Đã lưu phím tắt.");
    }

    /** The browser by itself presses the first button of a form. */
    @Test
    void enterInAFieldPressesNothingButWhatTheFieldIsFor(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator)
                .begin("0900 000 617")
                .graveContact("Trẻ bị bỏ đói.", "Lý Thị Báo Tin", "Bé Gạo", "Bé Nếp");
        operator.page().locator("a[href*='contact/correct']").click();
        operator.page().waitForURL("**/contact/correct?id=*");
        operator.listens();
        operator.field("callerName").press("Enter");
        assertThat(operator.field("children:1:name")).hasValue("Bé Nếp");

        Screen administrator = hotline.enter(Person.ADMINISTRATOR);
        administrator.open("/referral/agencies");
        administrator.field("filterName").press("Enter");
        assertThat(administrator.dialog()).hasCount(0);
        administrator.open("/admin/codes");
        administrator.field("code").fill("X");
        administrator.field("code").press("Enter");
        assertThat(administrator.errorAt("labelVi")).isVisible();
        assertThat(administrator.field("code")).hasValue("X");

        Screen auditor = hotline.enter(Person.AUDITOR);
        auditor.open("/audit/trail");
        auditor.field("number").fill("abc");
        auditor.field("number").press("Enter");
        assertThat(auditor.main()).containsText("Ghi số hồ sơ như");
    }

    @Test
    void theListOfKeysNamesKeysAlone(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open("/desk");
        operator.page().keyboard().press("F1");
        Locator keys = operator.page().locator("#keys kbd");
        assertThat(keys.first()).isVisible();

        assertThat(keys.allInnerTexts()).contains("F8").allMatch(name -> name.matches("F\\d+|Ctrl|Alt|Enter|\\w"));
    }

    /** Every key pressed in one go, none waited for. */
    @Test
    void aWholeContactByKeysAlone(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("");
        Keyboard keys = operator.page().keyboard();

        tabTo(operator, operator.field("level").locator(".ui-button").first());
        press(keys, "Space", "ArrowRight", "ArrowRight", "Tab", "Space", "ArrowRight", "Tab");
        assertThat(operator.field("narrative")).isFocused();
        keys.type("Me ke con bi danh khi hoc bai, em nho chung kien.");
        press(keys, "Tab");
        keys.type("bo mac");
        press(keys, "Enter", "Tab");
        keys.type("bao l");
        press(keys, "Tab", "Tab");
        assertThat(label(operator, "provinceId")).isFocused();
        keys.type("ha noi");
        press(keys, "Tab");
        keys.type("ba dinh");
        assertThat(operator.page().locator(".ui-autocomplete-panel:visible .ui-autocomplete-item"))
                .hasCount(1);
        press(keys, "Enter");
        tabTo(operator, operator.field("children:0:name"));
        keys.type("Be An");
        press(keys, "Tab");
        keys.type("9 tuoi");
        press(keys, "Tab", "Space", "F3");
        keys.type("Be Binh");
        press(keys, "Tab");
        assertThat(operator.field("children:1:age")).isFocused();
        keys.type("2020");
        press(keys, "Tab", "Space", "Control+Enter");

        operator.page().waitForURL("**/contact/view?id=*");
        for (String said : List.of("Be An", "Be Binh", "Ba Đình", "Hà Nội", "Bạo lực", "Me ke con bi danh")) {
            assertThat(operator.main()).containsText(said);
        }
    }

    private static void press(Keyboard keys, String... names) {
        for (String name : names) {
            keys.press(name);
        }
    }

    private static void tabTo(Screen screen, Locator target) {
        for (int i = 0; i < 25; i++) {
            if ((boolean) target.evaluate("e => e === document.activeElement")) {
                return;
            }
            screen.page().keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }

    private static void type(Screen screen, Locator field, String letters) {
        field.focus();
        screen.page().keyboard().type(letters);
    }

    private static Locator label(Screen screen, String menu) {
        return screen.field(menu + "_label");
    }

    private static Locator panel(Screen screen, String menu) {
        return screen.field(menu + "_panel");
    }

    private static Locator value(Screen screen, String menu) {
        return screen.field(menu + "_input");
    }

    private static Locator offered(Screen screen, String menu) {
        return panel(screen, menu).locator(".ui-selectonemenu-item:visible");
    }
}
