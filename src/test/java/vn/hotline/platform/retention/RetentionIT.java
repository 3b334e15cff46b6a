package vn.hotline.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.support.InServer;

class RetentionIT extends InServer {

    @Inject
    private Retention retention;

    @Inject
    @Any
    private Instance<Kept> kinds;

    @Resource(lookup = "java:app/jdbc/hotline")
    private DataSource database;

    private long person;

    @BeforeEach
    void somebody() throws SQLException {
        person = number("select next value for row_seq");
        change("insert into app_user (id, username, full_name, password_hash, role, centre_id, created_at) values ("
                + person + ", 'kept." + person + "', 'K', '-', 'MANAGER', 1, utc_timestamp(3))");
    }

    @Test
    void oldNoticesGoInSmallPartsAndTheTrailSaysHowMany() throws SQLException {
        int many = 2 * Retention.AT_ONCE + 3;
        notices(many, 400);
        notices(2, 300);
        long rows = trail();

        assertThat(RetentionWork.deleteAll(retention, kind("notification"))).isEqualTo(many);

        assertThat(number("select count(*) from notification where recipient_id = " + person))
                .isEqualTo(2);
        assertThat(trail()).isEqualTo(rows + 1);
        assertThat(RetentionWork.deleteAll(retention, kind("notification"))).isZero();
        assertThat(trail()).as("nothing deleted, nothing said").isEqualTo(rows + 1);
    }

    @Test
    void aMailThatStillWaitsIsKept() throws SQLException {
        mail("SENT");
        mail("GIVEN_UP");
        mail("WAITING");

        RetentionWork.deleteAll(retention, kind("mail"));

        assertThat(number("select count(*) from mail where recipient_id = " + person))
                .isEqualTo(1);
    }

    @Test
    void anOldKeyGoesAndItsContactStays() throws SQLException {
        long client = number("select next value for row_seq");
        change("insert into api_client (id, name, token_hash, scopes, centre_id, created_at) values (" + client
                + ", 'kept." + client + "', unhex(sha2('kept." + client + "', 256)), '', 1, utc_timestamp(3))");
        long contact = number("select next value for contact_seq");
        change("insert into contact (id, line, centre_id, channel, status, received_at, received_day) values ("
                + contact + ", 'CHILD_PROTECTION', 1, 'PHONE', 'DISMISSED', utc_timestamp(3), current_date())");
        key(client, contact, "old", 91);
        key(client, contact, "young", 89);

        assertThat(RetentionWork.deleteAll(retention, kind("idempotency_key"))).isPositive();

        assertThat(number("select count(*) from idempotency_key where client_id = " + client))
                .isEqualTo(1);
        assertThat(number("select count(*) from idempotency_key where idem_key = 'young' and client_id = " + client))
                .isEqualTo(1);
        assertThat(number("select count(*) from contact where id = " + contact)).isEqualTo(1);
    }

    @Test
    void anOldScheduledReportGoesWithItsFiguresAndTheLastOfEachScheduleStays() throws SQLException {
        long schedule = number("select next value for row_seq");
        change("insert into report_schedule (id, kind, line, at_hour, active, since, created_at, owner_id) values ("
                + schedule + ", 'DAILY', 'CHILD_PROTECTION', 7, false, utc_timestamp(3), utc_timestamp(3), " + person
                + ")");
        long oldest = run(schedule, "2015-01-01", "MADE");
        long waiting = run(schedule, "2015-01-02", "FAILED");
        long last = run(schedule, "2015-01-03", "MADE");

        assertThat(RetentionWork.deleteAll(retention, kind("report_run"))).isPositive();

        assertThat(number("select count(*) from report_run where id = " + oldest))
                .isZero();
        assertThat(number("select count(*) from report_run_figure where run_id = " + oldest))
                .isZero();
        assertThat(number("select count(*) from report_run where id in (" + waiting + "," + last + ")"))
                .as("one that was never made, and the last")
                .isEqualTo(2);
        assertThat(number("select count(*) from report_run_figure where run_id = " + last))
                .isEqualTo(1);
    }

    private long run(long schedule, String day, String status) throws SQLException {
        change("insert into report_run (schedule_id, from_day, to_day, status, claimed_at, made_at) values ("
                + schedule + ", '" + day + "', '" + day + "', '" + status + "', '" + day + "', '" + day
                + "')");
        long id = number("select id from report_run where schedule_id = " + schedule + " and from_day = '" + day + "'");
        change("insert into report_run_figure (run_id, position, code, unit, value) values (" + id
                + ", 1, 'calls', 'CONTACTS', 7)");
        return id;
    }

    private void key(long client, long contact, String key, int daysAgo) throws SQLException {
        change("insert into idempotency_key (client_id, idem_key, body_hash, contact_id, created_at) values (" + client
                + ", '" + key + "', unhex(sha2('x', 256)), " + contact + ", utc_timestamp(3) - interval " + daysAgo
                + " day)");
    }

    /** Each can be asked, whatever the tables hold. */
    @Test
    void eachKindHasItsOwnSettingAndDeletesOnlyWhatIsOld() {
        assertThat(kinds.stream().map(Kept::setting))
                .hasSizeGreaterThanOrEqualTo(4)
                .doesNotHaveDuplicates();
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(retention.deleteSome(kind)).isLessThanOrEqualTo(Retention.AT_ONCE));
    }

    private Kept kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void notices(int many, int daysAgo) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into notification (id, recipient_id, kind, subject, link, created_at) values"
                                + " (next value for row_seq, ?, 'SCHEDULED_REPORT', 's', '/', utc_timestamp(3) - interval ? day)")) {
            for (int i = 0; i < many; i++) {
                insert.setLong(1, person);
                insert.setInt(2, daysAgo);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void mail(String status) throws SQLException {
        change(
                "insert into mail (id, recipient_id, about_kind, about_id, subject, text, html, status, created_at) values"
                        + " (next value for row_seq, " + person + ", 'SCHEDULED_REPORT', 1, 's', 't', 'h', '" + status
                        + "', utc_timestamp(3) - interval 400 day)");
    }

    private long trail() throws SQLException {
        return number("select count(*) from audit_entry where action = 'DELETE'");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
