package vn.hotline.reporting.analysis.pivot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.contact.ContactCountables;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.counselling.CounsellingCountables;
import vn.hotline.demo.DemoLoader;
import vn.hotline.intervention.lead.CaseCountables;
import vn.hotline.intervention.lead.LimitCountables;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.platform.db.SqlText;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.referral.ReferralCountables;
import vn.hotline.reporting.analysis.rows.CountedRow;
import vn.hotline.reporting.analysis.rows.CountedRows;
import vn.hotline.reporting.analysis.rows.RowsRequest;
import vn.hotline.reporting.figures.FigureReader;
import vn.hotline.reporting.figures.FigureRebuild;
import vn.hotline.reporting.figures.Measures;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** Whatever is asked, each number of a pivot is the number of the rows it opens, and each row is what its cell says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PivotIT {

    private static final Identity MANAGER = new Identity(1L, null, "test", Role.MANAGER, 1, 0);
    private static final Period YEAR = Period.year(2026);
    private static final int PIVOTS = 12;
    private static final int CELLS = 12;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private DemoDatabase database;
    private ServicesOnDatabase services;
    private long manager;
    private long supervisor;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("pivot-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        endSome();
        services = new ServicesOnDatabase(database.access(), clock);
        manager = user("MANAGER", 1);
        supervisor = user("SUPERVISOR", 2);
    }

    /** The story has no doubles and no mistakes; a pivot counts rows, so rows are enough. */
    private void endSome() throws SQLException {
        try (Connection owner = database.access().connectAsOwner();
                Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update contact set status = 'ANNULLED' where status <> 'DRAFT' and id % 7 = 0"))
                    .isPositive();
            assertThat(statement.executeUpdate("update intervention_case set status ="
                            + " if(id % 2 = 0, 'MERGED', 'ANNULLED') where id % 5 < 2"))
                    .isPositive();
            assertThat(statement.executeUpdate("update law_clock k join intervention_case c on c.id = k.record_id"
                            + " set k.record_void = true"
                            + " where k.record_kind = 'CASE' and c.status in ('MERGED', 'ANNULLED')"))
                    .isPositive();
            assertThat(statement.executeUpdate(
                            "update counselling_session set status = if(id % 2 = 0, 'WAITING', 'ANNULLED')"
                                    + " where id % 3 = 0"))
                    .isPositive();
            FigureRebuild.rebuild(owner);
        }
    }

    private long user(String role, int centre) {
        return services.inTransaction(() -> new SqlText()
                .add("select min(id) from app_user where role = ?", role)
                .add(role.equals("SUPERVISOR") ? " and centre_id = " + centre : "")
                .list(services.entities(), row -> row.getLong(1))
                .get(0));
    }

    @BeforeEach
    void enter() {
        services.signIn(MANAGER);
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

    // ------------------------------------------------------------ numbers and rows

    @ParameterizedTest
    @ValueSource(longs = {111, 1800, 1567, 2026})
    void eachNumberIsThatOfItsRows(long seed) {
        Random random = new Random(seed);
        int counted = 0;
        for (int i = 0; i < PIVOTS; i++) {
            PivotRequest request = anyRequest(random);
            Pivot pivot = read(request);
            counted += pivot.cells().size();
            checkSums(pivot);
            for (String row : some(pivot.rows(), random)) {
                for (String column : some(pivot.columns(), random)) {
                    List<Condition> cell =
                            request.with(request.and(request.rows(), row)).and(request.columns(), column);
                    checkRows(request.with(cell), pivot.cell(row, column));
                }
                if (pivot.rowTotals() != null) {
                    checkRows(request.with(request.and(request.rows(), row)), pivot.rowTotal(row));
                }
            }
            for (String column : some(pivot.columns(), random)) {
                if (pivot.columnTotals() != null) {
                    checkRows(request.with(request.and(request.columns(), column)), pivot.columnTotal(column));
                }
            }
            if (pivot.total() != null) {
                checkRows(request, pivot.total());
            }
        }
        assertThat(counted).as("cells that count something").isGreaterThan(PIVOTS);
    }

    private PivotRequest anyRequest(Random random) {
        Helpline line = random.nextInt(4) == 0 ? Helpline.TRAFFICKING : Helpline.CHILD_PROTECTION;
        PivotMeasure measure = any(Measures.STANDARD.pivots(), random);
        CountedBy event = any(measure.events(), random);
        List<Dimension> dimensions = Measures.STANDARD.dimensions(measure, event);
        Dimension rows = any(dimensions, random);
        Dimension columns = random.nextInt(3) == 0 ? null : any(dimensions, random);
        LocalDate from = YEAR.from().plusDays(random.nextInt(200));
        Period period = random.nextBoolean() ? YEAR : new Period(from, from.plusDays(random.nextInt(150)));
        List<Condition> conditions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Dimension dimension = any(dimensions, random);
            conditions.removeIf(one -> one.dimension() == dimension);
            conditions.add(condition(dimension, line, period, random));
        }
        return new PivotRequest(
                        line,
                        measure,
                        event,
                        rows,
                        columns == rows ? null : columns,
                        conditions,
                        period,
                        random.nextInt(3) == 0 ? 1 + random.nextInt(3) : null,
                        PivotComparison.NOTHING,
                        null)
                .counting(measure, event);
    }

    private Condition condition(Dimension dimension, Helpline line, Period period, Random random) {
        List<String> codes = new ArrayList<>(services.get(PivotCodes.class).offered(dimension, line, period));
        Collections.shuffle(codes, random);
        return new Condition(dimension, codes.subList(0, Math.min(codes.size(), 1 + random.nextInt(5))));
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> some(List<String> all, Random random) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(CELLS / 3, shuffled.size()));
    }

    /** Where a record stands in one row and one column, totals are sums; where it can stand in several, no more. */
    private static void checkSums(Pivot pivot) {
        PivotRequest request = pivot.request();
        if (pivot.total() == null) {
            return;
        }
        long rows = pivot.rows().stream().mapToLong(pivot::rowTotal).sum();
        if (request.isMany(request.rows())) {
            assertThat(pivot.total()).as(request.toString()).isLessThanOrEqualTo(rows);
        } else {
            assertThat(pivot.total()).as(request.toString()).isEqualTo(rows);
        }
        if (request.columns() != null) {
            for (String row : pivot.rows()) {
                long sum = pivot.columns().stream()
                        .mapToLong(column -> pivot.cell(row, column))
                        .sum();
                if (request.isMany(request.columns())) {
                    assertThat(pivot.rowTotal(row)).as(request.toString()).isLessThanOrEqualTo(sum);
                } else {
                    assertThat(pivot.rowTotal(row)).as(request.toString()).isEqualTo(sum);
                }
            }
        }
    }

    private void checkRows(PivotRequest request, long number) {
        services.inTransaction(() -> {
            RowsRequest asked = new RowsRequest(
                    services.get(PivotService.class).select(request),
                    request.line(),
                    request.period(),
                    request.centreId());
            CountedRows rows = services.get(CountedRows.class);
            assertThat(rows.count(asked)).as(request.toString()).isEqualTo(number);

            Set<Long> exported = new HashSet<>();
            services.export(asked, row -> {
                assertThat(row.status()).as(request.toString()).isNotIn("MERGED", "ANNULLED");
                assertThat(exported.add(row.id())).as(request.toString()).isTrue();
                request.conditions().forEach(condition -> checkRow(row, condition, request));
            });
            Set<Long> listed = new HashSet<>();
            rows.rows(asked, null, Integer.MAX_VALUE - 1).rows().forEach(row -> listed.add(row.id()));
            assertThat(listed).as(request.toString()).isEqualTo(exported);
            if (request.measure().isNumberOfRows()) {
                assertThat(exported).as(request.toString()).hasSize((int) number);
            }
            return null;
        });
    }

    /** What a row says of itself is what it was counted as; time is that of Viet Nam. */
    private static void checkRow(CountedRow row, Condition condition, PivotRequest request) {
        LocalDateTime at = Days.timeOf(row.at());
        Object own =
                switch (condition.dimension().name()) {
                    case "CHANNEL", "CASE_SOURCE", "AGENCY_KIND" ->
                        row.source().subject().origin() == condition.dimension() ? row.origin() : null;
                    case "LEVEL", "DISPOSITION" -> level(row, condition.dimension());
                    case "INTERVENTION_TYPE" -> code(row.type());
                    case "PROVINCE_THEN" -> code(row.provinceId());
                    case "CENTRE" -> row.centreId();
                    case "WEEKDAY" ->
                        request.source().hasHour() ? at.getDayOfWeek().getValue() : null;
                    case "HOUR" -> at.getHour();
                    default -> null;
                };
        if (own != null) {
            assertThat(condition.codes()).as(row + " in " + request).contains(own.toString());
        }
        if (condition.dimension().isCourse() && request.source().hasHour()) {
            assertThat(condition.codes())
                    .as(row + " in " + request)
                    .anyMatch(code -> Code.days(condition.dimension(), code).contains(at.toLocalDate()));
        }
    }

    private static String level(CountedRow row, Dimension dimension) {
        int place = row.source().subject().levels().indexOf(dimension);
        return place < 0 ? null : code(row.levels().get(place));
    }

    private static String code(Object value) {
        return Objects.toString(value, Code.UNKNOWN);
    }

    static List<PivotMeasure> pivots() {
        return Measures.STANDARD.pivots();
    }

    /** Each way to group each measure is a query that the database understands. */
    @ParameterizedTest
    @MethodSource("pivots")
    void everyDimensionThatIsOfferedCanBeCounted(PivotMeasure measure) {
        for (CountedBy event : measure.events()) {
            PivotRequest plain = request(measure, event, Dimension.YEAR, null);
            for (Dimension dimension : Measures.STANDARD.dimensions(measure, event)) {
                boolean topics = measure == Pivots.TOPICS && dimension != CounsellingCountables.TOPIC;
                Pivot pivot = read(plain.by(dimension, topics ? CounsellingCountables.TOPIC : null));

                assertThat(pivot.cells())
                        .as(measure + " " + event + " " + dimension)
                        .isNotEmpty();
                assertThat(pivot.rows())
                        .contains(pivot.cells().keySet().stream()
                                .map(Pivot.Cell::row)
                                .distinct()
                                .toArray(String[]::new));
            }
        }
    }

    @Test
    void todaysProvincesHoldWhatWasCountedForThoseBefore() {
        PivotRequest request =
                request(Pivots.CONTACTS, CountedBy.RECEIVED, Dimension.PROVINCE_NOW, Dimension.PROVINCE_THEN);
        Pivot pivot = read(request);

        assertThat(pivot.rows().stream().filter(row -> !row.equals(Code.UNKNOWN)))
                .hasSize(34);
        for (Pivot.Cell cell : pivot.cells().keySet()) {
            if (!cell.row().equals(Code.UNKNOWN)) {
                assertThat(services.get(PivotCodes.class).unitsToday().get(cell.row()))
                        .contains(Integer.valueOf(cell.column()));
            }
        }
    }

    @Test
    void topicsHaveNoTotal() {
        Pivot pivot = read(request(Pivots.TOPICS, CountedBy.COUNSELLED, CounsellingCountables.TOPIC, Dimension.MONTH));

        assertThat(pivot.total()).isNull();
        assertThat(pivot.columnTotals()).isNull();
        assertThat(pivot.rowTotals()).isNotEmpty();
    }

    // ------------------------------------------------------------ one definition

    /** What a pivot has to ask to count the same as a measure of the reports. */
    private static PivotRequest sameAs(Measure measure) {
        return switch (measure.name()) {
            case "CONTACT_CHANNEL" -> request(Pivots.CONTACTS, CountedBy.RECEIVED, ContactCountables.CHANNEL, null);
            case "CONTACT_LEVEL" -> recorded(ContactCountables.LEVEL);
            case "CONTACT_DISPOSITION" ->
                request(Pivots.CONTACTS, CountedBy.RECEIVED, ContactCountables.DISPOSITION, null)
                        .with(List.of(new Condition(
                                ContactCountables.DISPOSITION,
                                Arrays.stream(Disposition.values())
                                        .map(Enum::name)
                                        .toList())));
            case "CONTACT_SOURCE" -> recorded(ContactCountables.CHANNEL);
            case "CONTACT_PROVINCE" -> recorded(Dimension.PROVINCE_THEN);
            case "CONTACT_CALLER" -> recorded(ContactCountables.CALLER_KIND);
            case "CONTACT_REASON" -> recorded(ContactCountables.REASON);
            case "COUNSELLING_TOPIC" -> request(Pivots.TOPICS, CountedBy.COUNSELLED, CounsellingCountables.TOPIC, null);
            case "CASE_TYPE" -> request(Pivots.CASES, CountedBy.OPENED, ContactCountables.INTERVENTION_TYPE, null);
            case "CASE_SOURCE" -> request(Pivots.CASES, CountedBy.OPENED, CaseCountables.SOURCE, null);
            case "CASE_PROVINCE" -> request(Pivots.CASES, CountedBy.OPENED, Dimension.PROVINCE_THEN, null);
            case "CASE_CHILDREN" -> request(Pivots.CASE_PERSONS, CountedBy.OPENED, Dimension.YEAR, null);
            case "CASE_PERSON_SEX" -> request(Pivots.CASE_PERSONS, CountedBy.OPENED, ContactCountables.SEX, null);
            case "CASE_PERSON_AGE" -> request(Pivots.CASE_PERSONS, CountedBy.OPENED, ContactCountables.AGE_BAND, null);
            case "REFERRED_CASES" -> request(Pivots.CASES, CountedBy.REFERRED, Dimension.YEAR, null);
            case "REFERRED_PERSONS" -> request(Pivots.CASE_PERSONS, CountedBy.REFERRED, Dimension.YEAR, null);
            case "CASE_OUTCOME" -> request(Pivots.CASES, CountedBy.CLOSED, CaseCountables.OUTCOME, null);
            case "MISSED_LIMIT" -> request(Pivots.MISSED_LIMITS, CountedBy.ENDED, LimitCountables.LIMIT, null);
            case "REFERRAL_AGENCY" -> request(Pivots.REFERRALS, CountedBy.SENT, ReferralCountables.AGENCY_KIND, null);
            case "REFERRAL_HELPED" -> request(Pivots.HELPED, CountedBy.SENT, ReferralCountables.AGENCY_KIND, null);
            default -> throw new IllegalArgumentException("say how a pivot counts " + measure);
        };
    }

    private static PivotRequest recorded(Dimension dimension) {
        return request(Pivots.CONTACTS, CountedBy.RECEIVED, dimension, null)
                .with(List.of(new Condition(
                        ContactCountables.LEVEL,
                        Arrays.stream(ContactLevel.values()).map(Enum::name).toList())));
    }

    static List<Measure> measures() {
        return Measures.STANDARD.all();
    }

    /** Drafts, records that wait, merged and annulled ones are there, and neither of both counts them. */
    @ParameterizedTest
    @MethodSource("measures")
    void aPivotAndAReportCountTheSame(Measure measure) {
        for (Helpline line : Helpline.values()) {
            for (Integer centre : Arrays.asList(null, 1, 2)) {
                PivotRequest asked = sameAs(measure);
                Pivot pivot = read(new PivotRequest(
                        line,
                        asked.measure(),
                        asked.event(),
                        asked.rows(),
                        null,
                        asked.conditions(),
                        YEAR,
                        centre,
                        PivotComparison.NOTHING,
                        null));
                FigureReader.Amounts figures = services.inTransaction(() -> services.get(FigureReader.class)
                        .read(line, centre, List.of(new FigureReader.Question(pivot.counted(), Set.of(measure))))
                        .get(0));
                boolean whole = asked.rows() == Dimension.YEAR;
                Map<String, Long> counted = new TreeMap<>();
                pivot.cells().forEach((cell, amount) -> {
                    if (amount != 0) {
                        counted.put(whole ? Measure.ALL : cell.row(), amount);
                    }
                });
                Map<String, Long> reported = new TreeMap<>();
                figures.codes(measure).forEach(code -> {
                    long amount = figures.sum(measure, List.of(code));
                    if (amount != 0) {
                        reported.put(code, amount);
                    }
                });
                assertThat(counted).as(measure + " " + line + " " + centre).isEqualTo(reported);
            }
        }
    }

    // ------------------------------------------------------------ comparing

    @Test
    void monthsAreHeldAgainstTheMonthInTheSamePlaceAndAnUnfinishedOneAgainstTheSameDays() {
        PivotRequest request = request(Pivots.CONTACTS, CountedBy.RECEIVED, Dimension.MONTH, null)
                .of(Period.months(java.time.YearMonth.of(2026, 10), 2))
                .against(PivotComparison.CHOSEN, Period.months(java.time.YearMonth.of(2026, 4), 2));
        Pivot pivot = read(request);
        Compared november = pivot.differences().get("202611");

        assertThat(pivot.compared()).isEqualTo(new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 23)));
        Pivot then = read(request.of(pivot.compared()).against(PivotComparison.NOTHING, null));
        assertThat(november.value()).isEqualTo(then.rowTotal("202605")).isPositive();
        assertThat(november.difference()).isEqualTo(pivot.rowTotal("202611") - then.rowTotal("202605"));
        assertThat(pivot.difference().value()).isEqualTo(then.total());
    }

    @Test
    void noDataThenIsNoZero() {
        Pivot pivot = read(request(Pivots.CASES, CountedBy.OPENED, CaseCountables.RISK, null)
                .against(PivotComparison.CHOSEN, Period.year(2016)));

        assertThat(pivot.differences().values()).isNotEmpty().allMatch(one -> one.value() == null);
        assertThat(pivot.difference().value()).isNull();
    }

    // ------------------------------------------------------------ who sees what

    @Test
    void aSupervisorCountsTheOwnCentreOnly() {
        services.signIn(new Identity(supervisor, null, "supervisor", Role.SUPERVISOR, 2, 0));
        PivotRequest all = request(Pivots.CONTACTS, CountedBy.RECEIVED, Dimension.CENTRE, null);
        Pivot pivot = read(all);

        assertThat(pivot.request().centreId()).isEqualTo(2);
        assertThat(pivot.cells().keySet()).containsExactly(new Pivot.Cell("2", null));
        assertThatThrownBy(() -> read(all.at(1))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> services.inTransaction(() -> services.get(CountedRows.class)
                        .count(new RowsRequest(services.get(PivotService.class).select(all), all.line(), YEAR, 1))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsReadOpenedAndTakenAwayIsOnTheTrail() {
        PivotRequest request = request(Pivots.CASES, CountedBy.OPENED, CaseCountables.RISK, null);
        List<String> written = services.inTransaction(() -> {
            PivotService pivots = services.get(PivotService.class);
            Pivot pivot = pivots.read(request);
            pivots.exported(pivot);
            RowsRequest rows = new RowsRequest(pivots.select(request), request.line(), YEAR, null);
            services.get(CountedRows.class).rows(rows, null, 1);
            services.export(rows, row -> {});
            services.entities().flush();
            return new SqlText()
                    .add("select action from audit_entry order by id desc limit 4")
                    .list(services.entities(), row -> row.getString(1));
        });

        assertThat(written).containsExactly("EXPORT", "DRILL_DOWN", "EXPORT", "REPORT_READ");
    }

    @Test
    void whatCannotBeAnsweredIsRefusedInWords() {
        assertThatThrownBy(() -> read(request(Pivots.CONTACTS, CountedBy.RECEIVED, ContactCountables.SEX, null)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("pivot.problem.dimension");
    }

    // ------------------------------------------------------------ views under a name

    @Test
    void aViewIsItsOwnersToChangeAndEverybodysToOpenWhileItIsShared() {
        PivotRequest request = request(Pivots.CASES, CountedBy.CLOSED, CaseCountables.OUTCOME, Dimension.QUARTER)
                .with(List.of(Condition.of(CaseCountables.RISK, "HIGH", Code.UNKNOWN)))
                .against(PivotComparison.CHOSEN, Period.year(2025));
        SavedViewService views = services.get(SavedViewService.class);
        Identity owner = new Identity(manager, null, "manager", Role.MANAGER, 1, 0);
        Identity other = new Identity(supervisor, null, "supervisor", Role.SUPERVISOR, 2, 0);

        services.signIn(owner);
        long id = services.committed(() -> views.save(called("  Kết quả ca "), request));
        SavedViewRow saved = named(views, "Kết quả ca");
        assertThat(saved.own()).isTrue();
        assertThat(saved.request()).isEqualTo(request);

        services.signIn(other);
        assertThat(services.inTransaction(() -> views.list(1_000).rows())).noneMatch(view -> view.id() == id);
        assertThatThrownBy(() -> services.committed(() -> change(views, id))).isInstanceOf(NotFoundException.class);

        services.signIn(owner);
        services.committed(() -> change(views, id));
        services.signIn(other);
        assertThat(named(views, "Chung").own()).isFalse();
        assertThatThrownBy(() -> services.committed(() -> delete(views, id))).isInstanceOf(NotFoundException.class);

        services.signIn(owner);
        services.committed(() -> delete(views, id));
        assertThat(services.inTransaction(() -> views.list(1_000).rows())).noneMatch(view -> view.id() == id);
        assertThatThrownBy(() -> services.committed(() -> views.save(called(" "), request)))
                .isInstanceOf(BusinessException.class);
    }

    @ParameterizedTest
    @EnumSource
    void readyViewsCanBeCounted(ReadyView view) {
        Pivot pivot = read(view.request(Helpline.CHILD_PROTECTION, YEAR, null));

        assertThat(pivot.cells()).isNotEmpty();
    }

    private static Void change(SavedViewService views, long id) {
        SavedViewForm form = views.read(id);
        form.setName("Chung");
        form.setShared(true);
        views.change(id, form);
        return null;
    }

    private static SavedViewForm called(String name) {
        SavedViewForm form = new SavedViewForm();
        form.setName(name);
        return form;
    }

    private static Void delete(SavedViewService views, long id) {
        views.delete(id);
        return null;
    }

    private SavedViewRow named(SavedViewService views, String name) {
        return services.inTransaction(() -> views.list(1_000).rows()).stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static PivotRequest request(PivotMeasure measure, CountedBy event, Dimension rows, Dimension columns) {
        return new PivotRequest(
                Helpline.CHILD_PROTECTION,
                measure,
                event,
                rows,
                columns,
                List.of(),
                YEAR,
                null,
                PivotComparison.NOTHING,
                null);
    }

    private Pivot read(PivotRequest request) {
        return services.inTransaction(() -> services.get(PivotService.class).read(request));
    }
}
