package vn.hotline.channel.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import vn.hotline.channel.conversation.MessageSide;
import vn.hotline.contact.ToldPlace;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.db.OnlyOnce;

/**
 * Stores what an installation sends before it is told that we have it. Outside of a transaction: each statement is on the
 * disk when it returns, and sees what others stored just before. What is sent again meets what is there; what was begun and
 * not ended, since a server was killed, is ended when it is sent again.
 */
@ApplicationScoped
public class AppStore {

    @Resource(lookup = "java:app/jdbc/hotline")
    private DataSource database;

    @Inject
    private Clock clock;

    /** An installation that is known, and whether the secret was its own. */
    record Known(long id, boolean isSecretRight) {}

    /**
     * @param fresh whether it was not there before
     * @param theSame whether what is there is what was sent
     */
    record Stored(boolean fresh, boolean theSame) {}

    Optional<Known> installation(Installation who) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id, secret_hash from app_installation where client_id = ? and name_token = ?")) {
            query.setLong(1, who.program().getId());
            query.setBytes(2, who.nameToken());
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Known(row.getLong(1), MessageDigest.isEqual(row.getBytes(2), who.secretHash())))
                        : Optional.empty();
            }
        }
    }

    /** Of two who come first at one moment one binds its secret. */
    void begin(Installation who) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into app_installation (client_id, name_token, name, secret_hash, began_at)"
                                + " values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, who.program().getId());
            insert.setBytes(2, who.nameToken());
            insert.setBytes(3, sealed(who.name(), "app_installation", "name"));
            insert.setBytes(4, who.secretHash());
            insert.setObject(5, now());
            OnlyOnce.insert(insert);
        }
    }

    OptionalLong talk(long installation, byte[] noticeToken) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id from app_talk where installation_id = ? and notice_token = ?")) {
            query.setLong(1, installation);
            query.setBytes(2, noticeToken);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    boolean isWithdrawn(long talk) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select withdrawn_at from app_talk where id = ?")) {
            query.setLong(1, talk);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getObject(1) != null;
            }
        }
    }

    void beginTalk(long installation, byte[] noticeToken, AppNotice notice, int centre) throws SQLException {
        CallBackWish wish = notice.callBack();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into app_talk (installation_id, notice_token, line, centre_id, call_number,"
                                + " call_at, evidence, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, installation);
            insert.setBytes(2, noticeToken);
            insert.setString(3, notice.line().name());
            insert.setInt(4, centre);
            insert.setBytes(5, wish == null ? null : sealed(wish.number(), "app_talk", "call_number"));
            insert.setObject(6, wish == null || wish.at() == null ? null : utc(wish.at()));
            insert.setBoolean(7, notice.evidence());
            insert.setObject(8, now());
            OnlyOnce.insert(insert);
        }
    }

    /**
     * @param place as people read it, or null
     * @param known where that is, as far as its codes are known
     * @param told all that was told, by which another content is known
     */
    Stored message(long talk, byte[] token, AppWords words, String place, ToldPlace known, byte[] told)
            throws SQLException {
        Instant came = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into app_message (talk_id, message_token, told, side, text, place, written_at,"
                                + " came_at, province_id, commune_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, talk);
            insert.setBytes(2, token);
            insert.setBytes(3, told);
            insert.setString(4, MessageSide.PERSON.name());
            insert.setBytes(5, sealed(words.text(), "app_message", "text"));
            insert.setBytes(6, sealed(place, "app_message", "place"));
            insert.setObject(7, utc(AppWords.believed(words.writtenAt(), came)));
            insert.setObject(8, utc(came));
            insert.setObject(9, known.provinceId());
            insert.setObject(10, known.communeId());
            return OnlyOnce.insert(insert)
                    ? new Stored(true, true)
                    : new Stored(false, isTheSame(connection, talk, token, told));
        }
    }

    private static boolean isTheSame(Connection connection, long talk, byte[] token, byte[] told) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select told from app_message where talk_id = ? and message_token = ?")) {
            query.setLong(1, talk);
            query.setBytes(2, token);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && MessageDigest.isEqual(row.getBytes(1), told);
            }
        }
    }

    private static byte[] sealed(String text, String table, String column) {
        return text == null ? null : Sealing.current().seal(text, Sealing.place(table, column));
    }

    private LocalDateTime now() {
        return utc(clock.instant());
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
