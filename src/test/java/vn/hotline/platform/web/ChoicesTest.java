package vn.hotline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.model.SelectItem;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.Province;

/** A value that is no longer offered stays in its menu, marked, until somebody chooses another. */
class ChoicesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Choices choices = new Choices();

    ChoicesTest() throws ReflectiveOperationException {
        give("codes", new Codes() {
            @Override
            public List<CodeEntry> offered(String list) {
                return List.of(entry("HOME", "Ở nhà"), entry("SCHOOL", "Ở trường"));
            }

            @Override
            public String label(String list, String code, String language) {
                return code.equals("GONE") ? "Nơi cũ" : code;
            }
        });
        give("places", new Places() {
            @Override
            public List<Province> provincesOn(LocalDate day) {
                return List.of(new Province(275, "75", "Đồng Nai", "CITY", LocalDate.of(2026, 4, 30)));
            }

            @Override
            public String name(Integer id) {
                return "Đồng Nai";
            }

            @Override
            public Province province(Integer id) {
                return null;
            }

            @Override
            public String alsoNamed(Province unit) {
                return "Bình Phước";
            }
        });
        give("me", new Me() {
            @Override
            public String getLanguage() {
                return "vi";
            }
        });
        give("texts", new Texts() {
            @Override
            public String text(String key, Object... arguments) {
                return format(Locale.forLanguageTag("vi"), key, arguments);
            }
        });
    }

    private static CodeEntry entry(String code, String label) {
        CodeEntry entry = new CodeEntry(CodeList.SETTING, code, 1);
        entry.relabel(label, label, 1, true);
        return entry;
    }

    @Test
    void whatIsOfferedIsOfferedOnce() {
        assertThat(labels(choices.codes("SETTING", null))).containsExactly("Ở nhà", "Ở trường");
        assertThat(labels(choices.codes("SETTING", ""))).containsExactly("Ở nhà", "Ở trường");
        assertThat(labels(choices.codes("SETTING", "HOME"))).containsExactly("Ở nhà", "Ở trường");
    }

    @Test
    void whatIsNoLongerOfferedStaysMarked() {
        assertThat(labels(choices.codes("SETTING", "GONE")))
                .containsExactly("Ở nhà", "Ở trường", "Nơi cũ (không còn dùng)");
        assertThat(labels(choices.codes("SETTING", List.of("HOME", "GONE"))))
                .containsExactly("Ở nhà", "Ở trường", "Nơi cũ (không còn dùng)");
        assertThat(labels(choices.provinces(TODAY, 75))).containsExactly("Đồng Nai", "Đồng Nai (không còn dùng)");
        assertThat(labels(choices.provinces(TODAY, 275))).containsExactly("Đồng Nai");
        assertThat(choices.provinces(TODAY, 275))
                .extracting(SelectItem::getDescription)
                .containsExactly("Bình Phước");
    }

    private static List<String> labels(List<SelectItem> items) {
        return items.stream().map(SelectItem::getLabel).toList();
    }

    private void give(String name, Object bean) throws ReflectiveOperationException {
        Field field = Choices.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(choices, bean);
    }
}
