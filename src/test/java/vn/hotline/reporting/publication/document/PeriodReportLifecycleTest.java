package vn.hotline.reporting.publication.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.APPROVED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.CHECKED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.DRAFTED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.PUBLISHED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.SUPERSEDED;
import static vn.hotline.reporting.publication.document.PeriodReportStatus.WITHDRAWN;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;

class PeriodReportLifecycleTest {

    private static final Stamp AUTHOR = new Stamp(1L, Instant.parse("2023-01-04T02:00:00Z"));
    private static final Stamp OTHER = new Stamp(2L, Instant.parse("2023-01-05T02:00:00Z"));

    /** From each state the moves there are; every other one is refused. */
    private static final Map<PeriodReportStatus, Set<PeriodReportMove>> TABLE = Map.of(
            DRAFTED, Set.of(PeriodReportMove.CHECK, PeriodReportMove.WITHDRAW),
            CHECKED, Set.of(PeriodReportMove.SEND_BACK, PeriodReportMove.APPROVE, PeriodReportMove.WITHDRAW),
            APPROVED, Set.of(PeriodReportMove.PUBLISH, PeriodReportMove.WITHDRAW, PeriodReportMove.SUPERSEDE),
            PUBLISHED, Set.of(PeriodReportMove.WITHDRAW, PeriodReportMove.SUPERSEDE),
            SUPERSEDED, Set.of(),
            WITHDRAWN, Set.of());

    private static final Map<PeriodReportStatus, List<PeriodReportMove>> WAY = Map.of(
            DRAFTED, List.of(),
            CHECKED, List.of(PeriodReportMove.CHECK),
            APPROVED, List.of(PeriodReportMove.CHECK, PeriodReportMove.APPROVE),
            PUBLISHED, List.of(PeriodReportMove.CHECK, PeriodReportMove.APPROVE, PeriodReportMove.PUBLISH),
            SUPERSEDED, List.of(PeriodReportMove.CHECK, PeriodReportMove.APPROVE, PeriodReportMove.SUPERSEDE),
            WITHDRAWN, List.of(PeriodReportMove.WITHDRAW));

    static Stream<Arguments> everyMoveFromEveryState() {
        return Arrays.stream(PeriodReportStatus.values())
                .flatMap(state -> Arrays.stream(PeriodReportMove.values()).map(move -> Arguments.of(state, move)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyMoveFromEveryState")
    void movesAsTheTableSays(PeriodReportStatus state, PeriodReportMove move) {
        PeriodReport report = in(state);

        if (TABLE.get(state).contains(move)) {
            StatusChange change = report.move(move, "why", OTHER);
            assertThat(report.getStatus()).isEqualTo(move.getTo());
            assertThat(change.getFromStatus()).isEqualTo(state.name());
            assertThat(change.getToStatus()).isEqualTo(move.getTo().name());
        } else {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> report.move(move, "why", OTHER))
                    .withMessageContaining("lifecycle.illegal");
            assertThat(report.getStatus()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PeriodReportMove.class,
            names = {"CHECK", "APPROVE"})
    void whoDraftedNeitherChecksNorApproves(PeriodReportMove move) {
        PeriodReport report = in(move == PeriodReportMove.CHECK ? DRAFTED : CHECKED);

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> report.move(move, null, AUTHOR))
                .withMessageContaining("periodReport.fourEyes");
    }

    @Test
    void whoEditedLastIsAnAuthorToo() {
        PeriodReport report = in(DRAFTED);
        report.edited(OTHER);

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> report.move(PeriodReportMove.CHECK, null, OTHER))
                .withMessageContaining("periodReport.fourEyes");
        report.move(PeriodReportMove.CHECK, null, new Stamp(3L, OTHER.at()));
        assertThat(report.getStatus()).isEqualTo(CHECKED);
    }

    @Test
    void nothingIsEditedOnceItWasPassedOn() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> in(CHECKED).edited(AUTHOR))
                .withMessageContaining("periodReport.notDraft");
    }

    @Test
    void aPeriodThatGoesOnIsNotApproved() {
        PeriodReport report = SampleReports.drafted(Helpline.CHILD_PROTECTION, Period.year(2023), AUTHOR);
        report.move(PeriodReportMove.CHECK, null, OTHER);

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> report.move(PeriodReportMove.APPROVE, null, OTHER))
                .withMessageContaining("periodReport.unfinished");
    }

    @Test
    void approvalNamesTheMomentOfItsFigures() {
        assertThat(in(CHECKED).isFrozen()).isFalse();
        assertThat(in(APPROVED).getFrozenAt()).isEqualTo(OTHER.at());
    }

    private static PeriodReport in(PeriodReportStatus state) {
        PeriodReport report = SampleReports.drafted(Helpline.CHILD_PROTECTION, Period.year(2022), AUTHOR);
        WAY.get(state).forEach(move -> report.move(move, "why", OTHER));
        return report;
    }
}
