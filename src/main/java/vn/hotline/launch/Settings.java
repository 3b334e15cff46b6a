package vn.hotline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hotline.channel.telephony.ExchangeSettings;
import vn.hotline.launch.backup.BackupRetention;
import vn.hotline.platform.files.scan.ScannerAddress;
import vn.hotline.platform.security.TrustedProxies;

/** What the environment says. A value can also stand in a file: HOTLINE_DB_PASSWORD_FILE=/run/secrets/db. */
public final class Settings {

    enum Name {
        HOTLINE_HOST("address to listen on (127.0.0.1); another one belongs behind a proxy with TLS"),
        HOTLINE_DB_URL("jdbc:mariadb://host:port/database: use this database and start none"),
        HOTLINE_DB_USER("user of the application at that database"),
        HOTLINE_DB_PASSWORD("its password"),
        HOTLINE_DB_OWNER_USER("user that owns the schema and grants; without it the application's user is that, too"),
        HOTLINE_DB_OWNER_PASSWORD("its password"),
        HOTLINE_KEYSET_FILE("file of the sealing keys (DIR/keys/keyset)"),
        HOTLINE_BACKUP_KEY_FILE("file of the key that backups are sealed with (DIR/keys/backup-key)"),
        HOTLINE_BACKUP_KEEP_DAYS("days of which every second can be restored; older backups are deleted (none is)"),
        HOTLINE_BACKUP_KEEP_LEAST("how many backups stay, however old they are (7)"),
        HOTLINE_SECURE_COOKIE("true: the session's cookie is sent over TLS only, behind a proxy with TLS (false)"),
        HOTLINE_TRUSTED_PROXIES(
                "whose X-Forwarded-For and -Proto are believed: addresses, networks, loopback (loopback)"),
        HOTLINE_URL("address under which staff reach the pages, for links in mails (http://HOST:PORT)"),
        HOTLINE_MAIL_HOST("mail server; without it no mail is sent"),
        HOTLINE_MAIL_PORT("its port (587, with tls 465, with none 25)"),
        HOTLINE_MAIL_TLS("starttls, tls or none (starttls)"),
        HOTLINE_MAIL_FROM("address that mails come from, e.g. tongdai111@example.vn"),
        HOTLINE_MAIL_USER("user at the mail server; without it nobody signs in there"),
        HOTLINE_MAIL_PASSWORD("its password"),
        HOTLINE_PHONE_EXCHANGES("telephone exchanges, a line for each of their settings; mostly in a file"),
        HOTLINE_DEMO_TOKEN("token of the demo API client; without it a random one"),
        HOTLINE_OPEN_DATA("true: everybody may read published reports under /open/v1 (false)"),
        HOTLINE_ZALO_APP_ID("number of the app that the Zalo account is tied to; without it Zalo is off"),
        HOTLINE_ZALO_OA_ID("number of the Official Account"),
        HOTLINE_ZALO_EVENT_SECRET("the account's secret key, which signs what Zalo tells"),
        HOTLINE_ZALO_APP_SECRET("the app's secret key; without it nothing is answered"),
        HOTLINE_ZALO_REFRESH_TOKEN("the first token that gets others; set anew, it is begun with again"),
        HOTLINE_ZALO_LINE("line of what is written to the account: CHILD_PROTECTION or TRAFFICKING (CHILD_PROTECTION)"),
        HOTLINE_ZALO_CENTRE("number of the centre it waits in (1)"),
        HOTLINE_ZALO_API("address of Zalo's interface (https://openapi.zalo.me)"),
        HOTLINE_ZALO_TOKENS("address where tokens are got (https://oauth.zaloapp.com)"),
        HOTLINE_ZALO_MEDIA_HOSTS("hosts that pictures are fetched from, with all below them (zdn.vn,zadn.vn,zalo.me)"),
        HOTLINE_CLAMD("ClamAV's daemon, host:port or the path of its socket; without it files stay in quarantine"),
        HOTLINE_LOG_MB("size at which a log is put aside and a new one begun (20)"),
        HOTLINE_LOG_FILES("how many logs of each kind are kept beside the one that is written (9)"),
        HOTLINE_KEEP_KEYS_DAYS("days for which the keys of deliveries are kept (90)"),
        HOTLINE_KEEP_STRAY_NEWS_DAYS("days for which news of an arrival that was never told of are kept (30)"),
        HOTLINE_KEEP_CALL_EVENTS_DAYS("days for which what exchanges told of calls is kept (90)"),
        HOTLINE_KEEP_NOTICES_DAYS("days for which notices are kept (365)"),
        HOTLINE_KEEP_SHIFT_NOTES_DAYS("days for which notes from shift to shift are kept (90)"),
        HOTLINE_KEEP_MAILS_DAYS("days for which mails that are over are kept (365)"),
        HOTLINE_KEEP_ZALO_DAYS("days for which it is known what Zalo told already (90)"),
        HOTLINE_KEEP_HALF_FILES_DAYS("days after which files that did not come whole are deleted (1)"),
        HOTLINE_KEEP_RUNS_DAYS("days for which scheduled reports are kept (1825)"),
        HOTLINE_KEEP_FLAGS_DAYS("days for which flags of callers are kept after they ended (365)"),
        HOTLINE_KEEP_REVIEWS_DAYS("days for which feedback on how contacts were taken is kept (730)"),
        HOTLINE_LONGEST_BLOCK_DAYS("days after today for which a caller may be blocked at most (7)"),
        HOTLINE_SILENT_MINUTES("minutes after which what was taken and left alone goes back to the queue (10)"),
        HOTLINE_APP_SENDS_AN_HOUR("what one installation of the app may send in an hour (120)"),
        HOTLINE_APP_ASKS_AN_HOUR("how often it may ask for answers in an hour (1200)"),
        HOTLINE_APP_STRANGERS_AN_HOUR("new or wrong installations that one address may send for in an hour (600)"),
        HOTLINE_GONE_MINUTES("minutes after which whoever is on duty and not heard of is shown as gone (15)"),
        HOTLINE_CALL_BACK_MINUTES("minutes within which whoever was missed is to be called back (15)"),
        HOTLINE_DISK_RESERVE_MB("/health/ready is DOWN if the data directory's disk has less room than this (500)"),
        HOTLINE_JAVA_HOME("folder of the Java for the application, of version 21 or later (the newest that is found)"),
        HOTLINE_JAVA_OPTIONS("more options for the application's Java, separated by spaces"),
        HOTLINE_DB_SERVER(
                "mariadbd of this machine, run for the embedded database in place of the one that comes along"),
        HOTLINE_DB_OPTIONS("more options for the embedded database, separated by spaces");

        private final String purpose;

        Name(String purpose) {
            this.purpose = purpose;
        }

        String help() {
            return "  %-32s %s".formatted(name(), purpose);
        }
    }

    private static final String LOOPBACK = "127.0.0.1";

    private static final Set<Name> MAIL = EnumSet.range(Name.HOTLINE_MAIL_HOST, Name.HOTLINE_MAIL_PASSWORD);

    private static final Set<Name> ZALO = EnumSet.range(Name.HOTLINE_ZALO_APP_ID, Name.HOTLINE_ZALO_MEDIA_HOSTS);

    private final Map<Name, String> values;

    private Settings(Map<Name, String> values) {
        this.values = values;
    }

    public static Settings of(Map<String, String> environment) {
        Map<Name, String> values = new EnumMap<>(Name.class);
        for (Name name : Name.values()) {
            String value = environment.get(name.name());
            String file = environment.get(name.name() + "_FILE");
            if (value != null && !value.isBlank()) {
                values.put(name, value);
            } else if (file != null && !file.isBlank()) {
                values.put(name, read(name, Path.of(file)));
            }
        }
        return new Settings(values);
    }

    private static String read(Name name, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LaunchException(ExitCode.CONFIGURATION, "%s_FILE: cannot read %s".formatted(name, file), e);
        }
    }

    private static LaunchException wrong(String why) {
        return new LaunchException(ExitCode.CONFIGURATION, why);
    }

    public String host() {
        return get(Name.HOTLINE_HOST).orElse(LOOPBACK);
    }

    public Optional<Path> keysetFile() {
        return get(Name.HOTLINE_KEYSET_FILE).map(Path::of).map(Path::toAbsolutePath);
    }

    public Optional<Path> backupKeyFile() {
        return get(Name.HOTLINE_BACKUP_KEY_FILE).map(Path::of).map(Path::toAbsolutePath);
    }

    /** Empty: nothing is deleted. */
    Optional<BackupRetention> backupRetention() {
        int least = number(Name.HOTLINE_BACKUP_KEEP_LEAST, 7);
        return get(Name.HOTLINE_BACKUP_KEEP_DAYS)
                .map(days -> new BackupRetention(Duration.ofDays(number(Name.HOTLINE_BACKUP_KEEP_DAYS, 1)), least));
    }

    public Optional<String> demoToken() {
        return get(Name.HOTLINE_DEMO_TOKEN);
    }

    public Optional<String> address() {
        return get(Name.HOTLINE_URL).map(address -> address.replaceFirst("/+$", ""));
    }

    /** What the application is told of the mail server: nothing without a host. Checked here, so that a slip is seen at once. */
    public Map<String, String> mail() {
        if (get(Name.HOTLINE_MAIL_HOST).isEmpty()) {
            return Map.of();
        }
        if (!get(Name.HOTLINE_MAIL_FROM).orElse("").matches("[^@\\s]+@[^@\\s]+")) {
            throw wrong("HOTLINE_MAIL_HOST is set, so HOTLINE_MAIL_FROM has to be a mail address");
        }
        if (!get(Name.HOTLINE_MAIL_TLS).orElse("starttls").matches("(?i)starttls|tls|none")) {
            throw wrong("HOTLINE_MAIL_TLS has to be starttls, tls or none");
        }
        if (!get(Name.HOTLINE_MAIL_PORT).orElse("25").matches("\\d{1,5}")) {
            throw wrong("HOTLINE_MAIL_PORT has to be a number");
        }
        return typed(MAIL);
    }

    /** What the application is told of the Zalo account: nothing without an app. Checked here, so that a slip is seen at once. */
    public Map<String, String> zalo() {
        if (get(Name.HOTLINE_ZALO_APP_ID).isEmpty()) {
            return Map.of();
        }
        for (Name needed : List.of(Name.HOTLINE_ZALO_OA_ID, Name.HOTLINE_ZALO_EVENT_SECRET)) {
            if (get(needed).isEmpty()) {
                throw wrong("HOTLINE_ZALO_APP_ID is set, so " + needed + " has to be, too");
            }
        }
        if (!get(Name.HOTLINE_ZALO_LINE).orElse("TRAFFICKING").matches("CHILD_PROTECTION|TRAFFICKING")) {
            throw wrong("HOTLINE_ZALO_LINE has to be CHILD_PROTECTION or TRAFFICKING");
        }
        number(Name.HOTLINE_ZALO_CENTRE, 1);
        for (Name address : List.of(Name.HOTLINE_ZALO_API, Name.HOTLINE_ZALO_TOKENS)) {
            if (!get(address).orElse("https://").matches("https://.*|http://(127\\.0\\.0\\.1|localhost)([:/].*)?")) {
                throw wrong(address + " has to begin with https://, since secrets go there");
            }
        }
        return typed(ZALO);
    }

    private Map<String, String> typed(Set<Name> names) {
        return names.stream().filter(values::containsKey).collect(Collectors.toMap(Name::name, values::get));
    }

    /** How telephone exchanges are set up; empty for none. */
    public Optional<String> exchanges() {
        return read(Name.HOTLINE_PHONE_EXCHANGES, ExchangeSettings::read);
    }

    /** Where files are scanned; empty for nowhere. */
    public Optional<String> scanner() {
        return read(Name.HOTLINE_CLAMD, ScannerAddress::read);
    }

    /** Checked here, so that a slip is seen at once. */
    private Optional<String> read(Name name, Consumer<String> reader) {
        try {
            get(name).ifPresent(reader);
            return get(name);
        } catch (IllegalArgumentException e) {
            throw new LaunchException(ExitCode.CONFIGURATION, name + ": " + e.getMessage(), e);
        }
    }

    /** Whether published reports are open data. */
    public boolean openData() {
        return get(Name.HOTLINE_OPEN_DATA).map(Boolean::parseBoolean).orElse(false);
    }

    /** Whether browsers send the session's cookie over TLS only. */
    public boolean secureCookie() {
        return get(Name.HOTLINE_SECURE_COOKIE).map(Boolean::parseBoolean).orElse(false);
    }

    /** Checked here, so that a slip is seen at once. */
    public String trustedProxies() {
        String proxies = get(Name.HOTLINE_TRUSTED_PROXIES).orElse("loopback");
        try {
            TrustedProxies.of(proxies);
        } catch (IllegalArgumentException e) {
            throw new LaunchException(
                    ExitCode.CONFIGURATION,
                    "HOTLINE_TRUSTED_PROXIES: %s is neither an address nor a network".formatted(e.getMessage()));
        }
        return proxies;
    }

    RotatingLog.Size logSize() {
        return new RotatingLog.Size((long) number(Name.HOTLINE_LOG_MB, 20) << 20, number(Name.HOTLINE_LOG_FILES, 9));
    }

    /** What the application is told of how long it keeps things and waits, and how much it takes; without a setting it knows itself. */
    Map<String, String> keeps() {
        Map<String, String> keeps = new HashMap<>();
        for (Name name : EnumSet.range(Name.HOTLINE_KEEP_KEYS_DAYS, Name.HOTLINE_CALL_BACK_MINUTES)) {
            if (get(name).isPresent()) {
                keeps.put(name.name(), Integer.toString(number(name, 1)));
            }
        }
        return keeps;
    }

    int diskReserveMegabytes() {
        return number(Name.HOTLINE_DISK_RESERVE_MB, 500);
    }

    private int number(Name name, int preset) {
        String typed = get(name).orElse(String.valueOf(preset));
        if (!typed.matches("[1-9]\\d{0,8}")) {
            throw wrong(name + " has to be a whole number from 1");
        }
        return Integer.parseInt(typed);
    }

    /** Empty: it is looked for. */
    Optional<Path> javaHome() {
        return get(Name.HOTLINE_JAVA_HOME).map(Path::of).map(Path::toAbsolutePath);
    }

    public String[] javaOptions() {
        return words(Name.HOTLINE_JAVA_OPTIONS);
    }

    /** Empty: the one that comes along. */
    Optional<Path> databaseServer() {
        return get(Name.HOTLINE_DB_SERVER).map(Path::of).map(Path::toAbsolutePath);
    }

    /** Of mariadbd, after ours. */
    public String[] databaseOptions() {
        return words(Name.HOTLINE_DB_OPTIONS);
    }

    private String[] words(Name name) {
        return get(name).map(text -> text.strip().split("\\s+")).orElseGet(() -> new String[0]);
    }

    /**
     * The outside database, if there is one. Users without an address are a slip, such as a file of settings of which a
     * shell took half: it would go unseen until the outside database is looked for in vain.
     */
    public Optional<DatabaseAccess> outsideDatabase() {
        if (get(Name.HOTLINE_DB_URL).isEmpty()) {
            EnumSet.range(Name.HOTLINE_DB_USER, Name.HOTLINE_DB_OWNER_PASSWORD).stream()
                    .filter(values::containsKey)
                    .findFirst()
                    .ifPresent(name -> {
                        throw wrong(name + " is set, so HOTLINE_DB_URL has to be, too");
                    });
        }
        return get(Name.HOTLINE_DB_URL).map(url -> {
            if (!url.startsWith("jdbc:mariadb://")) {
                throw wrong("HOTLINE_DB_URL has to begin with jdbc:mariadb://");
            }
            DatabaseAccess.User application = user(Name.HOTLINE_DB_USER, Name.HOTLINE_DB_PASSWORD);
            boolean separate = get(Name.HOTLINE_DB_OWNER_USER).isPresent();
            DatabaseAccess.User owner =
                    separate ? user(Name.HOTLINE_DB_OWNER_USER, Name.HOTLINE_DB_OWNER_PASSWORD) : application;
            return new DatabaseAccess(url, application, owner);
        });
    }

    private DatabaseAccess.User user(Name name, Name password) {
        return new DatabaseAccess.User(required(name), required(password));
    }

    private String required(Name name) {
        return get(name)
                .orElseThrow(() -> new LaunchException(
                        ExitCode.CONFIGURATION, "HOTLINE_DB_URL is set, so " + name + " has to be, too"));
    }

    private Optional<String> get(Name name) {
        return Optional.ofNullable(values.get(name));
    }
}
