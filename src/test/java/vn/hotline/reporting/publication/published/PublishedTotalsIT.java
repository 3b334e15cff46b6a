package vn.hotline.reporting.publication.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.figures.totals.TotalsRequest;
import vn.hotline.reporting.figures.totals.TotalsService;
import vn.hotline.reporting.publication.published.PublishedCheck.CellProblem;
import vn.hotline.reporting.publication.published.PublishedCheck.Checked;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** What was published is taken as it was printed, by two managers; nothing of it stays. */
class PublishedTotalsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final long FIRST = 9_100_001;
    private static final long SECOND = 9_100_002;
    private static final String HEAD =
            "đường dây;từ ngày;đến ngày;chỉ tiêu;đơn vị;giá trị;tăng giảm;%;so với;ghi chú\n";

    private ServicesOnDatabase services;

    @BeforeEach
    void open() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), new SettableClock(Days.startOf(TODAY)));
        services.entities().getTransaction().begin();
        manager(FIRST);
        manager(SECOND);
        services.entities()
                .createNativeQuery("replace into setting values ('counting_since', '2026-11-30')")
                .executeUpdate();
        services.entities().createNativeQuery("delete from historic_figure").executeUpdate();
        signIn(FIRST);
    }

    @AfterEach
    void close() {
        services.entities().getTransaction().rollback();
        services.close();
    }

    private void manager(long id) {
        services.entities()
                .createNativeQuery("insert into app_user (id, username, full_name, password_hash,"
                        + " must_change_password, role, centre_id, created_at)"
                        + " values (?, ?, 'Quản lý', '-', false, 'MANAGER', 1, utc_timestamp(3))")
                .setParameter(1, id)
                .setParameter(2, "manager." + id)
                .executeUpdate();
    }

    private void signIn(long userId) {
        services.signIn(new Identity(userId, null, "test", Role.MANAGER, 1, 0));
    }

    private PublishedService service() {
        return services.get(PublishedService.class);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PublishedTotalsIT.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] table(String lines) {
        return (HEAD + lines).getBytes(StandardCharsets.UTF_8);
    }

    private long proposed(byte[] file, String source) {
        Checked checked = service().preview(source, file);
        assertThat(checked.problems()).isEmpty();
        long id = service().propose(checked, source, "published.csv").getId();
        services.entities().flush();
        return id;
    }

    private void confirmed(byte[] file, String source) {
        signIn(FIRST);
        long id = proposed(file, source);
        signIn(SECOND);
        service().move(id, PublishedMove.CONFIRM, null);
        services.entities().flush();
    }

    private Totals totals(Helpline line, Period period) {
        return services.get(TotalsService.class).totals(new TotalsRequest(line, period, null, Comparison.usual()));
    }

    private Long value(Period period, String code) {
        return totals(Helpline.CHILD_PROTECTION, period).row(code).orElseThrow().value();
    }

    @ParameterizedTest
    @CsvSource({"/figures.csv, 51", "/published/since-the-beginning.csv, 6"})
    void filesOfPublishedFiguresAreTakenToTheLastLine(String file, int lines) throws IOException {
        confirmed(resource(file), "Báo cáo của Bộ");

        assertThat(service().standing(Helpline.CHILD_PROTECTION, 0, 1000).size()
                        + service().standing(Helpline.TRAFFICKING, 0, 1000).size())
                .isEqualTo(lines);
        assertThat(service().preview("Báo cáo của Bộ", resource(file)).rows())
                .as("a second time there is nothing new")
                .allMatch(PublishedRow::known);
    }

    @Test
    void itCountsOnceAnotherManagerHasConfirmedIt() throws IOException {
        long id = proposed(resource("/figures.csv"), "Bộ LĐ-TB&XH");
        assertThat(value(Period.year(2019), "calls")).isNull();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> service().move(id, PublishedMove.CONFIRM, null))
                .withMessageContaining("published.fourEyes");
        signIn(SECOND);
        service().move(id, PublishedMove.CONFIRM, null);
        services.entities().flush();

        Totals year = totals(Helpline.CHILD_PROTECTION, Period.year(2019));
        assertThat(year.row("calls").orElseThrow().value()).isEqualTo(506_957);
        assertThat(year.row("interventions")
                        .orElseThrow()
                        .compared()
                        .get(Comparison.PREVIOUS_YEAR)
                        .difference())
                .isEqualTo(178);
        assertThat(totals(Helpline.TRAFFICKING, new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 9, 30)))
                        .row("victims")
                        .orElseThrow()
                        .value())
                .isEqualTo(49);
    }

    @Test
    void refusedOnesNeverCount() throws IOException {
        long id = proposed(resource("/figures.csv"), "Bộ");
        signIn(SECOND);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> service().move(id, PublishedMove.REFUSE, " "));
        service().move(id, PublishedMove.REFUSE, "Không đúng văn bản");
        services.entities().flush();

        assertThat(value(Period.year(2019), "calls")).isNull();
        assertThat(service().standing(Helpline.CHILD_PROTECTION, 0, 10)).isEmpty();
    }

    @Test
    void vietnameseHeadsNamesAndNumbersAreUnderstood() {
        confirmed(
                table(
                        "Bảo vệ trẻ em;01/01/2021;31/12/2021;Cuộc gọi đến;cuộc;507.861;-179.889;\"26,2\";cùng kỳ năm trước;\n"
                                .replace("Cuộc gọi đến", label("calls"))),
                "Báo cáo năm 2021");

        PublishedFigure calls =
                service().standing(Helpline.CHILD_PROTECTION, 0, 1).get(0);
        assertThat(calls.getCode()).isEqualTo("calls");
        assertThat(calls.getValue()).isEqualTo(507_861);
        assertThat(calls.getDifference()).isEqualTo(-179_889);
        assertThat(calls.getPercent()).isEqualByComparingTo("26.2");
        assertThat(calls.getComparedWith()).isEqualTo(Comparison.PREVIOUS_YEAR);
    }

    private String label(String code) {
        return services.get(vn.hotline.reporting.figures.totals.ReportLanguages.class)
                .in(Language.VI)
                .label(Helpline.CHILD_PROTECTION, code);
    }

    /** Both styles of numbers, and what cannot be read, each at its row and column. */
    @Test
    void everyCellThatCannotBeReadIsNamed() {
        Checked checked = service().preview("Bộ", table("""
                trẻ em;1/1/2021;31/12/2021;calls;;1,000;;;;
                mua bán người;2021-01-01;2021-12-31;victims;nạn nhân;85;;;;
                người lớn;1/1/2021;31/12/2021;calls;;5;;;;
                trẻ em;31/2/2021;31/12/2021;calls;;5;;;;
                trẻ em;1/1/2021;31/12/2020;app_zalo;;5;;;;
                trẻ em;1/1/2004;31/12/2004;calls;;5;;;;
                trẻ em;1/1/2003;31/12/2003;calls;;5;;;;
                trẻ em;1/1/2026;31/12/2026;calls;;5;;;;
                trẻ em;1/1/2021;31/12/2021;interventions.nosuch;;5;;;;
                trẻ em;1/1/2021;31/12/2021;interventions;cuộc;5;;;;
                trẻ em;1/1/2021;31/12/2021;children;;12abc;;;;
                trẻ em;1/1/2021;31/12/2021;counselling;;27,5;;;;
                trẻ em;1/1/2021;31/12/2021;counselling.in_depth;;-5;;;;
                trẻ em;1/1/2021;31/12/2021;counselling.information;;5;x;y;z;
                trẻ em;1/1/2021;31/12/2021;calls;;7;;;;
                """));

        assertThat(checked.rows()).extracting(PublishedRow::number).containsExactly(2, 3, 7);
        assertThat(checked.rows().get(0).value()).isEqualTo(1_000);
        assertThat(checked.problems())
                .extracting(
                        CellProblem::row,
                        problem ->
                                problem.column() == null ? "" : problem.column().name())
                .containsExactly(
                        tuple(4, "LINE"),
                        tuple(5, "FROM"),
                        tuple(6, "TO"),
                        tuple(8, "FROM"),
                        tuple(9, "TO"),
                        tuple(10, "FIGURE"),
                        tuple(11, "UNIT"),
                        tuple(12, "VALUE"),
                        tuple(13, "VALUE"),
                        tuple(14, "VALUE"),
                        tuple(15, "DIFFERENCE"),
                        tuple(15, "PERCENT"),
                        tuple(15, "COMPARED_WITH"),
                        tuple(16, ""));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> service().propose(checked, "Bộ", "x.csv"))
                .withMessageContaining("published.withProblems");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> service().preview("Bộ", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("published.file.columns");
    }

    @Test
    void whatContradictsIsTakenAndSaidBesideTheFigure() throws IOException {
        confirmed(resource("/figures.csv"), "Báo cáo tháng 1/2023");
        confirmed(table("""
                trẻ em;1/1/2022;31/12/2022;calls;;368.444;;;;
                """), "Báo cáo đính chính");
        confirmed(table("""
                trẻ em;1/1/2024;31/12/2024;interventions;;1.800;;;;
                trẻ em;1/1/2024;31/12/2024;interventions.source.phone;;1.000;;;;
                trẻ em;1/1/2024;31/12/2024;interventions.source.petition;;900;;;;
                trẻ em;1/1/2024;31/12/2024;calls;;300.000;-44.829;;cùng kỳ năm trước;
                """), "Báo cáo năm 2024");

        Totals year = totals(Helpline.CHILD_PROTECTION, Period.year(2022));
        assertThat(year.row("calls").orElseThrow().value())
                .as("the last one confirmed")
                .isEqualTo(368_444);
        assertThat(year.remark("calls", Language.VI))
                .contains("368.444 (Báo cáo đính chính)", "368.346 (Báo cáo tháng 1/2023)");
        // 368,444 is not what the printed difference of 2022 leads to either
        Totals later = totals(Helpline.CHILD_PROTECTION, Period.year(2024));
        assertThat(later.remark("interventions", Language.EN)).contains("1,900", "1,800");
        assertThat(later.remark("calls", Language.VI)).contains("344.829", "323.615");
        assertThat(totals(Helpline.CHILD_PROTECTION, Period.year(2019)).remarks())
                .isEmpty();
    }

    @Test
    void sourcesOfCounsellingOf2019AreTakenAsTheyWerePublishedWithTheSumTheyMake() throws IOException {
        confirmed(resource("/figures.csv"), "Báo cáo của Bộ");
        confirmed(table("""
                trẻ em;1/1/2019;31/12/2019;counselling.source.direct;cuộc;31.689;;;;
                trẻ em;1/1/2019;31/12/2019;counselling.source.press_social;cuộc;353;;;;
                trẻ em;1/1/2019;31/12/2019;Cuộc gọi tư vấn theo nguồn tiếp nhận: Công văn;cuộc;30;;;;
                trẻ em;1/1/2019;31/12/2019;Cuộc gọi tư vấn theo nguồn tiếp nhận: Đơn thư;cuộc;36;;;;
                """), "Báo cáo năm 2019");

        Period year = Period.year(2019);
        assertThat(value(year, "counselling")).isEqualTo(32_078);
        assertThat(value(year, "counselling.source.direct")).isEqualTo(31_689);
        assertThat(value(year, "counselling.source.press_social")).isEqualTo(353);
        assertThat(value(year, "counselling.source.official_letter")).isEqualTo(30);
        assertThat(value(year, "counselling.source.petition")).isEqualTo(36);
        assertThat(totals(Helpline.CHILD_PROTECTION, year).remark("counselling", Language.VI))
                .contains("32.108", "32.078");
    }

    @Test
    void aCorrectionIsConfirmedByAnotherAndKeepsWhatStoodBefore() throws IOException {
        confirmed(resource("/figures.csv"), "Bộ");
        PublishedFigure wrong = standing("calls", Period.year(2019));
        signIn(FIRST);
        long id = service()
                .correct(wrong.getId(), 506_975L, "Bộ, bản sửa", "In nhầm hai số")
                .getId();
        services.entities().flush();
        assertThat(value(Period.year(2019), "calls")).isEqualTo(506_957);
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> service().correct(wrong.getId(), 1L, "Bộ", "x"))
                .withMessageContaining("published.waits");
        signIn(SECOND);
        service().move(id, PublishedMove.CONFIRM, null);
        services.entities().flush();

        assertThat(value(Period.year(2019), "calls")).isEqualTo(506_975);
        PublishedFigure right = standing("calls", Period.year(2019));
        assertThat(service().former(right))
                .extracting(PublishedFigure::getValue)
                .containsExactly(506_957L);

        // taken back altogether
        signIn(FIRST);
        long back = service()
                .correct(right.getId(), null, "Bộ", "Không phải số của Tổng đài")
                .getId();
        signIn(SECOND);
        service().move(back, PublishedMove.CONFIRM, null);
        services.entities().flush();
        assertThat(value(Period.year(2019), "calls")).isNull();
    }

    private PublishedFigure standing(String code, Period period) {
        return service().standing(Helpline.CHILD_PROTECTION, 0, 1000).stream()
                .filter(one -> one.getCode().equals(code) && one.getPeriod().equals(period))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneFigureIsTypedByHand() {
        Map<PublishedColumn, String> cells = new EnumMap<>(PublishedColumn.class);
        cells.put(PublishedColumn.LINE, "CHILD_PROTECTION");
        cells.put(PublishedColumn.FROM, "19/05/2004");
        cells.put(PublishedColumn.TO, "31/05/2023");
        cells.put(PublishedColumn.FIGURE, "calls");
        cells.put(PublishedColumn.VALUE, "5.398.105");
        Checked typed = service().typed("Kỷ niệm 19 năm", cells);

        assertThat(typed.rows()).singleElement().satisfies(row -> assertThat(row.value())
                .isEqualTo(5_398_105));
        cells.put(PublishedColumn.VALUE, "1234abc");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> service().typed("Kỷ niệm 19 năm", cells))
                .satisfies(refused -> assertThat(refused.getProblems())
                        .extracting(BusinessException.Problem::field)
                        .isEqualTo(List.of("value")));
    }
}
