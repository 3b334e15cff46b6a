package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.hotline.kernel.Helpline;

/** The desk as its people use it, and those who arrive at it. */
final class DeskPages {

    private final Screen screen;

    DeskPages(Screen screen) {
        this.screen = screen;
    }

    Locator ringing() {
        return screen.page().locator(".t-pop");
    }

    Locator row(long arrival) {
        return screen.page().locator("tr[data-row='" + arrival + "']");
    }

    Locator take(long arrival) {
        return row(arrival).locator("[data-take]");
    }

    /** On duty from now on, and free. */
    void comesOnDuty() {
        screen.page().locator(".presence-menu summary").click();
        screen.page().locator("[data-presence=FREE]").click();
        assertThat(screen.page().locator(".presence-menu summary")).containsText("Sẵn sàng");
    }

    /** Into the dialog that gives somebody away. */
    void give(String colleague, String note) {
        screen.openDialog();
        screen.field("handOnForm:assignee").locator(".ui-selectonemenu-trigger").click();
        screen.page()
                .locator("[id='handOnForm:assignee_panel'] li", new Page.LocatorOptions().setHasText(colleague))
                .click();
        screen.page().locator("[id='handOnForm:reason']").fill(note);
        screen.page().locator("[id='handOnForm:giveNow']").click();
    }

    Locator queue() {
        return screen.page().locator("[data-live=queue]");
    }

    /** How many wait, as the head of the desk says. */
    Locator waiting() {
        return screen.page().locator("[data-live=figures] b").first();
    }

    /** A message that waits in Ha Noi, stored as another server would store it: nobody here is told. */
    static long messageArrives(Hotline hotline, String urgency) throws SQLException {
        return arrives(hotline, Helpline.CHILD_PROTECTION, "ZALO", "WAITING", urgency, null);
    }

    /** A call with a hidden number that rings at somebody's telephone. */
    static long callRings(Hotline hotline, Person at) throws SQLException {
        return callRings(hotline, Helpline.CHILD_PROTECTION, at);
    }

    static long callRings(Hotline hotline, Helpline line, Person at) throws SQLException {
        return arrives(hotline, line, "PHONE", "RINGING", "NORMAL", at);
    }

    static long callWaits(Hotline hotline) throws SQLException {
        return arrives(hotline, Helpline.CHILD_PROTECTION, "PHONE", "WAITING", "NORMAL", null);
    }

    private static long arrives(
            Hotline hotline, Helpline line, String channel, String status, String urgency, Person at)
            throws SQLException {
        try (Connection owner = hotline.database().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into arrival (id, source, told_key, line, centre_id, channel, status, urgency, arrived_at,"
                                + " rings_at) values (next value for arrival_seq, 'journey', replace(uuid(), '-', ''),"
                                + " ?, 1, ?, ?, ?, utc_timestamp(3),"
                                + " (select id from app_user where username = ?)) returning id")) {
            insert.setString(1, line.name());
            insert.setString(2, channel);
            insert.setString(3, status);
            insert.setString(4, urgency);
            insert.setString(5, at == null ? null : at.username());
            try (ResultSet made = insert.executeQuery()) {
                made.next();
                return made.getLong(1);
            }
        }
    }
}
