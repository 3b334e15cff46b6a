package vn.hotline.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.BusinessException;
import vn.hotline.reporting.publication.document.PeriodReportService;
import vn.hotline.reporting.publication.document.ReportContent;
import vn.hotline.reporting.publication.document.ReportIndicator;

/** Another body's figure comes into a report when one was chosen, and the page shows what the report says then. */
class ReportIndicatorsTest {

    private static final long REPORT = 41;
    private static final ReportContent AFTERWARDS = new ReportContent(null, null, Map.of(), Map.of(), List.of());
    private static final ReportIndicator PLACED =
            new ReportIndicator(9, "Trẻ em", "Children", "Cục", "Agency", "em", "children", null, null, null);

    private final ReportIndicators indicators = new ReportIndicators();
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void put() throws ReflectiveOperationException {
        set("service", new Reports());
        set("page", new Page());
    }

    @Test
    void nothingIsPlacedUntilOneWasChosen() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(indicators::place)
                .satisfies(refused -> assertThat(refused.getProblems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("indicator");
                            assertThat(problem.key()).isEqualTo("input.required");
                        }));
        assertThat(done).isEmpty();
    }

    @Test
    void whatWasChosenIsPlacedAndTheNextChoiceBeginsWithNone() {
        indicators.setChosen(9L);
        indicators.place();

        assertThat(done).containsExactly("place 9 in 41", "shown");
        assertThat(indicators.getChosen()).isNull();
    }

    @Test
    void whatIsTakenOutIsNoChoice() {
        indicators.setChosen(8L);
        indicators.remove(PLACED);

        assertThat(done).containsExactly("remove 9 from 41", "shown");
        assertThat(indicators.getChosen()).isEqualTo(8L);
    }

    private void set(String field, Object value) throws ReflectiveOperationException {
        Field found = ReportIndicators.class.getDeclaredField(field);
        found.setAccessible(true);
        found.set(indicators, value);
    }

    private final class Reports extends PeriodReportService {
        @Override
        public ReportContent place(long id, long valueId) {
            done.add("place " + valueId + " in " + id);
            return AFTERWARDS;
        }

        @Override
        public ReportContent remove(long id, long valueId) {
            done.add("remove " + valueId + " from " + id);
            return AFTERWARDS;
        }
    }

    private final class Page extends ReportingReportPage {
        @Override
        public long getId() {
            return REPORT;
        }

        @Override
        void take(ReportContent read) {
            assertThat(read).isSameAs(AFTERWARDS);
            done.add("shown");
        }
    }
}
