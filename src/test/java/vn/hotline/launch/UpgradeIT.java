package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;

/** Records that a build of before wrote, under the schema of today. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeIT {

    private static final String BEFORE = "112";
    private static final Sealing SEALING = Keyset.generate().open();

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
            index(owner, 1, "CONTACT", 4710, "word:lu", "word:lua", "number:0900000147");
            index(owner, 1, "CONTACT", 4709, "word:lu", "word:lua");
            index(owner, 1, "CASE", 4710, "word:lua");
            index(owner, 2, "CONTACT", 4708, "word:lua");
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

    /** By the hashes that were written before, shortened: nothing is unsealed for it. */
    @Test
    void theSearchIndexIsTakenOver() throws SQLException {
        Sealing.use(SEALING);
        try (ServicesOnDatabase services = new ServicesOnDatabase(database.access(), Clock.system(Days.ZONE))) {
            SearchIndex index = services.get(SearchIndex.class);
            services.inTransaction(() -> {
                assertThat(index.find(1, RecordKind.CONTACT, "Lúa", null, 10)).containsExactly(4710L, 4709L);
                assertThat(index.find(1, RecordKind.CONTACT, "lúa 0900 000 147", null, 10))
                        .containsExactly(4710L);
                assertThat(index.find(1, RecordKind.CASE, "lúa", null, 10)).containsExactly(4710L);
                assertThat(index.find(2, RecordKind.CONTACT, "lúa", null, 10)).containsExactly(4708L);
                return null;
            });
        }
        assertThat(number("SELECT count(*) FROM information_schema.tables"
                        + " WHERE table_schema = database() AND table_name = 'search_token'"))
                .isZero();
    }

    /** As a build of before did: one row for each term. */
    private static void index(Connection owner, int centre, String kind, long id, String... terms) throws SQLException {
        try (PreparedStatement row = owner.prepareStatement(
                "INSERT INTO search_token (centre_id, token, record_kind, record_id) VALUES (?, ?, ?, ?)")) {
            for (String term : terms) {
                row.setInt(1, centre);
                row.setBytes(2, SEALING.hash(term, 12));
                row.setString(3, kind);
                row.setLong(4, id);
                row.executeUpdate();
            }
        }
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
