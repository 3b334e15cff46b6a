package vn.hotline.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import vn.hotline.kernel.Days;

/** The roster of Hà Nội in the weeks around the beginning of the story: three teams, each at the same hours of every day. */
final class DemoRoster {

    private static final int CENTRE = 1;
    private static final int SHIFTS_A_DAY = 3;
    private static final Duration LENGTH = Duration.ofHours(8);
    private static final Duration FIRST_BEGINS = Duration.ofHours(6);
    private static final int DAYS_AROUND = 10;
    private static final String PUT_BY = "thidu.tran";

    /** The first one is on duty as the story begins, but for one who has not come yet. */
    private static final List<List<String>> TEAMS = List.of(
            List.of("minhhoa.le", "giadinh.tran", "maudon.bui", "gialap.vu", "minhchung.ngo"),
            List.of("vidu.pham", "thunghiem.do", "hinhmau.dang"),
            List.of("nguyenmau.cao", "tuongtrung.ly", "phongtheo.ho"));

    private final Connection connection;
    private final Staff staff;
    private final RowIds rows;
    private final Instant now;

    DemoRoster(Connection connection, Staff staff, RowIds rows, Instant now) {
        this.connection = connection;
        this.staff = staff;
        this.rows = rows;
        this.now = now;
    }

    void insert() throws SQLException {
        Instant current = beginOf(now);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO roster_duty (id, centre_id, user_id, begins_at, ends_at, put_by, put_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int shift = -DAYS_AROUND * SHIFTS_A_DAY; shift <= DAYS_AROUND * SHIFTS_A_DAY; shift++) {
                Instant begins = current.plus(LENGTH.multipliedBy(shift));
                for (String username : TEAMS.get(Math.floorMod(shift, TEAMS.size()))) {
                    put(insert, username, begins);
                }
            }
            insert.executeBatch();
        }
    }

    private void put(PreparedStatement insert, String username, Instant begins) throws SQLException {
        insert.setLong(1, rows.row());
        insert.setInt(2, CENTRE);
        insert.setLong(3, staff.id(username));
        insert.setObject(4, utc(begins));
        insert.setObject(5, utc(begins.plus(LENGTH)));
        insert.setLong(6, staff.id(PUT_BY));
        insert.setObject(7, utc(now.minus(Duration.ofDays(DAYS_AROUND))));
        insert.addBatch();
    }

    /** When the shift began that goes on at a moment. */
    private static Instant beginOf(Instant moment) {
        Instant first = Days.startOf(Days.dayOf(moment)).plus(FIRST_BEGINS);
        long over = Math.floorDiv(Duration.between(first, moment).toSeconds(), LENGTH.toSeconds());
        return first.plus(LENGTH.multipliedBy(over));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
