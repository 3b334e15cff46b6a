package vn.hotline.reporting.publication.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.ContactCountables;
import vn.hotline.intervention.lead.CaseCountables;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.counting.Breakdown;
import vn.hotline.platform.counting.Population;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.Measures;
import vn.hotline.reporting.publication.disclosure.Sums.Sum;

/** What of a report adds up, as whoever reads it can find out: none of it is written down by hand. */
class SumsTest {

    private static final Map<Population<?, ?>, Long> ROWS = Map.of(
            ContactCountables.CONTACTS, 90L,
            ContactCountables.RECORDED, 60L,
            ContactCountables.DISMISSED, 30L,
            CaseCountables.CASES, 20L,
            CaseCountables.CASE_PERSONS, 25L);

    @Test
    void childLine() {
        Map<String, Long> values = values(Helpline.CHILD_PROTECTION);

        assertThat(wholes(Helpline.CHILD_PROTECTION, values))
                .containsExactlyInAnyOrder(
                        "interventions by interventions.violence",
                        "interventions by interventions.source.phone",
                        "interventions by interventions.province.1",
                        "counselling by counselling.information",
                        "counselling by counselling.source.direct",
                        "counselling by counselling.province.1",
                        "counselling by callers.violence",
                        "counselling by reasons.violence",
                        "children by persons.sex.male",
                        "children by persons.age.age_0_3",
                        "app_zalo by contacts.channel.app",
                        "calls by contacts.channel.phone",
                        "(CONTACTS) by contacts.channel.phone",
                        "(CONTACTS) by counselling");
    }

    @Test
    void traffickingLine() {
        assertThat(wholes(Helpline.TRAFFICKING, values(Helpline.TRAFFICKING)))
                .containsExactlyInAnyOrder(
                        "interventions by interventions.violence",
                        "interventions by interventions.source.phone",
                        "interventions by interventions.province.1",
                        "counselling by counselling.information",
                        "counselling by counselling.province.1",
                        "counselling by callers.violence",
                        "counselling by reasons.violence",
                        "(CASE_PERSONS) by persons.sex.male",
                        "(CASE_PERSONS) by persons.age.age_0_3",
                        "app_zalo by contacts.channel.app",
                        "calls by counselling",
                        "(CONTACTS) by contacts.channel.phone",
                        "(CONTACTS) by counselling");
    }

    /** Figures meet in one sum at most with others, so that what a reader knows can be narrowed sum by sum. */
    @Test
    void twoSumsShareOneFigureAtMost() {
        for (Helpline line : Helpline.values()) {
            List<Sum> sums = Sums.of(line, Measures.STANDARD, values(line));
            for (Sum one : sums) {
                for (Sum other : sums) {
                    if (one != other) {
                        assertThat(one.parts().stream().filter(other.parts()::contains))
                                .as(one + " and " + other)
                                .hasSizeLessThanOrEqualTo(one.whole().equals(other.whole()) ? 0 : 1);
                    }
                }
            }
        }
    }

    @Test
    void whatDoesNotAddUpIsNoSum() {
        Map<String, Long> values = values(Helpline.CHILD_PROTECTION);
        values.merge("interventions.violence", 1L, Long::sum);

        assertThat(wholes(Helpline.CHILD_PROTECTION, values)).doesNotContain("interventions by interventions.violence");
    }

    /** The trafficking line may have been published without the figure that its calls are, too. */
    @Test
    void aWholeUnderItsOtherNameIsTheWhole() {
        Map<String, Long> values = values(Helpline.TRAFFICKING);
        values.remove("counselling");

        assertThat(wholes(Helpline.TRAFFICKING, values)).contains("calls by counselling.information");
    }

    private static List<String> wholes(Helpline line, Map<String, Long> values) {
        return Sums.of(line, Measures.STANDARD, values).stream()
                .map(sum -> sum.whole() + " by "
                        + sum.parts().stream()
                                .filter(part -> values.get(part) > 0)
                                .findFirst()
                                .orElse(sum.parts().get(0)))
                .toList();
    }

    /** All rows of a breakdown have its first code. */
    private static Map<String, Long> values(Helpline line) {
        Map<String, Long> values = new LinkedHashMap<>();
        Figures.fixed(line).forEach(figure -> values.put(figure.code(), 0L));
        for (Breakdown breakdown : Measures.STANDARD.breakdowns(line)) {
            String first = breakdown.dimension().isProvince() ? "1" : "violence";
            if (breakdown.dimension().constants() == null) {
                values.put(breakdown.prefix() + first, 0L);
                values.put(breakdown.prefix() + "unknown", 0L);
            }
            values.keySet().stream()
                    .filter(code -> Measures.STANDARD
                            .breakdownOf(line, code)
                            .filter(breakdown::equals)
                            .isPresent())
                    .findFirst()
                    .ifPresent(code -> values.put(
                            code, ROWS.getOrDefault(breakdown.measure().population(), 7L)));
        }
        Measures.STANDARD.figures(line).stream()
                .filter(figure -> figure.whole())
                .forEach(figure -> values.put(
                        figure.code(), ROWS.getOrDefault(figure.measure().population(), 7L)));
        values.computeIfPresent(
                "calls",
                (code, value) -> line == Helpline.CHILD_PROTECTION ? values.get("contacts.channel.phone") : value);
        return values;
    }
}
