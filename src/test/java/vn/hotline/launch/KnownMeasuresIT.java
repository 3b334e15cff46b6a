package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.demo.DemoLoader;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.SettableClock;

/** After a build has written that knew less than the schema, all figures are counted anew; else nothing is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownMeasuresIT {

    private static final int NOW = 140;
    private static final String CALLS = "SELECT sum(amount) FROM figure_total WHERE grain = 'Y' AND centre_id = 0"
            + " AND line = 'CHILD_PROTECTION' AND measure = 'CONTACT_CHANNEL' AND code = 'PHONE'";

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private Connection owner;

    private long counted;

    @BeforeAll
    void load() throws Exception {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
        database = DemoDatabase.load("measures-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        owner = database.access().connectAsOwner();
        KnownMeasures.bringUpToDate(owner, new Schema.Versions(NOW, NOW));
        counted = number(CALLS);
        assertThat(counted).isPositive();
    }

    @BeforeEach
    void figuresThatAnOlderBuildLeft() throws SQLException {
        change("UPDATE figure_total SET amount = amount + 1000 WHERE measure = 'CONTACT_CHANNEL' AND code = 'PHONE'");
        assertThat(number(CALLS)).isGreaterThan(counted);
    }

    @Test
    void theLastBuildHereKnewLessThanTheSchemaItFound() throws SQLException {
        startedLast(Integer.toString(NOW - 1));

        KnownMeasures.bringUpToDate(owner, new Schema.Versions(NOW, NOW));

        assertThat(number(CALLS)).isEqualTo(counted);
    }

    @Test
    void theLastBuildHereLeftNoVersionBesideASchemaThatHadOne() throws SQLException {
        change("UPDATE setting SET value = substring_index(value, ' ', 1) WHERE name = 'figures_measures'");

        KnownMeasures.bringUpToDate(owner, new Schema.Versions(NOW, NOW));

        assertThat(number(CALLS)).isEqualTo(counted);
    }

    @Test
    void aBuildThatKnowsAnotherWayOfCountingCountsOnce() throws SQLException {
        change("UPDATE setting SET value = concat('0 ', " + NOW + ") WHERE name = 'figures_measures'");

        KnownMeasures.bringUpToDate(owner, new Schema.Versions(NOW, NOW));

        assertThat(number(CALLS)).isEqualTo(counted);
    }

    @Test
    void withoutAnyDoubtAStartCountsNothing() throws SQLException {
        startedLast(Integer.toString(NOW));
        long wrong = number(CALLS);

        KnownMeasures.bringUpToDate(owner, new Schema.Versions(NOW, NOW));

        assertThat(number(CALLS)).isEqualTo(wrong);
        startedLast("0");
        KnownMeasures.bringUpToDate(owner, new Schema.Versions(NOW, NOW));
    }

    private void startedLast(String version) throws SQLException {
        change("UPDATE setting SET value = concat(substring_index(value, ' ', 1), ' ', '" + version
                + "') WHERE name = 'figures_measures'");
    }

    private void change(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
