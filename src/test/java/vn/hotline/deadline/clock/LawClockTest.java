package vn.hotline.deadline.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hotline.deadline.calendar.TermUnit;
import vn.hotline.deadline.calendar.WorkingDays;
import vn.hotline.deadline.limit.LawEvent;
import vn.hotline.deadline.limit.LawLimit;
import vn.hotline.deadline.limit.LimitKind;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;

class LawClockTest {

    private static final WorkingDays WEEKENDS = new WorkingDays(Map.of(), null);

    /** A Saturday, 15:20 in Viet Nam. */
    private static final Instant RECEIVED = Instant.parse("2026-11-21T08:20:00Z");

    private static final LawLimit HALF_A_DAY = limit(LimitKind.EMERGENCY_MEASURES, TermUnit.HOURS, 12, false);
    private static final LawLimit PLAN = limit(LimitKind.SUPPORT_PLAN, TermUnit.WORKING_DAYS, 5, true);

    @Test
    void anEmergencyHasTwelveHoursFromReceipt() {
        assertThat(emergency().getDueAt()).isEqualTo(hour(12));
    }

    @Test
    void aPlanHasFiveWorkingDays() {
        assertThat(plan().getDueAt()).isEqualTo(Days.startOf(LocalDate.of(2026, 11, 28)));
    }

    @Test
    void whatIsDoneInTimeIsKept() {
        LawClock clock = emergency();
        assertThat(clock.follow(hour(3), null, HALF_A_DAY, at(4))).isPresent();
        assertThat(clock.getStatus()).isEqualTo(ClockStatus.MET);
        assertThat(clock.getDoneAt()).isEqualTo(hour(3));
        assertThat(clock.isBreached()).isFalse();
        assertThat(clock.getOpenDue()).isNull();
        assertThat(clock.follow(hour(3), null, HALF_A_DAY, at(5))).isEmpty();
    }

    @Test
    void whatIsDoneLateIsABreachAndStaysOne() {
        LawClock clock = emergency();
        clock.follow(hour(13), null, HALF_A_DAY, at(13));
        assertThat(clock.isBreached()).isTrue();
        clock.explain("Đường vào xóm bị sạt.");
        assertThat(clock.getBreachReason()).isNotNull();
    }

    /** It was done in the eleventh hour and written down in the fourteenth. */
    @Test
    void whatIsToldLateMayHaveBeenDoneInTime() {
        LawClock clock = emergency();
        assertThat(clock.say(HALF_A_DAY, hour(12))).isEqualTo(Word.PASSED);
        assertThat(clock.isBreached()).isTrue();
        clock.follow(hour(11), null, HALF_A_DAY, at(14));
        assertThat(clock.isBreached()).isFalse();
    }

    @Test
    void itIsSaidOnceThatItEndsSoonAndOnceThatItHasPassed() {
        LawClock clock = emergency();
        assertThat(clock.isWordDue(hour(8))).isFalse();
        assertThat(clock.isWordDue(hour(9))).isTrue();
        assertThat(clock.say(HALF_A_DAY, hour(9))).isEqualTo(Word.SOON);
        assertThat(clock.isWordDue(hour(11))).isFalse();
        assertThat(clock.say(HALF_A_DAY, hour(12))).isEqualTo(Word.PASSED);
        assertThat(clock.isWordDue(hour(17))).isFalse();
        assertThat(clock.isWordDue(hour(18))).isTrue();
        assertThat(clock.say(HALF_A_DAY, hour(18))).isEqualTo(Word.LATE);
        assertThat(clock.isWordDue(hour(1000))).isFalse();
    }

    @Test
    void afterAnHourWithoutServersWhatHasPassedIsNotWarnedOf() {
        LawClock clock = emergency();
        assertThat(clock.say(HALF_A_DAY, hour(13))).isEqualTo(Word.PASSED);
        assertThat(clock.isWordDue(hour(17))).isFalse();
    }

    @Test
    void afterANightWithoutServersOnlyTheLatestWordIsSaid() {
        LawClock clock = emergency();
        assertThat(clock.say(HALF_A_DAY, hour(20))).isEqualTo(Word.LATE);
        assertThat(clock.isBreached()).isTrue();
        assertThat(clock.isWordDue(hour(1000))).isFalse();
    }

    @Test
    void aLimitThatNobodyIsToldOfOnceMoreEndsWithItsPassing() {
        LawClock clock = plan();
        assertThat(clock.say(PLAN, hour(24 * 30))).isEqualTo(Word.PASSED);
        assertThat(clock.isWordDue(hour(24 * 60))).isFalse();
    }

    @Test
    void whatIsMetIsNotSpokenOfAnyMore() {
        LawClock clock = emergency();
        clock.say(HALF_A_DAY, hour(12));
        clock.follow(hour(13), null, HALF_A_DAY, at(13));
        assertThat(clock.isWordDue(hour(18))).isFalse();
    }

    // ---------------------------------------------------------------- every state, everything that can be told

    /** What is told of its record, from every state: the state it comes to, and that it is moved exactly then. */
    @ParameterizedTest
    @EnumSource(ClockStatus.class)
    void everyStateFollowsItsRecord(ClockStatus from) {
        assertThat(follows(from, hour(3), null)).isEqualTo(ClockStatus.MET);
        assertThat(follows(from, hour(3), hour(4))).isEqualTo(ClockStatus.MET);
        assertThat(follows(from, null, hour(4)))
                .isEqualTo(from == ClockStatus.MET ? ClockStatus.MET : ClockStatus.STOPPED);
        assertThat(follows(from, null, null)).isEqualTo(from == ClockStatus.STOPPED ? ClockStatus.RUNNING : from);
    }

    private static ClockStatus follows(ClockStatus from, Instant met, Instant ended) {
        LawClock clock = in(from);
        boolean moved = clock.isMovedBy(met, ended);
        assertThat(clock.follow(met, ended, PLAN, at(5)).isPresent()).isEqualTo(moved);
        assertThat(clock.getStatus() != from).isEqualTo(moved);
        assertThat(clock.getOpenDue() != null).isEqualTo(clock.getStatus() == ClockStatus.RUNNING);
        return clock.getStatus();
    }

    @ParameterizedTest
    @EnumSource(ClockStatus.class)
    void onlyWhatRunsStandsStillAndOnlyThatGoesOn(ClockStatus from) {
        if (from == ClockStatus.RUNNING) {
            assertThat(in(from).pause(PLAN, "Trẻ nằm viện.", at(6)).getToStatus())
                    .isEqualTo(ClockStatus.PAUSED.name());
        } else {
            assertThatThrownBy(() -> in(from).pause(PLAN, "Trẻ nằm viện.", at(6)))
                    .isInstanceOf(BusinessException.class);
        }
        if (from == ClockStatus.PAUSED) {
            assertThat(in(from).resume(PLAN, WEEKENDS, at(6)).getToStatus()).isEqualTo(ClockStatus.RUNNING.name());
        } else {
            assertThatThrownBy(() -> in(from).resume(PLAN, WEEKENDS, at(6))).isInstanceOf(BusinessException.class);
        }
    }

    private static LawClock in(ClockStatus status) {
        LawClock clock = plan();
        switch (status) {
            case RUNNING -> {
                // as it begins
            }
            case PAUSED -> clock.pause(PLAN, "Chờ địa chỉ.", at(1));
            case MET -> clock.follow(hour(1), null, PLAN, at(1));
            case STOPPED -> clock.follow(null, hour(1), PLAN, at(1));
        }
        assertThat(clock.getStatus()).isEqualTo(status);
        return clock;
    }

    // ---------------------------------------------------------------- what is counted

    @Test
    void aMissedLimitCountsOnItsLastDay() {
        LawClock clock = plan();
        assertThat(clock.facts()).isNull();
        clock.say(PLAN, hour(24 * 30));
        // 24:00 of Friday 27/11
        assertThat(clock.facts())
                .isEqualTo(new ClockFacts(
                        Helpline.CHILD_PROTECTION, 1, LocalDate.of(2026, 11, 27), LimitKind.SUPPORT_PLAN));
    }

    @Test
    void whatWasMissedInARecordThatStandsNoMoreCountsForNothing() {
        LawClock clock = emergency();
        clock.say(HALF_A_DAY, hour(12));
        Course gone = course(Map.of());
        assertThat(clock.isCountedUnlike(gone)).isTrue();
        clock.goWith(gone);
        assertThat(clock.facts()).isNull();
        assertThat(clock.isCountedUnlike(gone)).isFalse();
        clock.goWith(course(Map.of(LawEvent.EMERGENCY_RECEIVED, List.of(RECEIVED))));
        assertThat(clock.facts()).isNotNull();
    }

    @Test
    void itStopsWithItsRecordAndGoesOnWithIt() {
        LawClock clock = plan();
        clock.follow(null, hour(5), PLAN, at(5));
        assertThat(clock.getStatus()).isEqualTo(ClockStatus.STOPPED);
        assertThat(clock.getOpenDue()).isNull();
        clock.follow(null, null, PLAN, at(9));
        assertThat(clock.getStatus()).isEqualTo(ClockStatus.RUNNING);
        assertThat(clock.getOpenDue()).isEqualTo(clock.getDueAt());
        assertThat(clock.getNextWord()).isNotNull();
    }

    @Test
    void itEndsLaterByTheDaysItStoodStill() {
        LawClock clock = plan();
        // Monday morning to Wednesday morning
        clock.pause(PLAN, "Trẻ nằm viện.", new Stamp(1L, Instant.parse("2026-11-23T02:00:00Z")));
        assertThat(clock.getOpenDue()).isNull();
        assertThat(clock.getNextWord()).isNull();
        clock.resume(PLAN, WEEKENDS, new Stamp(1L, Instant.parse("2026-11-25T02:00:00Z")));
        // Monday 30, Tuesday 1 instead of Friday 27
        assertThat(clock.getDueAt()).isEqualTo(Days.startOf(LocalDate.of(2026, 12, 2)));
        assertThat(clock.getOpenDue()).isEqualTo(clock.getDueAt());
    }

    @Test
    void theHoursOfAnEmergencyDoNotStandStill() {
        assertThatThrownBy(() -> emergency().pause(HALF_A_DAY, "Chờ.", at(1)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("clock.notPausable");
    }

    @Test
    void itStandsStillForAReasonAndBeforeItsEnd() {
        assertThatThrownBy(() -> plan().pause(PLAN, " ", at(1))).hasMessageContaining("lifecycle.reasonNeeded");
        assertThatThrownBy(() -> plan().pause(PLAN, "Chờ.", at(24 * 20))).hasMessageContaining("clock.overAlready");
    }

    @Test
    void whatWasKeptHasNoReason() {
        assertThatThrownBy(() -> emergency().explain("Chờ.")).hasMessageContaining("clock.notBreached");
    }

    /** What the table of moves does not name is refused, from every state. */
    @ParameterizedTest
    @EnumSource(ClockMove.class)
    void onlyMovesOfTheTableArePossible(ClockMove move) {
        for (ClockStatus from : ClockStatus.values()) {
            boolean expected =
                    switch (move) {
                        case MEET -> from != ClockStatus.MET;
                        case PAUSE -> from == ClockStatus.RUNNING;
                        case RESUME -> from == ClockStatus.PAUSED;
                        case STOP -> from == ClockStatus.RUNNING || from == ClockStatus.PAUSED;
                        case GO_ON -> from == ClockStatus.STOPPED;
                    };
            assertThat(move.isPossibleFrom(from)).as(move + " from " + from).isEqualTo(expected);
        }
    }

    @Test
    void whatWasDoneBeforeTheLawAskedForItIsNotDoneBecauseOfThat() {
        Course course = course(Map.of(LawEvent.MEASURE_TAKEN, List.of(hour(-2), hour(5), hour(3))));
        assertThat(course.firstSince(LawEvent.MEASURE_TAKEN, RECEIVED)).isEqualTo(hour(3));
        assertThat(course.firstSince(LawEvent.RISK_ASSESSED, RECEIVED)).isNull();
    }

    /** People tell it to the minute. */
    @Test
    void whatWasDoneInTheMinuteOfReceiptIsDone() {
        Course course = course(Map.of(LawEvent.MEASURE_TAKEN, List.of(RECEIVED)));
        assertThat(course.firstSince(LawEvent.MEASURE_TAKEN, RECEIVED.plusSeconds(40)))
                .isEqualTo(RECEIVED);
    }

    private static LawClock emergency() {
        return stored(new LawClock(HALF_A_DAY, course(Map.of()), RECEIVED, WEEKENDS));
    }

    private static LawClock plan() {
        return stored(new LawClock(PLAN, course(Map.of()), RECEIVED, WEEKENDS));
    }

    private static Course course(Map<LawEvent, List<Instant>> occurred) {
        return new Course(RecordKind.CASE, 7, RECEIVED, Helpline.CHILD_PROTECTION, 1, null, 2L, occurred, null);
    }

    private static Instant hour(int after) {
        return RECEIVED.plus(Duration.ofHours(after));
    }

    private static Stamp at(int hour) {
        return new Stamp(1L, hour(hour));
    }

    // ---------------------------------------------------------------- rows as the database has them

    private static LawLimit limit(LimitKind kind, TermUnit unit, int amount, boolean pausable) {
        try {
            Constructor<LawLimit> made = LawLimit.class.getDeclaredConstructor();
            made.setAccessible(true);
            LawLimit limit = stored(made.newInstance());
            set(LawLimit.class, limit, "kind", kind);
            set(LawLimit.class, limit, "unit", unit);
            set(LawLimit.class, limit, "amount", amount);
            set(LawLimit.class, limit, "warnHours", 3);
            set(LawLimit.class, limit, "escalateHours", unit == TermUnit.HOURS ? 6 : null);
            set(LawLimit.class, limit, "pausable", pausable);
            return limit;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T extends BaseEntity> T stored(T row) {
        set(BaseEntity.class, row, "id", 1L);
        return row;
    }

    private static void set(Class<?> type, Object row, String name, Object value) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            field.set(row, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
