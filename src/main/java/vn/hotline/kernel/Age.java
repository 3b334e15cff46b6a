package vn.hotline.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * How old somebody is, as it was told: a day, month or year of birth, or an age in years, months or days; or unknown (all
 * null). An age stands with the day it was told, and is reckoned from there for the day it is asked for: who was told to
 * be 7 today was 6 in a case of a year ago. People type all of it in one field, see {@link AgeText}.
 *
 * <p>{@link #sqlYears} says the same to the database, so that figures can be counted from scratch.
 */
@Embeddable
public class Age {

    /** Nobody is older, in years. */
    public static final int OLDEST = 120;

    private static final int MONTHS = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    private LocalDate birthDate;
    private Integer birthYear;
    private Integer birthMonth;
    private Integer ageYears;
    private Integer ageMonths;
    private Integer ageDays;

    /** Null for ages from before it was kept: they are what they were told for the record they stand in. */
    @Column(name = "age_told_on")
    private LocalDate toldOn;

    public Age() {}

    public static Age unknown() {
        return new Age();
    }

    public static Age born(LocalDate day) {
        Age age = new Age();
        age.birthDate = day;
        return age;
    }

    public static Age bornIn(int year) {
        Age age = new Age();
        age.birthYear = year;
        return age;
    }

    /** @param month 1 to 12 */
    public static Age bornIn(int year, int month) {
        Age age = bornIn(year);
        age.birthMonth = month;
        return age;
    }

    public static Age ofYears(int years, LocalDate toldOn) {
        Age age = told(toldOn);
        age.ageYears = years;
        return age;
    }

    public static Age ofMonths(int months, LocalDate toldOn) {
        Age age = told(toldOn);
        age.ageMonths = months;
        return age;
    }

    public static Age ofDays(int days, LocalDate toldOn) {
        Age age = told(toldOn);
        age.ageDays = days;
        return age;
    }

    private static Age told(LocalDate day) {
        Age age = new Age();
        age.toldOn = day;
        return age;
    }

    /**
     * @param field where an error is shown
     * @param toldOn the day the text was told on
     * @throws BusinessException at the field if not all of the text says an age, or one in the future
     */
    public static Age parse(String text, String field, LocalDate toldOn) {
        return AgeText.read(text, field, toldOn);
    }

    /**
     * What stands in the field after somebody has been there. The same words again are the age that was told before, not
     * one told today.
     *
     * @throws BusinessException as {@link #parse}
     */
    public Age retold(String text, String field, LocalDate today) {
        String typed = typed();
        return typed != null && text != null && typed.equals(text.strip()) ? this : parse(text, field, today);
    }

    /** Copied into another record: an age of before days were kept was told on this one. */
    public Age toldBy(LocalDate day) {
        if (toldOn != null || ageYears == null) {
            return this;
        }
        return ofYears(ageYears, day);
    }

    public boolean isKnown() {
        return birthDate != null || birthYear != null || ageYears != null || ageMonths != null || ageDays != null;
    }

    /** In whole years on a day, or null if unknown; never less than 0. */
    public Integer yearsOn(LocalDate day) {
        if (!isKnown()) {
            return null;
        }
        return Math.max(0, reckoned(day));
    }

    private int reckoned(LocalDate day) {
        if (birthday() != null) {
            return Period.between(birthday(), day).getYears();
        }
        if (birthYear != null) {
            return birthMonth == null
                    ? day.getYear() - birthYear
                    : Math.floorDiv((day.getYear() - birthYear) * MONTHS + day.getMonthValue() - birthMonth, MONTHS);
        }
        Period since = toldOn == null ? Period.ZERO : Period.between(toldOn, day);
        return ageYears != null
                ? ageYears + since.getYears()
                : Math.floorDiv(ageMonths + (int) since.toTotalMonths(), MONTHS);
    }

    /** Whether it may be the same person's, told by somebody else: a year apart on this day at most. Not if one is unknown. */
    public boolean isLike(Age other, LocalDate day) {
        return isKnown() && other.isKnown() && Math.abs(yearsOn(day) - other.yearsOn(day)) <= 1;
    }

    /**
     * The same in SQL: whole years, null if unknown.
     *
     * @param person alias of the table that holds the age
     * @param day column or expression of the day
     */
    public static String sqlYears(String person, String day) {
        return """
                coalesce(timestampdiff(year, {p}.birth_date, {day}),\
                 floor((year({day}) * 12 + month({day}) - {p}.birth_year * 12 - {p}.birth_month) / 12),\
                 year({day}) - {p}.birth_year,\
                 {p}.age_years + coalesce(timestampdiff(year, {p}.age_told_on, {day}), 0),\
                 floor(({p}.age_months + timestampdiff(month, {p}.age_told_on, {day})) / 12),\
                 timestampdiff(year, {p}.age_told_on - interval {p}.age_days day, {day}))""".replace("{p}", person).replace("{day}", day);
    }

    /** As it would be typed, or null. */
    public String typed() {
        if (birthDate != null) {
            return DAY.format(birthDate);
        }
        if (birthYear != null) {
            return birthMonth == null ? birthYear.toString() : birthMonth + "/" + birthYear;
        }
        if (ageYears != null) {
            return ageYears.toString();
        }
        return ageMonths != null ? ageMonths + " tháng" : ageDays != null ? ageDays + " ngày" : null;
    }

    /** As programs write it, which can be read again: "2019-03-12", "2019-03", "2019", "7", "18 months"; or null. */
    public String coded() {
        if (birthDate != null) {
            return birthDate.toString();
        }
        if (birthMonth != null) {
            return "%04d-%02d".formatted(birthYear, birthMonth);
        }
        return ageMonths != null ? ageMonths + " months" : ageDays != null ? ageDays + " days" : typed();
    }

    /** In whole months on a day, or null if nobody told it so exactly; never less than 0. */
    public Integer monthsOn(LocalDate day) {
        if (birthDate != null || ageDays != null) {
            return Math.max(0, (int) Period.between(birthday(), day).toTotalMonths());
        }
        if (birthMonth != null) {
            return Math.max(0, (day.getYear() - birthYear) * MONTHS + day.getMonthValue() - birthMonth);
        }
        return ageMonths == null
                ? null
                : Integer.valueOf(Math.max(
                        0, ageMonths + (int) Period.between(toldOn, day).toTotalMonths()));
    }

    /** In days on a day, or null if nobody told it so exactly; never less than 0. */
    public Integer daysOn(LocalDate day) {
        return birthday() == null ? null : Integer.valueOf((int) Math.max(0, ChronoUnit.DAYS.between(birthday(), day)));
    }

    /** Known to the day, or null. */
    private LocalDate birthday() {
        return birthDate != null ? birthDate : ageDays == null ? null : toldOn.minusDays(ageDays);
    }

    /** @throws BusinessException at the field if the age is beyond what people reach, or in the future */
    Age checked(String field, LocalDate today) {
        boolean future = birthDate != null && birthDate.isAfter(today)
                || birthYear != null
                        && (birthYear > today.getYear()
                                || birthYear == today.getYear()
                                        && birthMonth != null
                                        && birthMonth > today.getMonthValue());
        if (future) {
            throw BusinessException.at(field, "age.future");
        }
        if (isKnown() && reckoned(today) > OLDEST) {
            throw BusinessException.at(field, "age.outOfRange", OLDEST);
        }
        return this;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public Integer getBirthYear() {
        return birthYear;
    }

    /** 1 to 12, beside a year of birth, or null. */
    public Integer getBirthMonth() {
        return birthMonth;
    }

    public Integer getAgeYears() {
        return ageYears;
    }

    public Integer getAgeMonths() {
        return ageMonths;
    }

    public Integer getAgeDays() {
        return ageDays;
    }

    public LocalDate getToldOn() {
        return toldOn;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Age age
                && Objects.equals(birthDate, age.birthDate)
                && Objects.equals(birthYear, age.birthYear)
                && Objects.equals(birthMonth, age.birthMonth)
                && Objects.equals(ageYears, age.ageYears)
                && Objects.equals(ageMonths, age.ageMonths)
                && Objects.equals(ageDays, age.ageDays)
                && Objects.equals(toldOn, age.toldOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(birthDate, birthYear, birthMonth, ageYears, ageMonths, ageDays, toldOn);
    }

    @Override
    public String toString() {
        return typed();
    }
}
