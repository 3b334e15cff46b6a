package vn.hotline.reporting.publication.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.form.Difference;
import vn.hotline.kernel.form.StaleRecord;
import vn.hotline.platform.db.SqlText;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.publication.indicator.IndicatorCorrection;
import vn.hotline.reporting.publication.indicator.IndicatorForm;
import vn.hotline.reporting.publication.indicator.IndicatorRow;
import vn.hotline.reporting.publication.indicator.IndicatorSearch;
import vn.hotline.reporting.publication.indicator.IndicatorService;
import vn.hotline.reporting.publication.indicator.IndicatorService.Upload;
import vn.hotline.reporting.publication.indicator.IndicatorValue;
import vn.hotline.reporting.publication.indicator.SourceFile;
import vn.hotline.reporting.publication.indicator.ValueForm;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** What managers do for a report: other bodies' figures in the register, and one draft under two people's hands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportMakingIT {

    private static final Period HALF_YEAR = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30));
    private static final byte[] PDF = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private DemoDatabase database;
    private ServicesOnDatabase services;
    private List<Long> managers;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("making-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        services = new ServicesOnDatabase(database.access(), clock);
        managers = services.inTransaction(() -> new SqlText()
                .add("select id from app_user where role = 'MANAGER' order by id")
                .list(services.entities(), row -> row.getLong(1)));
    }

    @BeforeEach
    void firstManager() {
        enter(0);
    }

    private void enter(int manager) {
        services.signIn(new Identity(managers.get(manager), null, "manager " + manager, Role.MANAGER, 1, 0));
    }

    @AfterAll
    void stop() {
        if (services != null) {
            services.close();
        }
        if (database != null) {
            database.close();
        }
    }

    // ------------------------------------------------------------ the register

    @Test
    void valueKeepsWhoEnteredItAndItsDocument() {
        services.inTransaction(() -> {
            IndicatorValue value = register().enter(form("Vụ"), new Upload("công văn 12.pdf", PDF));
            flush();
            IndicatorRow row = row(value.getId());

            assertThat(row.enteredBy()).isEqualTo(managers.get(0));
            assertThat(row.enteredAt()).isEqualTo(clock.instant());
            SourceFile file = register().file(row.file());
            assertThat(file.getName()).isEqualTo("công văn 12.pdf");
            assertThat(file.getContent()).isEqualTo(PDF);
            assertThat(trail()).containsExactly("CREATE INDICATOR", "EXPORT INDICATOR");
            return null;
        });
    }

    @Test
    void fileOfAnotherKindIsRefusedAtItsFieldAndNothingIsStored() {
        for (byte[] content : List.of(
                "<html>%PDF-</html>".getBytes(StandardCharsets.US_ASCII), new byte[0], new byte[] {'P', 'K', 3, 4, 20, 0
                })) {
            assertRefused("indicator.file.kind", new Upload("letter.pdf", content));
        }
    }

    @Test
    void fileThatIsTooLargeIsRefusedAtItsField() {
        byte[] large = Arrays.copyOf(PDF, IndicatorService.LARGEST_FILE + 1);
        assertRefused("indicator.file.tooLarge", new Upload("letter.pdf", large));
        services.inTransaction(() -> register()
                .enter(form("Vụ"), new Upload("letter.pdf", Arrays.copyOf(PDF, IndicatorService.LARGEST_FILE))));
    }

    private void assertRefused(String why, Upload upload) {
        services.inTransaction(() -> {
            long before = values();
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> register().enter(form("Vụ"), upload))
                    .satisfies(refused -> assertThat(refused.getProblems())
                            .singleElement()
                            .satisfies(problem -> {
                                assertThat(problem.field()).isEqualTo("file");
                                assertThat(problem.key()).isEqualTo(why);
                            }));
            flush();
            assertThat(values()).isEqualTo(before);
            return null;
        });
    }

    @Test
    void correctionKeepsTheValueBefore() {
        services.inTransaction(() -> {
            IndicatorValue value = register().enter(form("Vụ"), null);
            flush();
            enter(1);
            ValueForm form = register().read(value.getId());
            form.setNewValue(new BigDecimal("1076"));
            register().correct(value.getId(), form, "Công văn đính chính");
            flush();

            List<IndicatorCorrection> corrections =
                    services.get(IndicatorSearch.class).corrections(value.getId());
            assertThat(corrections).singleElement().satisfies(one -> {
                assertThat(one.getOldValue()).isEqualByComparingTo("1075");
                assertThat(one.getNewValue()).isEqualByComparingTo("1076");
                assertThat(one.getReason()).isEqualTo("Công văn đính chính");
                assertThat(one.getByUser()).isEqualTo(managers.get(1));
            });
            assertThat(row(value.getId()).value()).isEqualByComparingTo("1076");
            assertThat(row(value.getId()).enteredBy()).isEqualTo(managers.get(0));
            return null;
        });
    }

    @Test
    void correctedEntryOfTheYearBeforeReachesThisYearsPreviousValue() {
        services.inTransaction(() -> {
            long thisYear = register().enter(form("Vụ"), null).getId();
            IndicatorForm before = form("Vụ");
            before.setFrom(HALF_YEAR.sameOfPreviousYear().from());
            before.setTo(HALF_YEAR.sameOfPreviousYear().to());
            before.setValue(new BigDecimal("1048"));
            long yearBefore = register().enter(before, null).getId();
            flush();
            assertThat(row(thisYear).previous()).as("entered later").isEqualByComparingTo("1048");

            ValueForm form = register().read(yearBefore);
            form.setNewValue(new BigDecimal("1047"));
            register().correct(yearBefore, form, "Công văn đính chính");
            flush();
            assertThat(row(thisYear).previous()).isEqualByComparingTo("1047");
            assertThat(row(thisYear).difference()).isEqualByComparingTo("28");
            return null;
        });
    }

    @Test
    void mistypedPreviousValueIsCorrectedWithItsHistory() {
        services.inTransaction(() -> {
            IndicatorForm typed = form("Vụ");
            typed.setPreviousValue(new BigDecimal("10480"));
            long id = register().enter(typed, null).getId();
            flush();
            ValueForm stale = register().read(id);
            ValueForm form = register().read(id);
            form.setNewPrevious(new BigDecimal("1048"));
            register().correct(id, form, "Gõ thừa một số");
            flush();

            assertThat(row(id).previous()).isEqualByComparingTo("1048");
            assertThat(services.get(IndicatorSearch.class).corrections(id))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.getCorrected()).isEqualTo(IndicatorCorrection.Corrected.PREVIOUS);
                        assertThat(one.getOldValue()).isEqualByComparingTo("10480");
                        assertThat(one.getNewValue()).isEqualByComparingTo("1048");
                    });
            // who still looks at the page of before takes nothing back
            stale.setNewValue(new BigDecimal("1"));
            assertThatExceptionOfType(StaleRecord.class)
                    .isThrownBy(() -> register().correct(id, stale, "x"));
            return null;
        });
    }

    @Test
    void documentThatIsNotThereIsNotFound() {
        services.inTransaction(() -> {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> register().file(4711L));
            return null;
        });
    }

    @Test
    void figureOfABodyThatIsGoneIsRefused() {
        services.inTransaction(() -> {
            services.entities()
                    .createNativeQuery("update source_body set valid_to = '2023-03-31' where code = 'POLICE'")
                    .executeUpdate();
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> register().enter(form("Vụ"), null))
                    .satisfies(refused -> assertThat(refused.getProblems())
                            .extracting(BusinessException.Problem::field)
                            .containsExactly("body"));
            return null;
        });
    }

    private IndicatorService register() {
        return services.get(IndicatorService.class);
    }

    private IndicatorRow row(long id) {
        return services.get(IndicatorSearch.class).list(null, 100).rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private long values() {
        return services.entities()
                .createQuery("select count(v) from IndicatorValue v", Long.class)
                .getSingleResult();
    }

    private static IndicatorForm form(String unit) {
        IndicatorForm form = new IndicatorForm();
        form.setBody("POLICE");
        form.setNameVi("Số vụ xâm hại trẻ em thử nghiệm");
        form.setNameEn("Cases of child abuse, test");
        form.setUnitVi(unit);
        form.setUnitEn("cases");
        form.setFrom(HALF_YEAR.from());
        form.setTo(HALF_YEAR.to());
        form.setValue(new BigDecimal("1075"));
        return form;
    }

    // ------------------------------------------------------------ one draft, two managers

    @Test
    void secondOfTwoWhoSaveTheSameDraftIsShownBothVersionsAndTheFirstOnesTextStays() {
        services.inTransaction(() -> {
            PeriodReportService reports = reports();
            long id = reports.draft(
                            Helpline.TRAFFICKING, new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)))
                    .getId();
            flush();
            PeriodReportForm first = reports.read(id).form();
            PeriodReportForm second = reports.read(id).form();

            reports.save(id, typed(first, "Bản của người thứ nhất"));
            flush();
            enter(1);
            clock.advance(Duration.ofSeconds(30));
            assertThatExceptionOfType(StaleRecord.class)
                    .isThrownBy(() -> reports.save(id, typed(second, "Bản của người thứ hai")))
                    .satisfies(stale -> {
                        assertThat(stale.getBy()).isEqualTo(managers.get(0));
                        assertThat(stale.getAt()).isEqualTo(clock.instant().minusSeconds(30));
                        assertThat(stale.getMine().differences(stale.getStored()))
                                .extracting(Difference::path, Difference::mine, Difference::stored)
                                .containsExactly(
                                        tuple("bodyVi", "Bản của người thứ hai", "Bản của người thứ nhất"),
                                        tuple("bodyEn", "Bản của người thứ hai", "Bản của người thứ nhất"));
                    });
            for (Consumer<PeriodReportForm> overwrites : List.<Consumer<PeriodReportForm>>of(
                    form -> reports.rewrite(id, form),
                    form -> reports.updateAll(id, form),
                    form -> reports.update(id, form, Language.VI, 0))) {
                assertThatExceptionOfType(StaleRecord.class).isThrownBy(() -> overwrites.accept(second));
            }
            services.entities().clear();

            ReportContent kept = reports.read(id);
            assertThat(kept.texts().get(Language.VI).text()).isEqualTo("Bản của người thứ nhất");
            assertThat(kept.report().getTitleVi()).isEqualTo("Báo cáo thử");
            reports.save(id, typed(kept.form(), "Bản của cả hai"));
            return null;
        });
    }

    @Test
    void whatIsPlacedBesideTheTextMeanwhileStopsNobodyWhoWrites() {
        services.inTransaction(() -> {
            ReportContent draft = drafted(2022);
            long id = draft.report().getId();
            PeriodReportForm form = draft.form();
            long indicator = register().enter(form("Trẻ"), null).getId();
            flush();
            reports().place(id, indicator);
            flush();

            ReportContent kept = reports().save(id, typed(form, "Viết tiếp"));
            assertThat(kept.texts().get(Language.VI).text()).isEqualTo("Viết tiếp");
            assertThat(kept.indicators()).extracting(ReportIndicator::valueId).containsExactly(indicator);
            return null;
        });
    }

    @Test
    void typingLeavesOneChangeOnTheTrailForEachSittingAndNoReading() {
        services.inTransaction(() -> {
            ReportContent draft = drafted(2025);
            long id = draft.report().getId();
            PeriodReportForm form = draft.form();
            List<String> before = trail();
            form = type(form, id, 3);
            assertThat(trailSince(before)).containsExactly("CHANGE REPORT");

            clock.advance(Duration.ofMinutes(10));
            form = type(form, id, 2);
            assertThat(trailSince(before)).containsExactly("CHANGE REPORT", "CHANGE REPORT");
            return null;
        });
    }

    @Test
    void whoeverComesBetweenOrFromElsewhereIsTheReasonForAnotherRow() {
        services.inTransaction(() -> {
            ReportContent draft = drafted(2024);
            long id = draft.report().getId();
            PeriodReportForm form = draft.form();
            List<String> before = trail();
            form = type(form, id, 2);
            enter(1);
            form = type(form, id, 2);
            enter(0);
            form = type(form, id, 2);
            enter(1);
            reports().read(id);
            enter(0);
            form = type(form, id, 2);
            services.get(CurrentUser.class).set(services.get(CurrentUser.class).get(), "10.0.0.2");
            form = type(form, id, 2);
            reports().rewrite(id, form);

            assertThat(trailSince(before))
                    .containsExactly(
                            "CHANGE REPORT",
                            "CHANGE REPORT",
                            "CHANGE REPORT",
                            "READ REPORT",
                            "REPORT_READ REPORT",
                            "CHANGE REPORT",
                            "CHANGE REPORT",
                            "CHANGE REPORT");
            return null;
        });
    }

    private List<String> trailSince(List<String> before) {
        List<String> all = trail();
        return all.subList(before.size(), all.size());
    }

    private ReportContent drafted(int year) {
        long id = reports().draft(Helpline.TRAFFICKING, Period.year(year)).getId();
        flush();
        return reports().read(id);
    }

    /** Saved every few seconds, as the page does it. */
    private PeriodReportForm type(PeriodReportForm draft, long id, int times) {
        PeriodReportForm form = draft;
        for (int i = 0; i < times; i++) {
            clock.advance(Duration.ofSeconds(3));
            form = reports().save(id, typed(form, "Lần " + clock.instant())).form();
        }
        return form;
    }

    private PeriodReportService reports() {
        return services.get(PeriodReportService.class);
    }

    private static PeriodReportForm typed(PeriodReportForm form, String text) {
        form.setTitleVi("Báo cáo thử");
        form.setTitleEn("A test report");
        form.setBodyVi(text);
        form.setBodyEn(text);
        return form;
    }

    // ------------------------------------------------------------

    private void flush() {
        services.entities().flush();
        services.entities().clear();
    }

    /** What the test itself added. */
    private List<String> trail() {
        services.entities().flush();
        return new SqlText()
                .add("select action, subject_kind from audit_entry where actor_name like 'manager %' order by id")
                .list(services.entities(), row -> row.getString(1) + " " + row.getString(2));
    }
}
