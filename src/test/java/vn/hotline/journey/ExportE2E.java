package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.launch.DatabaseAccess;

/** Taking many rows away: how far it is, the whole of them, and no more of them. */
@ExtendWith(RunningHotline.class)
class ExportE2E {

    /** A file of 28 MB: server and machine together hold some 12 MB of an answer that nobody takes, and believe it sent. */
    private static final int ROWS = 300_000;

    /** A year in which nothing else is, so that these rows are in nobody's way. */
    private static final String PAGE = "/reporting/rows?measure=CONTACTS&by=RECEIVED&rows=MONTH"
            + "&line=CHILD_PROTECTION&from=2015-01-01&to=2015-12-31";

    private static final String OURS = " from contact where received_day between '2015-01-01' and '2015-12-31'";

    private static DatabaseAccess database;

    private SlowLine line;

    /** Once for all of these journeys. */
    @BeforeEach
    void manyCalls(Hotline hotline) throws SQLException {
        assumeTrue(hotline.database() != null, "the rows are put into the database of a program started here");
        if (database != null) {
            return;
        }
        database = hotline.database();
        execute("insert into contact (id, line, centre_id, channel, status, received_at, received_day, finalised_at,"
                + " disposition) select 800000000000 + seq, 'CHILD_PROTECTION', 1 + seq % 3, 'PHONE', 'FINALISED',"
                + " timestamp('2015-01-01') + interval seq minute,"
                + " date(timestamp('2015-01-01') + interval (seq + 420) minute),"
                + " timestamp('2015-01-01') + interval seq minute, 'SILENT' from seq_1_to_" + ROWS);
        execute("analyze table contact");
    }

    @AfterEach
    void hangUp() throws IOException {
        if (line != null) {
            line.close();
        }
    }

    @AfterAll
    static void noneOfThem() throws SQLException {
        if (database != null) {
            execute("delete" + OURS);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void itIsSeenHowFarALargeExportIsAndItIsWhole(Hotline hotline) throws Exception {
        Screen manager = hotline.enter(Person.MANAGER);
        manager.open(PAGE);
        Download csv = begin(manager);

        assertThat(strip(manager)).containsText(Pattern.compile("Đang xuất [\\d.]+ / 300\\.000 dòng"));
        assertThat(bar(manager)).hasAttribute("aria-valuenow", Pattern.compile("\\d{1,2}"));
        assertThat(strip(manager)).containsText(Pattern.compile("Đã xuất 300\\.000 dòng, \\d+ giây"));

        assertThat(csv.failure()).isNull();
        try (Stream<String> lines = Files.lines(csv.path())) {
            assertThat(lines.count()).isEqualTo(ROWS + 1);
        }
        strip(manager)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đóng"))
                .click();
        assertThat(strip(manager)).hasCount(0);
    }

    @Test
    void stoppedExportIsNoWholeFileAndIsOnTheTrail(Hotline hotline) {
        Screen manager = overASlowLine(hotline).enter(Person.MANAGER);
        manager.open(PAGE);
        Download csv = begin(manager);

        Locator stop = strip(manager).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Dừng xuất"));
        stop.focus();
        manager.page().keyboard().press("Enter");

        assertThat(strip(manager)).containsText(Pattern.compile("Đã dừng ở [\\d.]+ dòng"));
        assertThat(csv.failure()).isNotNull();
        Screen auditor = hotline.enter(Person.AUDITOR);
        auditor.open("/audit/trail");
        assertThat(auditor.main()).containsText("Dừng xuất tệp");
        assertThat(auditor.main()).containsText(Pattern.compile("số dòng: \\d+"));
    }

    @Test
    void downloadThatTheBrowserGivesUpEndsOnTheServerToo(Hotline hotline) {
        Screen manager = overASlowLine(hotline).enter(Person.MANAGER);
        manager.open(PAGE);

        begin(manager).cancel();

        assertThat(strip(manager)).containsText(Pattern.compile("Đã dừng ở [\\d.]+ dòng"));
    }

    /** Another manager has an export of her own and knows nothing of this one. */
    @Test
    void nobodyElseSeesIt(Hotline hotline) {
        Screen other = hotline.enter(Person.SECOND_MANAGER);
        Screen manager = overASlowLine(hotline).enter(Person.MANAGER);
        manager.open(PAGE);
        begin(manager);
        assertThat(strip(manager)).isVisible();
        String id = (String) manager.page().evaluate("JSON.parse(sessionStorage.getItem('hotline.exports'))[0]");

        assertThat(status(other, "GET", id)).isEqualTo(404);
        assertThat(status(other, "POST", id + "/stop")).isEqualTo(404);
        assertThat(status(manager, "POST", id + "/stop")).isEqualTo(204);
        assertThat(strip(manager)).containsText("Đã dừng");
    }

    /** So many rows are over in a second on a fast machine: whoever wants to stop them has to come before that. */
    private Hotline overASlowLine(Hotline hotline) {
        try {
            line = new SlowLine(hotline.address());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hotline.at(line.address());
    }

    private static int status(Screen screen, String method, String what) {
        return ((Number) screen.page()
                        .evaluate(
                                "([method, what]) => fetch('/export/' + what, { method }).then(a => a.status)",
                                new Object[] {method, what}))
                .intValue();
    }

    private static Download begin(Screen manager) {
        return manager.page().waitForDownload(() -> manager.button("CSV").click());
    }

    private static Locator strip(Screen manager) {
        return manager.page().locator(".t-export");
    }

    private static Locator bar(Screen manager) {
        return strip(manager).getByRole(AriaRole.PROGRESSBAR);
    }
}
