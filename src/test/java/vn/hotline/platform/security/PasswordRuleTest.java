package vn.hotline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.kernel.BusinessException;

class PasswordRuleTest {

    private static final String USERNAME = "minhhoa.le";
    private static final String NAME = "Lê Thị Minh Hòa";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con cò bay lả bay la",
                "correct horse battery",
                "mưa rơi trên mái tôn cũ",
                "Tr3-gạo-nứt-đôi",
                "xK9#mQ2$vL7pW4",
                "thuyền về bến cũ 1987"
            })
    void sentencesAndRandomSignsAreTaken(String password) {
        assertThatNoException().isThrownBy(() -> PasswordRule.check(password, USERNAME, NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "012345678901",
                "987654321098",
                "111111111111",
                "121212121212",
                "            ",
                "abcdefghijkl",
                "aaaaaaaaaaaaaaaaaaaaaaaa",
                "qwertyuiop12",
                "QwErTyUiOp!@#",
                "asdfghjkl123",
                "1qaz2wsx3edc",
                "hotline-111-demo",
                "Hotline111!!!",
                "hotline hotline",
                "Tổng đài 111 2026",
                "bảo vệ trẻ em 111",
                "passwordpassword",
                "Password1234",
                "P@ssw0rd2026",
                "matkhau12345",
                "Mật khẩu 2026!",
                "matkhaumatkhau",
                "iloveyou1234",
                "anhyeuem1990",
                "letmeinletmein",
                "admin1234567",
                "Quantrivien1",
                "minhhoa.le2026",
                "LeThiMinhHoa1",
                "Minh Hòa 1990",
                "hòa minh thị lê",
                "ĐàNẵng2026!!!",
                "hochiminh2025",
                "vietnamvietnam",
                "abcabcabcabc",
                "!!!!!!!!!!!!",
                "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0",
                "001각001각001각001각001각",
                "\u2028010각\u2028010각\u2028010각"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> PasswordRule.check(password, USERNAME, NAME))
                .satisfies(refused ->
                        assertThat(refused.getProblems().get(0).key()).isEqualTo("password.easilyGuessed"));
    }

    @Test
    void lengthIsCountedInSignsThatPeopleSee() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> PasswordRule.check("mưa rơi mái", USERNAME, NAME));
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> PasswordRule.check(null, USERNAME, NAME));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> PasswordRule.check("thuyền ".repeat(30), USERNAME, NAME));
    }

    /** Whatever name somebody has, it is no password for her, dressed up with a year or not. */
    @Property(tries = 300)
    void nobodysOwnNameIsAPassword(
            @ForAll @StringLength(min = 12, max = 30) @net.jqwik.api.constraints.AlphaChars String name,
            @ForAll @IntRange(min = 1900, max = 2099) int year) {
        assertThat(PasswordRule.isEasilyGuessed(name + year, "someone", name)).isTrue();
        assertThat(PasswordRule.isEasilyGuessed(name.toUpperCase(java.util.Locale.ROOT), name, "Ai Đó"))
                .isTrue();
    }

    @Property(tries = 300)
    void repeatingMakesNothingStronger(@ForAll @StringLength(min = 1, max = 5) String part) {
        assertThat(PasswordRule.isEasilyGuessed(part.repeat(12), USERNAME, NAME))
                .isTrue();
    }

    @Test
    void oneTimePasswordsWouldBeTaken() {
        for (int i = 0; i < 200; i++) {
            assertThatNoException().isThrownBy(() -> PasswordRule.check(Passwords.oneTime(), USERNAME, NAME));
        }
    }
}
