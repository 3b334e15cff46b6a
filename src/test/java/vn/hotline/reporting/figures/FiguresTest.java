package vn.hotline.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactCountables;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.counting.Unit;

class FiguresTest {

    private final Figures figures = new Figures();

    @ParameterizedTest
    @EnumSource(Helpline.class)
    void everyFigureIsFoundByItsName(Helpline line) {
        for (Figure figure : Figures.fixed(line)) {
            assertThat(figures.find(line, figure.code())).contains(figure);
        }
    }

    @Test
    void counsellingIncludesInterventions() {
        Figure counselling =
                figures.find(Helpline.CHILD_PROTECTION, "counselling").orElseThrow();

        assertThat(counselling.measure()).isEqualTo(ContactCountables.CONTACT_LEVEL);
        assertThat(counselling.codes()).isEmpty();
    }

    @Test
    void everyChannelIsOneSourceOfCounselling() {
        List<String> channels = Figures.fixed(Helpline.CHILD_PROTECTION).stream()
                .filter(figure -> figure.section().equals(Section.COUNSELLING_BY_SOURCE))
                .flatMap(figure -> figure.codes().stream())
                .toList();

        assertThat(channels)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Channel.values()).map(Enum::name).toList());
    }

    @Test
    void callsOfTheTraffickingLineAreThoseItRecorded() {
        assertThat(figures.find(Helpline.CHILD_PROTECTION, "calls")
                        .orElseThrow()
                        .codes())
                .containsExactly("PHONE");
        assertThat(figures.find(Helpline.TRAFFICKING, "calls").orElseThrow().measure())
                .isEqualTo(ContactCountables.CONTACT_LEVEL);
    }

    @Test
    void figuresByCodeAreMadeFromTheirName() {
        Figure abuse = figures.find(Helpline.CHILD_PROTECTION, "interventions.sexual_abuse")
                .orElseThrow();
        Figure police =
                figures.find(Helpline.TRAFFICKING, "referrals.agency.police").orElseThrow();

        assertThat(abuse.codes()).isEqualTo(List.of("SEXUAL_ABUSE"));
        assertThat(abuse.unit()).isEqualTo(Unit.CASES);
        assertThat(police.unit()).isEqualTo(Unit.REFERRALS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "interventions.",
                "interventions.a b",
                "interventions.x'--",
                "counselling.province.x",
                "interventions.province.1234567"
            })
    void knowsNoOtherFigures(String code) {
        assertThat(figures.find(Helpline.CHILD_PROTECTION, code)).isEmpty();
    }
}
