package vn.hotline.journey;

import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

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

    Locator queue() {
        return screen.page().locator("[data-live=queue]");
    }

    /** How many wait, as the head of the desk says. */
    Locator waiting() {
        return screen.page().locator("[data-live=figures] b").first();
    }

    /** A message that waits in Ha Noi, stored as another server would store it: nobody here is told. */
    static long messageArrives(Hotline hotline, String urgency) throws SQLException {
        return arrives(hotline, "ZALO", "WAITING", urgency, null);
    }

    /** A call with a hidden number that rings at somebody's telephone. */
    static long callRings(Hotline hotline, Person at) throws SQLException {
        return arrives(hotline, "PHONE", "RINGING", "NORMAL", at);
    }

    static long callWaits(Hotline hotline) throws SQLException {
        return arrives(hotline, "PHONE", "WAITING", "NORMAL", null);
    }

    private static long arrives(Hotline hotline, String channel, String status, String urgency, Person at)
            throws SQLException {
        try (Connection owner = hotline.database().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into arrival (id, source, told_key, line, centre_id, channel, status, urgency, arrived_at,"
                                + " rings_at) values (next value for arrival_seq, 'journey', replace(uuid(), '-', ''),"
                                + " 'CHILD_PROTECTION', 1, ?, ?, ?, utc_timestamp(3),"
                                + " (select id from app_user where username = ?)) returning id")) {
            insert.setString(1, channel);
            insert.setString(2, status);
            insert.setString(3, urgency);
            insert.setString(4, at == null ? null : at.username());
            try (ResultSet made = insert.executeQuery()) {
                made.next();
                return made.getLong(1);
            }
        }
    }
}
