package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final String URL = "jdbc:mariadb://db.example:3306/hotline";

    @Test
    void nothingSetMeansLoopbackAndADatabaseOfItsOwn() {
        Settings settings = Settings.of(Map.of());

        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.outsideDatabase()).isEmpty();
        assertThat(settings.keysetFile()).isEmpty();
    }

    @Test
    void withoutAnOwnerTheApplicationsUserOwnsTheSchema() {
        Settings settings =
                Settings.of(Map.of("HOTLINE_DB_URL", URL, "HOTLINE_DB_USER", "app", "HOTLINE_DB_PASSWORD", "secret"));

        assertThat(settings.outsideDatabase()).hasValueSatisfying(database -> {
            assertThat(database.url()).isEqualTo(URL);
            assertThat(database.separatesOwner()).isFalse();
        });
    }

    @Test
    void secretsCanStandInFiles(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret\n");
        Settings settings = Settings.of(
                Map.of("HOTLINE_DB_URL", URL, "HOTLINE_DB_USER", "app", "HOTLINE_DB_PASSWORD_FILE", file.toString()));

        assertThat(settings.outsideDatabase().orElseThrow().application().password())
                .isEqualTo("secret");
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThat(new DatabaseAccess.User("app", "secret")).asString().doesNotContain("secret");
    }

    @Test
    void anAddressWithoutUserIsRefused() {
        refused(Map.of("HOTLINE_DB_URL", URL), "HOTLINE_DB_USER");
    }

    @Test
    void anotherKindOfDatabaseIsRefused() {
        refused(Map.of("HOTLINE_DB_URL", "jdbc:postgresql://db/hotline"), "jdbc:mariadb://");
    }

    @Test
    void aSecretFileThatIsNotThereIsRefused() {
        refused(Map.of("HOTLINE_DEMO_TOKEN_FILE", "/nowhere"), "/nowhere");
    }

    @Test
    void mailIsOffUnlessAServerIsNamed() {
        assertThat(Settings.of(Map.of("HOTLINE_MAIL_FROM", "tongdai111@example.vn"))
                        .mail())
                .isEmpty();
    }

    @Test
    void theApplicationIsToldOfTheMailServer(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret\n");
        Settings settings = Settings.of(Map.of(
                "HOTLINE_MAIL_HOST", "mail.example.vn",
                "HOTLINE_MAIL_FROM", "tongdai111@example.vn",
                "HOTLINE_MAIL_PASSWORD_FILE", file.toString(),
                "HOTLINE_DEMO_TOKEN", "not its business"));

        assertThat(settings.mail())
                .containsOnly(
                        Map.entry("HOTLINE_MAIL_HOST", "mail.example.vn"),
                        Map.entry("HOTLINE_MAIL_FROM", "tongdai111@example.vn"),
                        Map.entry("HOTLINE_MAIL_PASSWORD", "secret"));
    }

    @Test
    void aMailServerWithoutSenderOrWithAnUnknownProtectionIsRefused() {
        Map<String, String> sender =
                Map.of("HOTLINE_MAIL_HOST", "mail.example.vn", "HOTLINE_MAIL_FROM", "tongdai111@example.vn");

        refusedMail(Map.of("HOTLINE_MAIL_HOST", "mail.example.vn"), "HOTLINE_MAIL_FROM");
        refusedMail(with(sender, "HOTLINE_MAIL_TLS", "ssl"), "HOTLINE_MAIL_TLS");
        refusedMail(with(sender, "HOTLINE_MAIL_PORT", "smtp"), "HOTLINE_MAIL_PORT");
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    private static void refusedMail(Map<String, String> environment, String named) {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> Settings.of(environment).mail())
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION))
                .withMessageContaining(named);
    }

    private static void refused(Map<String, String> environment, String named) {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> Settings.of(environment).outsideDatabase())
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION))
                .withMessageContaining(named);
    }
}
