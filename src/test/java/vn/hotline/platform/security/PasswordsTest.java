package vn.hotline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String RIGHT = "con cò bay lả bay la";

    @Test
    void aPasswordIsCheckedByTheCostsItWasStoredWith() {
        String cheaper = Password.hash(RIGHT)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(8_192, 1, 1, 32, Argon2.ID))
                .getResult();

        assertThat(Passwords.matches(RIGHT, cheaper)).isTrue();
        assertThat(Passwords.matches("another", cheaper)).isFalse();
        assertThat(Passwords.matches(RIGHT, Passwords.hash(RIGHT))).isTrue();
        assertThat(Passwords.matches(RIGHT, null)).isFalse();
    }
}
