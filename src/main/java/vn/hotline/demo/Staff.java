package vn.hotline.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import vn.hotline.platform.security.Passwords;

/** The people of the demo: those who can sign in and those who stand in the records. All have the same password. */
final class Staff {

    static final String PASSWORD = "hotline-111-demo";

    /** Those that are shown at the start; the others are colleagues in the records. */
    private static final int SHOWN = 10;

    record Member(long id, String username, String fullName, String role, int centre) {}

    private final List<Member> members = new ArrayList<>();
    private final Map<String, List<Member>> byPlace;

    Staff() {
        for (String line : WordLists.lines("staff.csv")) {
            String[] columns = line.split(";");
            members.add(
                    new Member(members.size() + 1L, columns[0], columns[1], columns[2], Integer.parseInt(columns[3])));
        }
        byPlace = members.stream().collect(Collectors.groupingBy(member -> member.role() + member.centre()));
    }

    List<DemoLoader.Account> accounts() {
        return members.stream()
                .limit(SHOWN)
                .map(member -> new DemoLoader.Account(member.role(), member.username(), PASSWORD))
                .toList();
    }

    /** The users' ids are the first ones; everything else is numbered after them. */
    long lastId() {
        return members.size();
    }

    long id(String username) {
        return members.stream()
                .filter(m -> m.username().equals(username))
                .findFirst()
                .orElseThrow()
                .id();
    }

    boolean isOperator(long id) {
        return members.get((int) id - 1).role().equals("OPERATOR");
    }

    long operator(int centre, SplittableRandom random) {
        return draw("OPERATOR", centre, random);
    }

    long supervisor(int centre, SplittableRandom random) {
        return draw("SUPERVISOR", centre, random);
    }

    private long draw(String role, int centre, SplittableRandom random) {
        List<Member> found = byPlace.get(role + centre);
        return found.get(random.nextInt(found.size())).id();
    }

    void insert(Connection connection, Instant now) throws SQLException {
        // Hashing is slow on purpose: once is enough for people who share a password.
        String hash = Passwords.hash(PASSWORD);
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO app_user (id, username, full_name,"
                + " password_hash, role, centre_id, created_at, email) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Member member : members) {
                row.setLong(1, member.id());
                row.setString(2, member.username());
                row.setString(3, member.fullName());
                row.setString(4, hash);
                row.setString(5, member.role());
                row.setInt(6, member.centre());
                row.setObject(7, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
                // a name that nobody can ever own
                row.setString(8, member.username() + "@hotline.example");
                row.addBatch();
            }
            row.executeBatch();
        }
    }
}
