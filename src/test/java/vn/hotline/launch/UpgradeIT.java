package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.support.DemoDatabase;

/** Records that a build of before wrote, under the schema of today. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeIT {

    private static final String BEFORE = "112";

    @AutoClose
    private DemoDatabase database;

    @BeforeAll
    void upgrade() throws Exception {
        database = DemoDatabase.withoutSchema("upgrade-data");
        DatabaseAccess access = database.access();
        Flyway.configure()
                .dataSource(
                        access.ownerUrl(), access.owner().name(), access.owner().password())
                .locations("classpath:db/migration")
                .target(BEFORE)
                .load()
                .migrate();
        try (Connection owner = access.connectAsOwner();
                Statement statement = owner.createStatement()) {
            // rows of which only their numbers matter
            statement.execute("SET SESSION sql_mode = '', foreign_key_checks = 0");
            statement.execute("INSERT INTO contact (id) VALUES (4710)");
            statement.execute("INSERT INTO counselling_session (id, contact_id) VALUES (4711, 4710)");
            statement.execute("INSERT INTO referral (id) VALUES (4712)");
        }
        new Schema(access).prepare();
    }

    @Test
    void numbersOfEachKindGoOnFromTheLast() throws SQLException {
        assertThat(number("SELECT NEXT VALUE FOR referral_seq")).isEqualTo(4713);
        // the last of ten
        assertThat(number("SELECT NEXT VALUE FOR counselling_seq")).isEqualTo(4721);
        assertThat(number("SELECT NEXT VALUE FOR counselling_seq")).isEqualTo(4731);
        // of the very first draw it is one
        assertThat(number("SELECT NEXT VALUE FOR request_seq")).isEqualTo(1);
        assertThat(number("SELECT NEXT VALUE FOR report_seq")).isEqualTo(1);
    }

    @Test
    void contactsWaitToBeShownAndFoundByTheRulesOfToday() throws SQLException {
        assertThat(number("SELECT below_id FROM search_reindex WHERE record_kind = 'CONTACT'"))
                .isEqualTo(4711);
    }

    private long number(String query) throws SQLException {
        try (Connection application = database.access().connect();
                Statement statement = application.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
