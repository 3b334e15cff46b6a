package vn.hotline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Lateness;
import vn.hotline.platform.search.Found;

/** How days, times, spans and numbers are written, the same on every page. Days are days in Viet Nam. */
@Named("show")
@ApplicationScoped
public class Show {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int MONTHS_OF_SMALL_CHILDREN = 36;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    @Inject
    private Texts texts;

    /** The time of this answer, from which the page counts on by itself: the clocks of machines differ. */
    public Instant getNow() {
        return clock.instant();
    }

    /** {@code 31/01/2026}, the same in every language; empty for null. */
    public String date(LocalDate day) {
        return day == null ? "" : Days.WRITTEN.format(day);
    }

    /** While something is in force: "từ 01/07/2025", or "01/01/2017–28/02/2025". */
    public String validity(LocalDate from, LocalDate to) {
        return to == null ? texts.text("show.since", date(from)) : date(from) + "–" + date(to);
    }

    /** The day in Viet Nam of a moment, as {@link #date}. */
    public String day(Instant at) {
        return at == null ? "" : date(Days.dayOf(at));
    }

    /** {@code 22:05}, by the clock of Viet Nam; empty for null. */
    public String time(Instant at) {
        return at == null ? "" : TIME.format(Days.timeOf(at));
    }

    /** {@code 22:05:09}, by the clock of Viet Nam; empty for null. */
    public String seconds(Instant at) {
        return at == null ? "" : SECONDS.format(Days.timeOf(at));
    }

    /** Day and time, as {@link #day} and {@link #time}. */
    public String dateTime(Instant at) {
        return at == null ? "" : day(at) + " " + time(at);
    }

    /** The time alone for today, the day and the time for earlier. */
    public String brief(Instant at) {
        if (at == null) {
            return "";
        }
        LocalDate day = Days.dayOf(at);
        LocalDate today = Days.dayOf(clock.instant());
        if (day.equals(today)) {
            return time(at);
        }
        return (day.getYear() == today.getYear() ? Days.WRITTEN_SHORT : Days.WRITTEN).format(day) + " " + time(at);
    }

    /** The end of a period: what ends at midnight ends at 24:00 of the day before. */
    public String end(Instant due) {
        LocalDate day = Days.dayOf(due);
        return due.equals(Days.startOf(day)) ? "24:00 " + date(day.minusDays(1)) : brief(due);
    }

    /** "hôm nay", "hôm qua", "ngày mai" or the date. */
    public String relativeDay(LocalDate day) {
        if (day == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(Days.dayOf(clock.instant()), day);
        if (days == 0) {
            return texts.text("show.today");
        }
        if (days == -1) {
            return texts.text("show.yesterday");
        }
        return days == 1 ? texts.text("show.tomorrow") : date(day);
    }

    /** How long ago something began: "12 phút", "3 giờ 05", "2 ngày". */
    public String since(Instant at) {
        return at == null ? "" : span(Duration.between(at, clock.instant()));
    }

    /** State of what is not done yet, as the clock tag calls it. */
    public String dueState(Instant due) {
        return due == null ? "" : Lateness.of(due, clock.instant()).getWord();
    }

    /** The same of what is due on a day. */
    public String dayState(LocalDate due) {
        return Lateness.of(due, Days.dayOf(clock.instant())).getWord();
    }

    /** "Còn 1 giờ 06" or "Quá 14 phút". */
    public String due(Instant due) {
        if (due == null) {
            return "";
        }
        Duration left = Duration.between(clock.instant(), due);
        return texts.text(left.isNegative() ? "shell.due.over" : "shell.due.left", span(left.abs()));
    }

    /** In the largest unit that says enough: minutes, hours and minutes, or days. Nothing is below nought. */
    public String span(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        if (minutes < 60) {
            return texts.text("show.minutes", minutes);
        }
        if (minutes < 24 * 60) {
            return texts.text("show.hours", minutes / 60, "%02d".formatted(minutes % 60));
        }
        return texts.text("show.days", minutes / (24 * 60));
    }

    /** "50 of 55": where a list ends that shows less than there is. More than a thousand are not counted. */
    public String ending(int shown, int all) {
        return all > Found.COUNTED
                ? texts.text("list.shown.many", shown, Found.COUNTED)
                : texts.text("list.shown", shown, all);
    }

    /** "2 trẻ", or on the trafficking line "2 nạn nhân". */
    public String people(Helpline line, long number) {
        return texts.text("show.people." + line, number);
    }

    /** An age as it was told: "7 tuổi", "18 tháng", "10 ngày", "sinh năm 2019", "sinh 12/03/2019"; empty if unknown. */
    public String age(Age age) {
        if (age == null || !age.isKnown()) {
            return "";
        }
        if (age.getAgeYears() != null) {
            return texts.text("show.age.years", age.getAgeYears());
        }
        if (age.getAgeMonths() != null) {
            return months(age.getAgeMonths());
        }
        if (age.getAgeDays() != null) {
            return texts.text("show.days", age.getAgeDays());
        }
        return age.getBirthDate() != null
                ? texts.text("show.age.born", date(age.getBirthDate()))
                : texts.text(age.getBirthMonth() == null ? "show.age.bornInYear" : "show.age.born", age.typed());
    }

    /** The age somebody had on a day: in years, a small child's in months or days if they were told; empty if unknown. */
    public String ageOn(Age age, LocalDate day) {
        if (age == null || !age.isKnown()) {
            return "";
        }
        Integer days = age.daysOn(day);
        Integer months = age.monthsOn(day);
        if (days != null && months == 0) {
            return texts.text("show.days", days);
        }
        return months != null && months < MONTHS_OF_SMALL_CHILDREN
                ? months(months)
                : texts.text("show.age.years", age.yearsOn(day));
    }

    private String months(int months) {
        return texts.text(months == 0 ? "show.age.newborn" : "show.age.months", months);
    }

    /** vi 368.346, en 368,346. */
    public String number(Number number) {
        return numbers().number(number);
    }

    /** With as many decimals as it has. */
    public String decimal(BigDecimal number) {
        return numbers().decimal(number);
    }

    /** With its sign: +8.028, −139.515. */
    public String difference(Number number) {
        return numbers().difference(number);
    }

    /** One decimal, with its sign: +486,3%. */
    public String percent(BigDecimal percent) {
        return numbers().percent(percent);
    }

    private Numbers numbers() {
        return new Numbers(me.getLocale());
    }
}
