package vn.hotline.launch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hotline.demo.DemoLoader;
import vn.hotline.demo.DemoLoader.DemoAccounts;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.platform.security.Passwords;

/** Fills a new database with what --demo says, once, and refuses a database that was filled with something else. */
final class FirstData {

    private static final String SETTING = "demo";
    private static final String TOKEN = "demo-api-token";
    private static final String ADMINISTRATOR = "quantri";

    private final DemoMode mode;
    private final DataDirectory data;
    private final Clock clock;
    private final Consumer<String> progress;

    FirstData(DemoMode mode, DataDirectory data, Clock clock, Consumer<String> progress) {
        this.mode = mode;
        this.data = data;
        this.clock = clock;
        this.progress = progress;
    }

    /** @return what the person who starts the system needs to know to sign in, in lines */
    String prepare(Connection owner, Sealing sealing, Optional<String> givenToken) throws SQLException, IOException {
        Optional<String> filledWith = filledWith(owner);
        if (filledWith.isEmpty()) {
            return fill(owner, sealing, givenToken);
        }
        refuseOther(filledWith.get());
        return mode == DemoMode.NONE ? "" : accounts(token(owner, givenToken));
    }

    private Optional<String> filledWith(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT value FROM setting WHERE name = '" + SETTING + "'")) {
            if (row.next()) {
                return Optional.of(row.getString(1));
            }
        }
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM app_user LIMIT 1")) {
            return row.next() ? Optional.of(DemoMode.NONE.word()) : Optional.empty();
        }
    }

    private void refuseOther(String filledWith) {
        if (!filledWith.equals(mode.word())) {
            throw new LaunchException(
                    ExitCode.OTHER_DATA,
                    "the database holds the data of --demo %s, not %s; start it with that or give another --data"
                            .formatted(filledWith, mode.word()));
        }
    }

    private String fill(Connection owner, Sealing sealing, Optional<String> givenToken)
            throws SQLException, IOException {
        if (mode == DemoMode.NONE) {
            return firstAdministrator(owner);
        }
        progress.accept("Loading the demo data '" + mode.word() + "'");
        DemoAccounts made =
                DemoLoader.load(mode.word(), owner, sealing, clock, progress, givenToken.orElse(null));
        owner.setAutoCommit(true);
        set(owner, mode.word());
        data.keep(TOKEN, made.apiToken());
        return accounts(made.apiToken());
    }

    private String firstAdministrator(Connection owner) throws SQLException {
        String password = Passwords.oneTime();
        owner.setAutoCommit(false);
        try (PreparedStatement user = owner.prepareStatement("INSERT INTO app_user"
                + " (id, username, full_name, password_hash, must_change_password, role, centre_id, created_at)"
                + " VALUES (NEXT VALUE FOR row_seq, ?, 'Quản trị viên', ?, TRUE, 'ADMINISTRATOR', 1, UTC_TIMESTAMP(3))")) {
            user.setString(1, ADMINISTRATOR);
            user.setString(2, Passwords.hash(password));
            user.executeUpdate();
        }
        set(owner, mode.word());
        owner.commit();
        owner.setAutoCommit(true);
        return """
                First administrator, shown this once: %s
                One-time password:                    %s
                """.formatted(ADMINISTRATOR, password);
    }

    private static void set(Connection owner, String value) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("REPLACE INTO setting VALUES (?, ?)")) {
            statement.setString(1, SETTING);
            statement.setString(2, value);
            statement.executeUpdate();
        }
    }

    /** A token given now takes the place of the one the demo client had. */
    private String token(Connection owner, Optional<String> given) throws SQLException, IOException {
        String known = data.secret(TOKEN).orElse("(as shown at the first start)");
        if (given.isEmpty() || given.get().equals(known)) {
            return known;
        }
        try (PreparedStatement statement =
                owner.prepareStatement("UPDATE api_client SET token_hash = ? WHERE token_hash = ?")) {
            statement.setBytes(1, ApiTokens.hash(given.get()));
            statement.setBytes(2, ApiTokens.hash(known));
            statement.executeUpdate();
        }
        data.keep(TOKEN, given.get());
        return given.get();
    }

    private static String accounts(String token) {
        StringBuilder lines = new StringBuilder("Demo accounts (invented people; never use them for real work)\n");
        for (DemoLoader.Account account : DemoLoader.accounts()) {
            lines.append("  %-14s %-16s %s%n".formatted(account.role(), account.username(), account.password()));
        }
        return lines.append("  %-14s token %s%n".formatted("API_CLIENT", token)).toString();
    }
}
