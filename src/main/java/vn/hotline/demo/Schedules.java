package vn.hotline.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Schedules that were set up long enough ago for their latest reports to make themselves in the first minute. */
final class Schedules {

    private static final String OWNER = "chuan.hoang";
    private static final int HOUR = 7;

    private record Made(String kind, String line, Integer centre, int daysAgo, List<String> recipients) {}

    private static final List<Made> ALL = List.of(
            new Made("DAILY", "CHILD_PROTECTION", null, 1, List.of(OWNER, "thuha.vu")),
            new Made("WEEKLY", "CHILD_PROTECTION", null, 7, List.of(OWNER, "thuha.vu")),
            new Made("MONTHLY", "CHILD_PROTECTION", null, 31, List.of(OWNER)),
            new Made("MONTHLY", "TRAFFICKING", null, 31, List.of(OWNER)),
            new Made("DAILY", "CHILD_PROTECTION", 1, 1, List.of("thidu.tran")));

    private Schedules() {}

    static void insert(Connection connection, Staff staff, RowIds ids, Instant now) throws SQLException {
        try (PreparedStatement schedule =
                        connection.prepareStatement("INSERT INTO report_schedule (id, kind, line, centre_id, at_hour,"
                                + " active, since, created_at, owner_id) VALUES (?, ?, ?, ?, ?, TRUE, ?, ?, ?)");
                PreparedStatement recipient = connection.prepareStatement(
                        "INSERT INTO report_schedule_recipient (schedule_id, user_id) VALUES (?, ?)")) {
            for (Made made : ALL) {
                long id = ids.row();
                LocalDateTime since = LocalDateTime.ofInstant(now.minus(Duration.ofDays(made.daysAgo)), ZoneOffset.UTC);
                schedule.setLong(1, id);
                schedule.setString(2, made.kind);
                schedule.setString(3, made.line);
                schedule.setObject(4, made.centre);
                schedule.setInt(5, HOUR);
                schedule.setObject(6, since);
                schedule.setObject(7, since);
                schedule.setLong(8, staff.id(OWNER));
                schedule.addBatch();
                for (String username : made.recipients) {
                    recipient.setLong(1, id);
                    recipient.setLong(2, staff.id(username));
                    recipient.addBatch();
                }
            }
            schedule.executeBatch();
            recipient.executeBatch();
        }
    }
}
