package vn.hotline.kernel;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How old somebody is: an exact day of birth, or an age as told or estimated, or unknown (both null).
 * People type it in one field: "12/03/2019", "2019", "7", "7 tuổi", "khoảng 7 tuổi".
 */
@Embeddable
public class Age {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int OLDEST = 120;

    private LocalDate birthDate;
    private Integer ageYears;

    public Age() {}

    private Age(LocalDate birthDate, Integer ageYears) {
        this.birthDate = birthDate;
        this.ageYears = ageYears;
    }

    public static Age unknown() {
        return new Age();
    }

    public static Age born(LocalDate day) {
        return new Age(day, null);
    }

    public static Age ofYears(int years) {
        return new Age(null, years);
    }

    /**
     * @param field where an error is shown
     * @param today the day the text was told on
     * @throws BusinessException at the field if the text says no age, or one in the future
     */
    public static Age parse(String text, String field, LocalDate today) {
        if (text == null || text.isBlank()) {
            return unknown();
        }
        if (text.contains("/")) {
            return born(day(text.strip(), field, today));
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            throw BusinessException.at(field, "age.unreadable");
        }
        int value = Integer.parseInt(number.group());
        int years = value > OLDEST ? today.getYear() - value : value;
        if (years < 0) {
            throw BusinessException.at(field, "age.future");
        }
        if (years > OLDEST) {
            throw BusinessException.at(field, "age.unreadable");
        }
        return ofYears(years);
    }

    private static LocalDate day(String text, String field, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(text, DAY);
            if (day.isAfter(today)) {
                throw BusinessException.at(field, "age.future");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw BusinessException.at(field, "age.unreadable");
        }
    }

    public boolean isKnown() {
        return birthDate != null || ageYears != null;
    }

    /** In whole years on a day, or null if unknown. */
    public Integer yearsOn(LocalDate day) {
        return birthDate != null
                ? Integer.valueOf(java.time.Period.between(birthDate, day).getYears())
                : ageYears;
    }

    /** As it would be typed. */
    public String typed() {
        return birthDate != null ? DAY.format(birthDate) : ageYears == null ? null : ageYears.toString();
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public Integer getAgeYears() {
        return ageYears;
    }
}
