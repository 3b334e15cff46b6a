package vn.hotline.platform.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcutsTest {

    @Test
    void theyAreKeptInOneOrder() {
        assertThat(Shortcuts.checked(" F4=Alt+9  F2=F10 ")).isEqualTo("F2=F10 F4=Alt+9");
        assertThat(Shortcuts.checked("Ctrl+Enter=Ctrl+J")).isEqualTo("Ctrl+Enter=Ctrl+J");
        assertThat(Shortcuts.checked("")).isNull();
        assertThat(Shortcuts.checked(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F2=a",
                "F2=2",
                "F2=Shift+A",
                "F2=Ctrl+Shift+A",
                "F2=Alt+Z",
                "F2=F1",
                "F1=F2",
                "F2=Ctrl+W",
                "F2=",
                "F2",
                "F2=F10 F4=F10",
                "F2=F10 F2=F9",
                "<b>=F2"
            })
    void noneFiresWhileSomebodyTypesNorTakesTheBrowsersOwn(String typed) {
        assertThatThrownBy(() -> Shortcuts.checked(typed)).hasMessageContaining("shell.keys.refused");
    }
}
