package vn.hotline.quality.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.contact.ContactService;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Period;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.NotAllowedException;
import vn.hotline.quality.review.KeptReviews;
import vn.hotline.quality.review.Mark;
import vn.hotline.quality.review.Review;
import vn.hotline.quality.review.ReviewForm;
import vn.hotline.quality.review.ReviewRow;
import vn.hotline.quality.review.ReviewSearch;
import vn.hotline.quality.review.ReviewService;
import vn.hotline.quality.review.ReviewStation;
import vn.hotline.quality.review.ReviewStatus;
import vn.hotline.quality.rubric.CriterionForm;
import vn.hotline.quality.rubric.Rubric;
import vn.hotline.quality.rubric.RubricSearch;
import vn.hotline.quality.rubric.RubricService;
import vn.hotline.quality.rubric.RubricStatus;
import vn.hotline.quality.totals.CentreTotal;
import vn.hotline.quality.totals.QualityTotals;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** From the draw of a week to the totals, on a real database: once, by whoever is first, and for nobody else's eyes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QualityIT {

    private static final int CENTRE = 1;
    private static final int ELSEWHERE = 2;

    /** A Tuesday at ten, in the week the story is told in. */
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Period YEAR = Period.year(2026);

    private final SettableClock clock = new SettableClock(NOW);

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private ServicesOnDatabase services;

    @AutoClose
    private ServicesOnDatabase others;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("quality-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        services = new ServicesOnDatabase(database.access(), clock);
        others = new ServicesOnDatabase(database.access(), clock);
    }

    // ---------------------------------------------------------------- the draw

    @Test
    void eachOperatorIsDrawnOfEquallyAndTwoServersDrawOnce() throws Exception {
        assertThat(draws(services).monday()).isEqualTo(MONDAY);
        List<Throwable> failed = atOnce(() -> draws(services).draw(ELSEWHERE, MONDAY), () -> draws(others)
                .draw(ELSEWHERE, MONDAY));
        // whoever lost either saw the other's row first, or was refused by the database and looks again
        assertThat(failed).hasSizeLessThan(2);
        draws(others).draw(ELSEWHERE, MONDAY);
        assertThat(number("select count(*) from quality_draw where centre_id = 2 and monday = '2026-11-16'"))
                .isEqualTo(1);

        Map<Long, List<Candidate>> candidates = draws(services).candidates(ELSEWHERE, MONDAY);
        assertThat(candidates).isNotEmpty();
        candidates.forEach((operator, contacts) -> assertThat(number("select count(*) from contact_review"
                        + " where centre_id = 2 and operator_id = " + operator + " and status = 'DRAWN'"))
                .isEqualTo(Math.min(2, contacts.size())));
    }

    /** With the seed that is kept anybody draws the same again. */
    @Test
    void whyAContactWasDrawnCanBeSeenLater() {
        draws(services).draw(3, MONDAY);
        String seed = services.entities()
                .createQuery("select d.seed from Draw d where d.centreId = 3 and d.monday = :monday", String.class)
                .setParameter("monday", MONDAY)
                .getSingleResult();
        List<Long> again = draws(services).candidates(3, MONDAY).values().stream()
                .flatMap(hers -> new Sampling(new Lot(seed)).draw(hers, 2).stream())
                .map(one -> one.contact().id())
                .toList();
        List<Long> kept = services.entities()
                .createQuery("select r.contactId from Review r where r.centreId = 3 and r.sampled = true", Long.class)
                .getResultList();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(again);
    }

    // ---------------------------------------------------------------- scoring

    @Test
    void ofTwoSupervisorsWhoTakeItOneScoresIt() throws Exception {
        long id = waiting();
        List<Throwable> failed = atOnce(
                () -> as(services, "thidu.tran", () -> take(services, id)),
                () -> as(others, "doichung.mai", () -> take(others, id)));
        assertThat(failed).hasSize(1);
        assertThat(number("select count(*) from contact_review where id = " + id
                        + " and status = 'DRAFT' and reviewer_id is not null"))
                .isEqualTo(1);
        assertThat(number("select count(*) from review_mark where review_id = " + id))
                .isEqualTo(9);
    }

    @Test
    void feedbackIsGivenReadAnsweredAndClosedAndNobodyElseReadsIt() {
        long id = waiting();
        signIn("thidu.tran");
        committed(() -> service().take(id));
        String operator = nameOfOperator(id);

        signIn(operator);
        assertThatThrownBy(() -> service().read(id)).isInstanceOf(NotFoundException.class);
        signIn("danang.giamsat");
        assertThatThrownBy(() -> service().read(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> committed(() -> service().putBack(id))).isInstanceOf(NotFoundException.class);

        signIn("thidu.tran");
        ReviewForm form = service().read(id).asForm();
        form.getMarks().forEach(mark -> mark.setStep(2));
        form.getMarks().get(2).setStep(Mark.DOES_NOT_APPLY);
        form.setSummary("Cảm ơn em đã nghe chị Mận rất kiên nhẫn.");
        committed(() -> service().saveDraft(id, form));
        committed(() -> service().give(id, form));
        assertThat(service().read(id).getStatus()).isEqualTo(ReviewStatus.GIVEN);
        assertThat(number("select count(*) from notification where kind = 'QUALITY' and link like '%id=" + id + "'"))
                .isEqualTo(1);

        signIn(operator);
        assertThat(service().read(id).getSummary()).contains("kiên nhẫn");
        assertThatThrownBy(() -> committed(() -> service().contest(id, " "))).isInstanceOf(BusinessException.class);
        committed(() -> service().contest(id, "Em thấy bước tiếp theo đã nói rồi ạ."));
        signIn(operator.equals("minhhoa.le") ? "giadinh.tran" : "minhhoa.le");
        assertThatThrownBy(() -> service().read(id)).isInstanceOf(NotFoundException.class);

        signIn("chuan.hoang");
        assertThat(service().read(id).getAnswer()).contains("bước tiếp theo");
        assertThatThrownBy(() -> committed(() -> service().close(id, "x"))).isInstanceOf(NotAllowedException.class);
        signIn("thidu.tran");
        committed(() -> service().close(id, "Hai bên đã trao đổi."));
        assertThat(number("select count(*) from status_change where record_kind = 'REVIEW' and record_id = " + id))
                .isEqualTo(5);
        assertThat(number("select count(*) from contact_review where id = " + id + " and summary like '%kiên nhẫn%'"))
                .isZero();
    }

    @Test
    void whatIsChosenByHandStandsApartAndOnce() {
        long drawn = waiting();
        long contact = number("select contact_id from contact_review where id = " + drawn);
        signIn("thidu.tran");
        CentreTotal before = total();
        long chosen = services.committed(() -> service().begin(contact));
        assertThat(services.committed(() -> service().begin(contact)))
                .isEqualTo(chosen)
                .isNotEqualTo(drawn);
        ReviewForm form = service().read(chosen).asForm();
        form.getMarks().forEach(mark -> mark.setStep(1));
        committed(() -> service().give(chosen, form));
        assertThat(total().byHand().count()).isEqualTo(before.byHand().count() + 1);
        assertThat(total().drawn()).isEqualTo(before.drawn());
    }

    @Test
    void whatIsAnnulledIsNotScoredAndWhatIsOldIsDeletedWithItsMarks() {
        long id = waiting();
        signIn("thidu.tran");
        committed(() -> service().take(id));
        long contact = number("select contact_id from contact_review where id = " + id);
        committed(() -> services.get(ContactService.class).annul(contact, "Ghi trùng"));
        assertThat(service().read(id).getStatus()).isEqualTo(ReviewStatus.SET_ASIDE);

        long old = number("select count(*) from contact_review where made_at < '2026-10-20'");
        assertThat(old).isPositive();
        services.committed(
                () -> services.get(KeptReviews.class).deleteFrom(Instant.parse("2026-10-20T00:00:00Z"), 500));
        assertThat(number("select count(*) from contact_review where made_at < '2026-10-20'"))
                .isZero();
        assertThat(number("select count(*) from review_mark m left join contact_review r on r.id = m.review_id"
                        + " where r.id is null"))
                .isZero();
    }

    // ---------------------------------------------------------------- lists and totals

    @Test
    void listsAndTotalsAreOfThoseWhoMayAskForThem() {
        signIn("thidu.tran");
        assertThat(search().list(ReviewStation.TO_SCORE, ELSEWHERE, null, 200).rows())
                .as("of the own centre, whatever is asked for")
                .isNotEmpty()
                .allMatch(row -> number("select centre_id from contact_review where id = " + row.id()) == CENTRE);
        assertThat(totals().people(YEAR)).isNotEmpty();
        assertThat(totals().criteria(YEAR, null, "vi"))
                .isNotEmpty()
                .allMatch(one -> one.all().count() > 0);
        assertThat(totals().person(number("select id from app_user where username = 'minhhoa.le'"), YEAR, "en"))
                .isNotEmpty();

        signIn("minhhoa.le");
        assertThat(search().own(null, 100).rows()).isNotEmpty().allMatch(row -> row.status()
                .isTold());
        assertThat(totals().own(YEAR, "vi")).isNotEmpty();
        ReviewRow own = search().own(null, 1).rows().get(0);
        assertThat(search().ofContact(own.contactId()))
                .extracting(ReviewRow::id)
                .contains(own.id());

        signIn("chuan.hoang");
        assertThat(totals().centres(YEAR)).extracting(CentreTotal::centreId).contains(CENTRE);
        signIn("danang.giamsat");
        assertThat(totals().centres(YEAR)).extracting(CentreTotal::centreId).doesNotContain(CENTRE);
    }

    // ---------------------------------------------------------------- the rubric

    @Test
    void theNextEditionIsWrittenOnceAndTakesThePlaceOfTheOneBefore() {
        long begun = waiting();
        signIn("doichung.mai");
        committed(() -> service().take(begun));
        assertThatThrownBy(() -> committed(() -> rubrics().begin())).isInstanceOf(NotAllowedException.class);

        signIn("chuan.hoang");
        Rubric first = standing();
        long next = services.committed(() -> rubrics().begin());
        assertThatThrownBy(() -> committed(() -> rubrics().begin())).hasMessageContaining("draftThere");
        CriterionForm form = new CriterionForm();
        form.setPlace(10);
        form.setTitleVi("Giữ bình tĩnh");
        form.setWeight(2);
        form.setStepsVi("Chưa\nCó");
        committed(() -> rubrics().addCriterion(next, form));
        assertThatThrownBy(() -> committed(() -> rubrics().addCriterion(first.getId(), form)))
                .hasMessageContaining("quality.rubric.published");
        committed(() -> rubrics().publish(next));

        Rubric second = standing();
        assertThat(second.getEdition()).isEqualTo(first.getEdition() + 1);
        assertThat(second.getCriteria()).hasSize(first.getCriteria().size() + 1);
        signIn("doichung.mai");
        Review stays = service().read(begun);
        assertThat(stays.getRubric().getEdition()).isEqualTo(first.getEdition());
        assertThat(stays.getMarks()).hasSameSizeAs(first.getCriteria());
        committed(() -> service().putBack(begun));
    }

    private Rubric standing() {
        RubricSearch search = services.get(RubricSearch.class);
        long id = search.editions().stream()
                .filter(one -> one.getStatus() == RubricStatus.STANDING)
                .findFirst()
                .orElseThrow()
                .getId();
        return search.read(id);
    }

    // ---------------------------------------------------------------- given

    /** One that was drawn in Hà Nội and that nobody took yet; on its contact nothing stands. */
    private long waiting() {
        return number("select min(r.id) from contact_review r join contact c on c.id = r.contact_id"
                + " where r.centre_id = 1 and r.status = 'DRAWN' and r.sampled"
                + " and (c.level is null or c.level = 'INFORMATION')");
    }

    private String nameOfOperator(long id) {
        return (String) services.entities()
                .createNativeQuery("select u.username from app_user u join contact_review r on r.operator_id = u.id"
                        + " where r.id = " + id)
                .getSingleResult();
    }

    private long number(String sql) {
        return ((Number) services.entities().createNativeQuery(sql).getSingleResult()).longValue();
    }

    private void signIn(String username) {
        signIn(services, username);
    }

    private static void signIn(ServicesOnDatabase to, String username) {
        Identity identity = to.entities()
                .createQuery("from AppUser u where u.username = :name", AppUser.class)
                .setParameter("name", username)
                .getSingleResult()
                .identity();
        to.entities().clear();
        to.signIn(identity);
    }

    private static void as(ServicesOnDatabase to, String username, Runnable doing) {
        signIn(to, username);
        doing.run();
    }

    private static void take(ServicesOnDatabase by, long id) {
        by.committed(() -> {
            by.get(ReviewService.class).take(id);
            return null;
        });
    }

    private void committed(Runnable doing) {
        services.committed(() -> {
            doing.run();
            return null;
        });
    }

    private static List<Throwable> atOnce(Runnable one, Runnable other) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Throwable>> done = Stream.of(one, other)
                    .map(doing -> threads.submit(() -> {
                        both.await();
                        return catchThrowable(doing::run);
                    }))
                    .toList();
            return Stream.of(done.get(0).get(), done.get(1).get())
                    .filter(failed -> failed != null)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private CentreTotal total() {
        return totals().centres(new Period(YEAR.from(), Days.dayOf(NOW))).stream()
                .filter(one -> one.centreId() == CENTRE)
                .findFirst()
                .orElseThrow();
    }

    private static Draws draws(ServicesOnDatabase of) {
        return of.get(Draws.class);
    }

    private ReviewService service() {
        return services.get(ReviewService.class);
    }

    private ReviewSearch search() {
        return services.get(ReviewSearch.class);
    }

    private QualityTotals totals() {
        return services.get(QualityTotals.class);
    }

    private RubricService rubrics() {
        return services.get(RubricService.class);
    }
}
