package vn.hotline.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.reporting.publication.document.PeriodReportStatus;

class ReportRoadTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DRAFTED, now|||",
                "CHECKED, done|now||",
                "APPROVED, done|done|now|",
                "PUBLISHED, done|done|done|done",
                "SUPERSEDED, done|done|done|done"
            })
    void whatLiesBehindIsDoneAndWhatIsPublishedTooIs(PeriodReportStatus status, String states) {
        assertThat(ReportRoad.steps(status, List.of()).stream()
                        .map(ReportRoad.Step::state)
                        .reduce((one, other) -> one + "|" + other))
                .contains(states);
    }
}
