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
import vn.hotline.kernel.Days;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Passwords;

/** Fills a new database with what --demo says, once, and refuses a database that was filled with something else. */
final class FirstData {

    private static final String FILLED_WITH = "demo";
    private static final String TOKEN = "demo-api-token";
    private static final String ADMINISTRATOR = "quantri";

    private final Optional<DemoMode> asked;
    private final DataDirectory data;
    private final Clock clock;
    private final Consumer<String> progress;

    /** @param asked empty: what the database holds, and nothing in a new one */
    FirstData(Optional<DemoMode> asked, DataDirectory data, Clock clock, Consumer<String> progress) {
        this.asked = asked;
        this.data = data;
        this.clock = clock;
        this.progress = progress;
    }

    /** @return what the database is filled with by now */
    DemoMode prepare(Connection owner, Sealing sealing, Optional<String> givenToken) throws SQLException, IOException {
        Optional<DemoMode> filledWith = filledWith(owner);
        DemoMode mode = asked.or(() -> filledWith).orElse(DemoMode.NONE);
        if (filledWith.isPresent() && filledWith.get() != mode) {
            throw new LaunchException(
                    ExitCode.OTHER_DATA,
                    "the database holds the data of --demo %s, not %s; leave the option out or give another --data"
                            .formatted(filledWith.get().word(), mode.word()));
        }
        if (mode != DemoMode.NONE) {
            demo(mode, owner, sealing, givenToken);
        } else if (filledWith.isEmpty()) {
            begin(owner);
        }
        data.keepDemo(mode.word());
        return mode;
    }

    /**
     * Once the system is there: a password that was printed by a start that failed would open the next one. It is said
     * before it counts, so that it is never lost; broken off in between, the next start gives another.
     *
     * @return what the person who starts the system needs to know to sign in, in lines
     */
    String accounts(Connection owner, DemoMode mode) throws SQLException, IOException {
        if (mode != DemoMode.NONE) {
            return demoAccounts();
        }
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM app_user LIMIT 1")) {
            if (!row.next()) {
                makeFirstAdministrator(owner);
            } else {
                renewFirstPassword(owner);
            }
        }
        return "";
    }

    private static Optional<DemoMode> filledWith(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT value FROM setting WHERE name IN ('demo', 'demo_loading') ORDER BY name LIMIT 1")) {
            if (row.next()) {
                return DemoMode.of(row.getString(1));
            }
        }
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM app_user LIMIT 1")) {
            return row.next() ? Optional.of(DemoMode.NONE) : Optional.empty();
        }
    }

    /** The loader does nothing but replace the token if its data are there; what was broken off it begins again. */
    private void demo(DemoMode mode, Connection owner, Sealing sealing, Optional<String> givenToken)
            throws SQLException, IOException {
        DemoLoader.DemoAccounts made =
                DemoLoader.load(mode.word(), owner, sealing, clock, progress, givenToken.orElse(null));
        if (made.apiToken() != null) {
            data.keep(TOKEN, made.apiToken());
        }
    }

    private String demoAccounts() throws IOException {
        StringBuilder lines = new StringBuilder("Demo accounts (invented people; never use them for real work)\n");
        for (DemoLoader.Account account : DemoLoader.accounts()) {
            lines.append("  %-14s %-16s %s%n".formatted(account.role(), account.username(), account.password()));
        }
        String token = data.secret(TOKEN).orElse("(as printed at the first start)");
        return lines.append("  %-14s token %s%n".formatted("API_CLIENT", token)).toString();
    }

    /** Empty of people and records; the first administrator comes when the system is there. */
    private void begin(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        countFromToday(owner);
        markFilled(owner);
        owner.commit();
        owner.setAutoCommit(true);
    }

    /** Of the time before, a report says that there are no data instead of zero. */
    private void countFromToday(Connection owner) throws SQLException {
        try (PreparedStatement statement =
                owner.prepareStatement("REPLACE INTO setting VALUES ('counting_since', ?)")) {
            statement.setString(1, Days.dayOf(clock.instant()).toString());
            statement.executeUpdate();
        }
    }

    private void makeFirstAdministrator(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (PreparedStatement user = owner.prepareStatement(
                "INSERT INTO app_user"
                        + " (id, username, full_name, password_hash, must_change_password, role, centre_id, created_at)"
                        + " VALUES (NEXT VALUE FOR row_seq, ?, 'Quản trị viên', '', TRUE, 'ADMINISTRATOR', 1, UTC_TIMESTAMP(3))")) {
            user.setString(1, ADMINISTRATOR);
            user.executeUpdate();
        }
        String password = giveOneTimePassword(owner);
        progress.accept("First administrator:                  " + ADMINISTRATOR);
        progress.accept("One-time password, shown only here:   " + password);
        owner.commit();
        owner.setAutoCommit(true);
    }

    /**
     * The first administrator's one-time password may end before she comes, and then nobody else could give her another
     * one. Whoever may start the program on its data may have a new one, as long as no administrator has a password of
     * her own.
     */
    private void renewFirstPassword(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM app_user WHERE role = 'ADMINISTRATOR'"
                        + " AND active AND (NOT must_change_password OR one_time_until > UTC_TIMESTAMP(3)"
                        + " OR username <> '" + ADMINISTRATOR + "')")) {
            row.next();
            if (row.getInt(1) > 0) {
                return;
            }
        }
        progress.accept(
                "One-time password of " + ADMINISTRATOR + ", the one before has ended: " + giveOneTimePassword(owner));
    }

    private static String giveOneTimePassword(Connection owner) throws SQLException {
        String password = Passwords.oneTime();
        try (PreparedStatement user =
                owner.prepareStatement("UPDATE app_user SET password_hash = ?, must_change_password = TRUE,"
                        + " one_time_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE username = ?")) {
            user.setString(1, Passwords.hash(password));
            user.setLong(2, AppUser.ONE_TIME_PASSWORD_LASTS.toSeconds());
            user.setString(3, ADMINISTRATOR);
            user.executeUpdate();
        }
        return password;
    }

    private void markFilled(Connection owner) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("INSERT INTO setting VALUES (?, ?)")) {
            statement.setString(1, FILLED_WITH);
            statement.setString(2, DemoMode.NONE.word());
            statement.executeUpdate();
        }
    }
}
