package vn.hotline.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.arrival.PresenceRow;
import vn.hotline.contact.arrival.PresenceService;
import vn.hotline.contact.arrival.Presences;
import vn.hotline.desk.WallboardSearch;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.NotAllowedException;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** Who is on duty when: nobody twice, by supervisors alone, with what stood before; and who left without a word. */
class RosterIT {

    private static final int CENTRE = 1;
    private static final int ELSEWHERE = 2;

    /** Nobody else's weeks. */
    private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

    private final SettableClock clock = new SettableClock(Instant.parse("2031-03-03T14:00:00Z"));
    private final String mark = "r" + UUID.randomUUID().toString().substring(0, 8);
    private ServicesOnDatabase services;
    private RosterService service;
    private RosterSearch search;
    private AppUser supervisor;
    private AppUser operator;
    private AppUser stranger;

    @BeforeEach
    void threePeople() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), clock);
        service = services.get(RosterService.class);
        search = services.get(RosterSearch.class);
        supervisor = person("s", Role.SUPERVISOR, CENTRE);
        operator = person("o", Role.OPERATOR, CENTRE);
        stranger = person("x", Role.SUPERVISOR, ELSEWHERE);
        services.signIn(supervisor.identity());
    }

    @AfterEach
    void leave() {
        services.close();
    }

    @Test
    void nobodyIsOnTheRosterTwiceAtTheSameMoment() {
        put(form(operator, MONDAY, "22:00", "06:00"));
        assertThat(problemsOf(form(operator, MONDAY.plusDays(1), "5h", "14h"))).containsExactly("begins roster.twice");
        put(form(operator, MONDAY.plusDays(1), "06:00", "14:00"));
        assertThat(hoursOf(operator)).containsExactly("22:00–06:00", "06:00–14:00");
    }

    @Test
    void whatIsTypedIsToldAtItsField() {
        assertThat(problemsOf(new RosterForm()))
                .containsExactlyInAnyOrder(
                        "person input.required", "day input.required", "begins input.required", "ends input.required");
        assertThat(problemsOf(form(operator, MONDAY, "tối", "6h"))).containsExactly("begins roster.noHour");
        assertThat(problemsOf(form(operator, MONDAY, "6h", "19h"))).containsExactly("ends roster.tooLong");
        assertThat(problemsOf(form(stranger, MONDAY, "6h", "14h"))).containsExactly("person roster.worksElsewhere");
    }

    @Test
    void whatIsPutRightStaysToBeReadAndOfTwoWhoPutItRightTheSecondIsTold() {
        put(form(operator, MONDAY, "22:00", "06:00"));
        long id = idOf(operator);
        RosterForm form = service.read(id);
        form.setBegins("21:00");
        putRight(id, form);
        assertThat(hoursOf(operator)).containsExactly("21:00–06:00");
        assertThatThrownBy(() -> putRight(id, form(operator, MONDAY, "20:00", "04:00")))
                .isInstanceOf(BusinessException.class);
        assertThat(search.history(MONDAY, 10).rows().stream()
                        .filter(one -> one.name().equals(operator.getFullName()))
                        .map(one -> one.time().hours() + one.replacing() + (one.offAt() != null)))
                .containsExactlyInAnyOrder("22:00–06:00falsetrue", "21:00–06:00truefalse");
    }

    @Test
    void aWeekIsCopiedForThoseWhoWorkHereAndHaveNoShiftThen() {
        AppUser gone = person("g", Role.OPERATOR, CENTRE);
        put(form(operator, MONDAY, "22:00", "06:00"));
        put(form(operator, MONDAY.plusDays(2), "14:00", "22:00"));
        put(form(gone, MONDAY, "06:00", "14:00"));
        put(form(operator, MONDAY.plusDays(9), "20:00", "02:00"));
        services.committed(() -> {
            services.entities().find(AppUser.class, gone.getId()).disable();
            return null;
        });
        assertThat(search.week(MONDAY))
                .filteredOn(one -> one.userId() == gone.getId())
                .noneMatch(RosterRow::works);

        RosterService.Copied copied = services.committed(() -> service.copyWeek(MONDAY));
        assertThat(copied.gone()).isEqualTo(1);
        assertThat(copied.twice()).isGreaterThanOrEqualTo(1);
        assertThat(search.week(MONDAY.plusDays(7)).stream()
                        .filter(one -> one.userId() == operator.getId())
                        .map(one -> one.time().day() + " " + one.time().hours()))
                .containsExactly("2031-03-10 22:00–06:00", "2031-03-12 20:00–02:00");
    }

    @Test
    void operatorsReadAndKeepNothingAndAnotherCentreSeesNothing() {
        put(form(operator, MONDAY, "22:00", "06:00"));
        long id = idOf(operator);
        services.signIn(operator.identity());
        assertThat(search.own(clock.instant(), 5)).extracting(RosterRow::id).containsExactly(id);
        assertThatThrownBy(() -> takeOff(id)).isInstanceOf(NotAllowedException.class);
        services.signIn(stranger.identity());
        assertThat(search.week(MONDAY)).noneMatch(one -> one.id() == id);
        assertThatThrownBy(() -> takeOff(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.read(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoLeftWithoutAWordIsGoneAndOffDutyOnceTheShiftIsOver() {
        put(form(operator, MONDAY, "21:00", "05:00"));
        services.signIn(operator.identity());
        PresenceService presence = services.get(PresenceService.class);
        LeftDesks left = services.get(LeftDesks.class);
        services.committed(presence::begin);
        clock.set(Instant.parse("2031-03-03T15:30:00Z"));
        WallboardSearch board = services.get(WallboardSearch.class);
        long others = board.onDuty().getOrDefault(CENTRE, 0L);
        assertThat(own(presence).gone()).isTrue();
        services.get(Presences.class).heardFrom(List.of(operator.getId()));
        assertThat(own(presence).gone()).isFalse();
        assertThat(board.onDuty().get(CENTRE)).isEqualTo(others + 1);

        clock.set(Instant.parse("2031-03-03T21:50:00Z"));
        assertThat(left.all()).doesNotContain(operator.getId());
        clock.set(Instant.parse("2031-03-03T22:01:00Z"));
        assertThat(left.all()).contains(operator.getId());
        left.end(operator.getId());
        assertThat(presence.own()).isNull();
    }

    @Test
    void whoIsAtAPageStaysThoughTheShiftIsOver() {
        put(form(operator, MONDAY, "21:00", "05:00"));
        services.signIn(operator.identity());
        PresenceService presence = services.get(PresenceService.class);
        services.committed(presence::begin);
        clock.set(Instant.parse("2031-03-03T22:10:00Z"));
        services.get(Presences.class).heardFrom(List.of(operator.getId()));
        clock.set(Instant.parse("2031-03-03T22:20:00Z"));
        services.get(LeftDesks.class).end(operator.getId());
        assertThat(presence.own()).isNotNull();
    }

    private void put(RosterForm form) {
        services.committed(() -> {
            service.put(form);
            return null;
        });
    }

    private void putRight(long id, RosterForm form) {
        services.committed(() -> {
            service.putRight(id, form);
            return null;
        });
    }

    private void takeOff(long id) {
        services.committed(() -> {
            service.takeOff(id);
            return null;
        });
    }

    private PresenceRow own(PresenceService presence) {
        return presence.onDuty().stream()
                .filter(one -> one.userId() == operator.getId())
                .findFirst()
                .orElseThrow();
    }

    private List<String> problemsOf(RosterForm form) {
        try {
            put(form);
            return List.of();
        } catch (BusinessException e) {
            return e.getProblems().stream()
                    .map(one -> one.field() + " " + one.key())
                    .toList();
        }
    }

    private List<String> hoursOf(AppUser person) {
        return search.week(MONDAY).stream()
                .filter(one -> one.userId() == person.getId())
                .map(one -> one.time().hours())
                .toList();
    }

    private long idOf(AppUser person) {
        return search.week(MONDAY).stream()
                .filter(one -> one.userId() == person.getId())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static RosterForm form(AppUser person, LocalDate day, String begins, String ends) {
        RosterForm form = new RosterForm();
        form.setPerson(person.getId());
        form.setDay(day);
        form.setBegins(begins);
        form.setEnds(ends);
        return form;
    }

    private AppUser person(String suffix, Role role, int centre) {
        return services.committed(() -> {
            AppUser made = new AppUser(mark + suffix, mark + suffix, role, centre, clock.instant());
            made.setPassword("-");
            services.entities().persist(made);
            return made;
        });
    }
}
