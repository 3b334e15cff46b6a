package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final Pattern SETTING = Pattern.compile("HOTLINE_[A-Z]+(_[A-Z]+)*");

    /** Nobody sets these: the launcher does, for the application. */
    private static final Set<String> TOLD_BY_THE_LAUNCHER = Set.of("HOTLINE_DEMO_ACCOUNTS", "HOTLINE_STATUS_FILE");

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

    /** A shell that reads a file of settings ends a value at its first &. */
    @Test
    void aUserWithoutAddressIsRefusedInsteadOfADatabaseOfItsOwnMade() {
        refused(Map.of("HOTLINE_DB_USER", "app"), "HOTLINE_DB_URL");
        refused(Map.of("HOTLINE_DB_OWNER_PASSWORD", "secret"), "HOTLINE_DB_URL");
    }

    /** It is read by systemd and by shells alike. */
    @Test
    void theFileOfProductionMeansTheSameToAShell() throws Exception {
        Process shell = new ProcessBuilder(
                        "/bin/sh", "-c", "set -a; . config/production.env; set +a; printf '%s' \"$HOTLINE_DB_URL\"")
                .start();
        String url = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(url)
                .isEqualTo("jdbc:mariadb://db.internal:3306/hotline"
                        + "?sslMode=verify-full&serverSslCert=/etc/hotline/db-ca.pem");
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

    @Test
    void theCookieIsForTlsOnlyIfThatIsAskedFor() {
        assertThat(Settings.of(Map.of()).secureCookie()).isFalse();
        assertThat(Settings.of(Map.of("HOTLINE_SECURE_COOKIE", "true")).secureCookie())
                .isTrue();
    }

    @Test
    void everySettingThatIsReadIsNamedInTheHelp() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/webapp/WEB-INF"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    SETTING.matcher(Files.readString(file)).results().forEach(found -> read.add(found.group()));
                }
            }
        }
        read.removeAll(TOLD_BY_THE_LAUNCHER);
        read.removeIf(name -> name.endsWith("_FILE") && read.contains(name.replaceFirst("_FILE$", "")));

        assertThat(read).contains("HOTLINE_KEYSET_FILE", "HOTLINE_SECURE_COOKIE");
        assertThat(CommandLine.help().lines().map(line -> line.strip().split(" ")[0]))
                .containsAll(read);
    }

    @Test
    void everySettingIsInTheDocumentation() throws IOException {
        String operations = Files.readString(Path.of("src/docs/operations.md"));

        assertThat(Settings.Name.values())
                .allSatisfy(name -> assertThat(operations).contains("`" + name + "`"));
    }

    @Test
    void zaloIsOffUnlessAnAppIsNamedAndNeedsWhatSignsItsEvents() {
        assertThat(Settings.of(Map.of("HOTLINE_ZALO_OA_ID", "3886")).zalo()).isEmpty();

        Map<String, String> account = Map.of(
                "HOTLINE_ZALO_APP_ID", "431", "HOTLINE_ZALO_OA_ID", "3886", "HOTLINE_ZALO_EVENT_SECRET", "secret");
        assertThat(Settings.of(account).zalo()).isEqualTo(account);

        refusedZalo(Map.of("HOTLINE_ZALO_APP_ID", "431", "HOTLINE_ZALO_OA_ID", "3886"), "HOTLINE_ZALO_EVENT_SECRET");
        refusedZalo(with(account, "HOTLINE_ZALO_LINE", "CHILD"), "HOTLINE_ZALO_LINE");
        refusedZalo(with(account, "HOTLINE_ZALO_CENTRE", "Hà Nội"), "HOTLINE_ZALO_CENTRE");
        refusedZalo(with(account, "HOTLINE_ZALO_API", "http://openapi.zalo.me"), "HOTLINE_ZALO_API");
        refusedZalo(with(account, "HOTLINE_ZALO_TOKENS", "http://127.0.0.1.example.com"), "HOTLINE_ZALO_TOKENS");
    }

    private static void refusedZalo(Map<String, String> environment, String named) {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> Settings.of(environment).zalo())
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION))
                .withMessageContaining(named);
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
