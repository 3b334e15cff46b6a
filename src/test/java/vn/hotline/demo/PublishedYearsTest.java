package vn.hotline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The days of the plan add up to what was published, to the last unit. */
class PublishedYearsTest {

    private static final List<DayPlan> DAYS = Plan.days(PublishedYears.all());

    record Published(String line, LocalDate from, LocalDate to, String measure, long value) {}

    static List<Published> published() throws IOException {
        try (InputStream in = PublishedYearsTest.class.getResourceAsStream("/figures.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(row -> new Published(
                            row[0], LocalDate.parse(row[1]), LocalDate.parse(row[2]), row[3], Long.parseLong(row[5])))
                    .filter(row -> !row.from().isBefore(PublishedYears.FIRST_DAY))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void daysAddUpToThePublishedFigure(Published figure) {
        long sum = DAYS.stream()
                .filter(day -> !day.day.isBefore(figure.from()) && !day.day.isAfter(figure.to()))
                .mapToLong(day -> measure(day, figure.line(), figure.measure()))
                .sum();

        assertThat(sum).isEqualTo(figure.value());
    }

    @Test
    void everyDayOfTheThreeYearsHasContacts() {
        assertThat(DAYS).hasSize(1095).allMatch(day -> day.contactCount() > 100);
    }

    @Test
    void samePlanComesOutAgain() {
        List<DayPlan> again = Plan.days(PublishedYears.all());

        for (int i = 0; i < DAYS.size(); i++) {
            assertThat(again.get(i).contacts).isEqualTo(DAYS.get(i).contacts);
            assertThat(again.get(i).cases).isEqualTo(DAYS.get(i).cases);
        }
    }

    @Test
    void holidaysAreQuieterThanOtherDays() {
        assertThat(calls(LocalDate.of(2022, 2, 2))).isLessThan(calls(LocalDate.of(2022, 2, 16)) * 2 / 3);
    }

    @Test
    void extraYearsComeAsBigAsAskedFor() {
        Map<Integer, Long> contacts = Plan.days(PublishedYears.extrapolated(1_000_000)).stream()
                .collect(
                        Collectors.groupingBy(day -> day.day.getYear(), Collectors.summingLong(DayPlan::contactCount)));

        assertThat(contacts).containsOnlyKeys(2024, 2025);
        assertThat(contacts.values()).allSatisfy(sum -> assertThat(sum).isBetween(490_000L, 510_000L));
    }

    private static long calls(LocalDate day) {
        return DAYS.stream()
                .filter(plan -> plan.day.equals(day))
                .mapToLong(plan -> measure(plan, PublishedYears.CHILD, "calls"))
                .sum();
    }

    private static long measure(DayPlan day, String line, String measure) {
        String detail = measure.substring(measure.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return switch (measure.contains(".") ? measure.substring(0, measure.lastIndexOf('.')) : measure) {
            case "calls" -> contacts(day, line, List.of("PHONE"), null) + cases(day, line, "PHONE", null);
            case "app_zalo" ->
                contacts(day, line, List.of("APP", "ZALO"), null)
                        + cases(day, line, "APP", null)
                        + cases(day, line, "ZALO", null);
            case "counselling" ->
                detail.equals("COUNSELLING")
                        ? contacts(day, line, null, "INFORMATION")
                                + contacts(day, line, null, "IN_DEPTH")
                                + cases(day, line, null, null)
                        : contacts(day, line, null, detail);
            case "interventions", "referrals" -> cases(day, line, null, measure.contains(".") ? detail : null);
            case "interventions.source" -> cases(day, line, detail, null);
            case "victims" ->
                day.cases.stream()
                        .filter(planned -> planned.line().equals(line))
                        .mapToLong(DayPlan.CasePlan::persons)
                        .sum();
            default -> throw new IllegalArgumentException(measure);
        };
    }

    private static long contacts(DayPlan day, String line, List<String> channels, String level) {
        return day.contacts.entrySet().stream()
                .filter(entry -> entry.getKey().line().equals(line))
                .filter(entry ->
                        channels == null || channels.contains(entry.getKey().channel()))
                .filter(entry -> level == null || level.equals(entry.getKey().level()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long cases(DayPlan day, String line, String source, String type) {
        return day.cases.stream()
                .filter(planned -> planned.line().equals(line))
                .filter(planned -> source == null || source.equals(planned.source()))
                .filter(planned -> type == null || type.equals(planned.type()))
                .count();
    }
}
