package vn.hotline.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;

/** Who waits in Hà Nội as the story begins, who is owed a call, and who is on duty. */
final class DemoQueue {

    private static final String LINE = "CHILD_PROTECTION";
    private static final int CENTRE = 1;
    private static final int KEY_LENGTH = 16;

    private record Waiting(String channel, String urgency, String name, String number, String words, Duration since) {}

    private static final List<Waiting> WAITING = List.of(
            new Waiting("ZALO", "EMERGENCY", "Na Thí Dụ", null, "Cô ơi, bố cháu đang đập cửa ạ", Duration.ofMinutes(3)),
            new Waiting(
                    "APP",
                    "HIGH",
                    null,
                    null,
                    "Một bé khoảng 6 tuổi xin ăn một mình ở Cần Thơ, phường Bến Mẫu",
                    Duration.ofMinutes(12)),
            new Waiting(
                    "ZALO", "NORMAL", "Phạm Văn Ví Dụ", null, "Hỏi thủ tục khai sinh cho con", Duration.ofMinutes(8)),
            new Waiting(
                    "APP",
                    "NORMAL",
                    "Vũ Thị Minh Chứng",
                    "0900 000 655",
                    "Học sinh lớp 4 nghỉ học 9 ngày liền",
                    Duration.ofMinutes(6)),
            new Waiting(
                    "ZALO",
                    "NORMAL",
                    "Đỗ Thử Nghiệm",
                    null,
                    "Cảm ơn cô, cháu đã đi học lại rồi ạ",
                    Duration.ofMinutes(5)));

    private record OnDuty(String username, String state, String extension, Duration since) {}

    private static final List<OnDuty> ON_DUTY = List.of(
            new OnDuty("minhhoa.le", "FREE", "101", Duration.ofSeconds(42)),
            new OnDuty("giadinh.tran", "BUSY", "104", Duration.ofMinutes(7)),
            new OnDuty("maudon.bui", "AFTER_CALL", "105", Duration.ofMinutes(2)),
            new OnDuty("gialap.vu", "BREAK", null, Duration.ofMinutes(11)));

    private static final List<Duration> CALLS_DUE_IN = List.of(Duration.ofMinutes(-14), Duration.ofMinutes(6));

    private final Sealing sealing;
    private final Staff staff;
    private final Instant now;
    private final SingleRows single;
    private long last;

    DemoQueue(Connection connection, Sealing sealing, Staff staff, RowIds rows, Instant now) {
        this.sealing = sealing;
        this.staff = staff;
        this.now = now;
        this.single = new SingleRows(connection, rows);
    }

    /** @param contacts of the story: two of those that were missed are owed a call */
    void insert(List<Sheet.Contact> contacts) throws SQLException {
        for (OnDuty one : ON_DUTY) {
            onDuty(one);
        }
        List<Sheet.Contact> missed = contacts.stream()
                .filter(one -> "MISSED".equals(one.disposition) && one.callerNumber != null)
                .filter(one -> one.centre == CENTRE && LINE.equals(one.line))
                .sorted(Comparator.comparing((Sheet.Contact one) -> one.receivedAt)
                        .reversed())
                .limit(CALLS_DUE_IN.size())
                .toList();
        for (int i = 0; i < missed.size(); i++) {
            owed(missed.get(i), now.plus(CALLS_DUE_IN.get(i)));
        }
        for (Waiting one : WAITING) {
            waiting(one);
        }
    }

    private void waiting(Waiting one) throws SQLException {
        Instant came = now.minus(one.since);
        arrival(one, "WAITING", came, null, null);
    }

    private void owed(Sheet.Contact contact, Instant due) throws SQLException {
        Waiting call = new Waiting("PHONE", "NORMAL", null, contact.callerNumber, null, Duration.ZERO);
        long arrival = arrival(call, "ABANDONED", contact.receivedAt, contact.finalisedAt, contact.id);
        single.execute(
                "INSERT INTO call_back (id, line, centre_id, arrival_id, status, caller_number, caller_number_token,"
                        + " asked_at, due_at) VALUES (?, ?, ?, ?, 'DUE', ?, ?, ?, ?)",
                arrival,
                LINE,
                CENTRE,
                arrival,
                sealing.seal(contact.callerNumber, Sealing.place("call_back", "caller_number")),
                SearchTokens.ofCallerNumber(sealing, contact.callerNumber),
                contact.finalisedAt,
                due);
        single.history("CALL_BACK", arrival, new Sheet.Move(null, "DUE", null, null, contact.finalisedAt));
    }

    private long arrival(Waiting one, String status, Instant came, Instant over, Long contact) throws SQLException {
        long id = ++last;
        boolean call = over != null;
        single.execute(
                "INSERT INTO arrival (id, source, told_key, line, centre_id, channel, status, urgency, caller_number,"
                        + " caller_number_token, caller_name, first_words, arrived_at, ended_at, waited_seconds,"
                        + " last_heard_at, unanswered_since, contact_id)"
                        + " VALUES (?, 'demo', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                HexFormat.of().formatHex(sealing.hash("arrival:demo:" + id, KEY_LENGTH)),
                LINE,
                CENTRE,
                one.channel,
                status,
                one.urgency,
                sealing.seal(one.number, Sealing.place("arrival", "caller_number")),
                SearchTokens.ofCallerNumber(sealing, one.number),
                sealing.seal(one.name, Sealing.place("arrival", "caller_name")),
                sealing.seal(one.words, Sealing.place("arrival", "first_words")),
                came,
                over,
                call ? Duration.between(came, over).toSeconds() : null,
                call ? null : came,
                call ? null : came,
                contact);
        single.history("ARRIVAL", id, new Sheet.Move(null, status, null, null, came));
        return id;
    }

    private void onDuty(OnDuty one) throws SQLException {
        single.execute(
                "INSERT INTO presence (user_id, centre_id, state, since, extension) VALUES (?, ?, ?, ?, ?)",
                staff.id(one.username),
                CENTRE,
                one.state,
                now.minus(one.since),
                one.extension);
    }
}
