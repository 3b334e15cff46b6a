package vn.hotline.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.quality.draw.Candidate;
import vn.hotline.quality.draw.Lot;
import vn.hotline.quality.draw.Sampling;

/**
 * Contacts of Hà Nội that were drawn week by week, as the server draws them, and what supervisors said of them: those of last
 * week wait, one was given, one is seen otherwise, earlier ones are closed.
 */
final class DemoReviews {

    private static final int CENTRE = 1;
    private static final int WEEKS = 8;
    private static final int PER_WEEK = 2;
    private static final int DAYS = 7;
    private static final int WHOLE = 1_000;
    private static final String OPERATOR = "minhhoa.le";
    private static final List<String> SUPERVISORS = List.of("thidu.tran", "doichung.mai");
    private static final Duration AFTER_THE_WEEK = Duration.ofHours(26);

    private static final List<String> WORDS = List.of(
            "Nghe rất kiên nhẫn, để người gọi nói hết. Lần sau thử tóm lại điều đã thống nhất trước khi kết thúc.",
            "Hỏi đúng trọng tâm, giọng ấm. Lần sau ghi rõ hơn ai ở cùng trẻ lúc này.",
            "Giải thích bước tiếp theo rất dễ hiểu. Lần sau nhắc thêm là có thể gọi lại bất cứ lúc nào.");

    private record Criterion(long id, int weight, int best) {}

    private final Connection connection;
    private final Sealing sealing;
    private final Staff staff;
    private final RowIds rows;
    private final Instant now;
    private final SingleRows single;
    private final SplittableRandom random = new SplittableRandom(Plan.SEED);
    private final List<Criterion> criteria = new ArrayList<>();
    private long rubric;
    private long last;
    private boolean given;

    DemoReviews(Connection connection, Sealing sealing, Staff staff, RowIds rows, Instant now) {
        this.connection = connection;
        this.sealing = sealing;
        this.staff = staff;
        this.rows = rows;
        this.now = now;
        this.single = new SingleRows(connection, rows);
    }

    /** @param contacts of the story */
    void insert(List<Sheet.Contact> contacts) throws SQLException {
        readRubric();
        LocalDate newest = Days.dayOf(now.minus(AFTER_THE_WEEK).minus(Duration.ofDays(DAYS)))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int ago = WEEKS - 1; ago >= 0; ago--) {
            draw(contacts, newest.minusWeeks(ago), ago);
        }
    }

    private void readRubric() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT r.id, c.id, c.weight, c.steps_vi FROM quality_rubric r"
                                + " JOIN quality_criterion c ON c.rubric_id = r.id WHERE r.status = 'STANDING' ORDER BY c.place")) {
            while (row.next()) {
                rubric = row.getLong(1);
                int best = (int) row.getString(4).lines().count() - 1;
                criteria.add(new Criterion(row.getLong(2), row.getInt(3), best));
            }
        }
    }

    private void draw(List<Sheet.Contact> contacts, LocalDate monday, int weeksAgo) throws SQLException {
        String seed = String.format("%032x", Plan.SEED + monday.toEpochDay());
        Instant at = Days.startOf(monday.plusDays(DAYS)).plus(AFTER_THE_WEEK);
        long draw = rows.row();
        single.execute(
                "INSERT INTO quality_draw (id, centre_id, monday, seed, per_week, drawn_at) VALUES (?, ?, ?, ?, ?, ?)",
                draw,
                CENTRE,
                monday,
                seed,
                PER_WEEK,
                at);
        for (Map.Entry<Long, List<Candidate>> person :
                byPerson(contacts, monday).entrySet()) {
            List<Sampling.Drawn> drawn = new Sampling(new Lot(seed)).draw(person.getValue(), PER_WEEK);
            single.execute(
                    "INSERT INTO quality_draw_person (id, draw_id, user_id, contacts, drawn) VALUES (?, ?, ?, ?, ?)",
                    rows.row(),
                    draw,
                    person.getKey(),
                    person.getValue().size(),
                    drawn.size());
            for (Sampling.Drawn one : drawn) {
                review(one, draw, at, weeksAgo);
            }
        }
    }

    private Map<Long, List<Candidate>> byPerson(List<Sheet.Contact> contacts, LocalDate monday) {
        Instant from = Days.startOf(monday);
        Instant to = Days.startOf(monday.plusDays(DAYS));
        return contacts.stream()
                .filter(one -> one.centre == CENTRE && one.draft == null && one.handledBy != null)
                .filter(one -> !one.receivedAt.isBefore(from) && one.receivedAt.isBefore(to))
                .filter(one -> staff.isOperator(one.handledBy))
                .map(DemoReviews::candidate)
                .collect(Collectors.groupingBy(Candidate::operatorId, TreeMap::new, Collectors.toList()));
    }

    private static Candidate candidate(Sheet.Contact contact) {
        return new Candidate(
                contact.id,
                contact.handledBy,
                Helpline.valueOf(contact.line),
                Channel.valueOf(contact.channel),
                contact.level == null ? null : ContactLevel.valueOf(contact.level),
                contact.level == null ? Disposition.valueOf(contact.disposition) : null,
                contact.receivedAt);
    }

    /** Last week's wait, but those of the operator of the story, who has one to answer and sees another one otherwise. */
    private void review(Sampling.Drawn one, long draw, Instant at, int weeksAgo) throws SQLException {
        boolean hers = one.contact().operatorId() == staff.id(OPERATOR);
        String status = "CLOSED";
        if (weeksAgo == 0) {
            status = !hers ? "DRAWN" : given ? "CONTESTED" : "GIVEN";
            given |= hers;
        }
        long id = ++last;
        Instant scored = at.plus(Duration.ofHours(6 + random.nextInt(20)));
        Instant givenAt = scored.isAfter(now) ? now.minus(Duration.ofMinutes(30)) : scored;
        boolean isScored = !status.equals("DRAWN");
        long reviewer = staff.id(SUPERVISORS.get(random.nextInt(SUPERVISORS.size())));
        List<Integer> steps = isScored ? steps(one.contact()) : List.of();
        single.execute(
                "INSERT INTO contact_review (id, centre_id, contact_id, operator_id, status, sampled, draw_id, chance,"
                        + " rubric_id, reviewer_id, made_at, given_at, given_day, score, summary, answer, answered_at,"
                        + " closed_at) VALUES (?, ?, ?, ?, ?, TRUE, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                CENTRE,
                one.contact().id(),
                one.contact().operatorId(),
                status,
                draw,
                one.chance(),
                isScored ? rubric : null,
                isScored ? reviewer : null,
                at,
                isScored ? givenAt : null,
                isScored ? Days.dayOf(givenAt) : null,
                isScored ? score(steps) : null,
                isScored ? seal(WORDS.get(random.nextInt(WORDS.size())), "summary") : null,
                status.equals("CONTESTED")
                        ? seal("Em có hỏi bé đang ở đâu, nhưng chưa kịp ghi vào bản ghi.", "answer")
                        : null,
                isScored && !status.equals("GIVEN") ? givenAt : null,
                status.equals("CLOSED") ? givenAt : null);
        marks(id, steps);
        single.history("REVIEW", id, new Sheet.Move(null, "DRAWN", null, null, at));
        if (isScored) {
            single.history("REVIEW", id, new Sheet.Move("DRAWN", "DRAFT", null, reviewer, givenAt));
            single.history("REVIEW", id, new Sheet.Move("DRAFT", "GIVEN", null, reviewer, givenAt));
            answered(id, status, one.contact().operatorId(), reviewer, givenAt);
        }
    }

    private void answered(long id, String status, long operator, long reviewer, Instant at) throws SQLException {
        if (status.equals("CONTESTED")) {
            single.history("REVIEW", id, new Sheet.Move("GIVEN", "CONTESTED", null, operator, at));
        } else if (status.equals("CLOSED")) {
            single.history("REVIEW", id, new Sheet.Move("GIVEN", "AGREED", null, operator, at));
            single.history("REVIEW", id, new Sheet.Move("AGREED", "CLOSED", null, reviewer, at));
        }
    }

    /** By which criteria a contact can be looked at depends on whether anything was told. */
    private List<Integer> steps(Candidate contact) {
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            boolean closing = i == criteria.size() - 1;
            boolean applies = i == 0 || closing == (contact.level() == null);
            int best = criteria.get(i).best();
            steps.add(applies ? best - (random.nextInt(3) == 0 ? 1 : 0) : -1);
        }
        return steps;
    }

    private int score(List<Integer> steps) {
        long weights = 0;
        long reached = 0;
        for (int i = 0; i < steps.size(); i++) {
            Criterion criterion = criteria.get(i);
            if (steps.get(i) >= 0) {
                weights += criterion.weight;
                reached += (long) criterion.weight * share(criterion, steps.get(i));
            }
        }
        return Math.round((float) reached / weights);
    }

    private static int share(Criterion criterion, int step) {
        return Math.round((float) step * WHOLE / criterion.best);
    }

    private void marks(long review, List<Integer> steps) throws SQLException {
        for (int i = 0; i < steps.size(); i++) {
            Criterion criterion = criteria.get(i);
            int step = steps.get(i);
            single.execute(
                    "INSERT INTO review_mark (id, review_id, criterion_id, place, step, share) VALUES (?, ?, ?, ?, ?, ?)",
                    rows.row(),
                    review,
                    criterion.id,
                    i,
                    step,
                    step < 0 ? null : share(criterion, step));
        }
    }

    private byte[] seal(String text, String column) {
        return sealing.seal(text, Sealing.place("contact_review", column));
    }
}
