package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.reference.Centre;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.web.Drawing;
import vn.hotline.platform.web.Me;

/** The board on the wall: how many wait, how long, and how the day goes beside the same day a week ago. */
@Named
@RequestScoped
public class WallboardPage {

    /** More waiting calls than this, or one that waits longer, are a call for help. */
    private static final int MOST_WAITING = 5;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /** One line in one centre. */
    public record Row(String centre, long calls, Instant since, long onDuty, boolean alarm) {}

    public record OfLine(Helpline line, List<Row> rows) {}

    /** A figure of today beside that of the same weekday a week ago, up to the same time. */
    public record Beside(Integer now, Integer then) {
        public Integer difference() {
            return now == null || then == null ? null : now - then;
        }
    }

    @Inject
    private WallboardSearch search;

    @Inject
    private Centres centres;

    @Inject
    private Me me;

    @Inject
    private OneMoment oneMoment;

    @Inject
    private Clock clock;

    private Instant now;
    private List<WallboardSearch.Waiting> waiting = List.of();
    private WallboardSearch.Calls today = new WallboardSearch.Calls(0, 0, 0);
    private WallboardSearch.Calls weekAgo = today;
    private long received;
    private long receivedWeekAgo;
    private long callBacks;
    private Map<Integer, Long> onDuty = Map.of();
    private List<Instant> pressing = List.of();

    private void read() {
        if (now == null && Drawing.isNow()) {
            now = clock.instant();
            oneMoment.read(this::readAll);
        }
    }

    private void readAll() {
        Instant day = Days.startOf(Days.dayOf(now));
        Instant shift = getShiftBegin();
        waiting = search.waiting();
        today = search.calls(me.getLine(), day, now);
        weekAgo = search.calls(me.getLine(), day.minus(WEEK), now.minus(WEEK));
        received = search.received(me.getLine(), shift, now);
        receivedWeekAgo = search.received(me.getLine(), shift.minus(WEEK), now.minus(WEEK));
        callBacks = search.callBacksDue(me.getLine(), now);
        onDuty = search.onDuty();
        pressing = me.getLine() == Helpline.CHILD_PROTECTION ? search.pressing() : List.of();
    }

    private List<WallboardSearch.Waiting> ofLine() {
        read();
        return waiting.stream().filter(one -> one.line() == me.getLine()).toList();
    }

    public long getCalls() {
        return ofLine().stream().mapToLong(WallboardSearch.Waiting::calls).sum();
    }

    public boolean isMany() {
        return getCalls() > MOST_WAITING;
    }

    public int getMost() {
        return MOST_WAITING;
    }

    /** The one that waits longest; null if nobody waits. */
    public WallboardSearch.Waiting getLongest() {
        return ofLine().stream()
                .min(Comparator.comparing(WallboardSearch.Waiting::since))
                .orElse(null);
    }

    public boolean isLong() {
        return Optional.ofNullable(getLongest())
                .filter(one -> isTooLong(one.since()))
                .isPresent();
    }

    private boolean isTooLong(Instant since) {
        return since.isBefore(now.minus(LONGEST_WAIT));
    }

    public String centreName(int id) {
        return centres.name(id, me.getLanguage());
    }

    /** Both lines, each centre of them. */
    public List<OfLine> getLines() {
        read();
        List<OfLine> lines = new ArrayList<>();
        for (Helpline line : Helpline.values()) {
            lines.add(new OfLine(
                    line,
                    centres.getAll().stream().map(centre -> row(line, centre)).toList()));
        }
        return lines;
    }

    private Row row(Helpline line, Centre centre) {
        Optional<WallboardSearch.Waiting> found = waiting.stream()
                .filter(one -> one.line() == line && one.centreId() == centre.getId())
                .findFirst();
        Instant since = found.map(WallboardSearch.Waiting::since).orElse(null);
        return new Row(
                centre.name(me.getLanguage()),
                found.map(WallboardSearch.Waiting::calls).orElse(0L),
                since,
                onDuty.getOrDefault(centre.getId(), 0L),
                since != null && isTooLong(since));
    }

    public Beside getSoon() {
        read();
        return new Beside(today.soonPercent(), weekAgo.soonPercent());
    }

    public Beside getGivenUp() {
        read();
        return new Beside(Math.toIntExact(today.givenUp()), Math.toIntExact(weekAgo.givenUp()));
    }

    public Beside getReceived() {
        read();
        return new Beside(Math.toIntExact(received), Math.toIntExact(receivedWeekAgo));
    }

    public long getCallBacks() {
        read();
        return callBacks;
    }

    /** Limits of law of emergencies that are soon over or are; the law sets them for children only. */
    public List<Instant> getPressing() {
        read();
        return pressing;
    }

    public Shift getShift() {
        return Shift.at(moment());
    }

    public Instant getShiftBegin() {
        return Shift.begin(moment());
    }

    /** Bundle key of the day of the week, today's and so that of a week ago. */
    public String getWeekday() {
        return "pivot.weekday." + Days.dayOf(moment()).getDayOfWeek().getValue();
    }

    private Instant moment() {
        return Objects.requireNonNullElseGet(now, clock::instant);
    }
}
