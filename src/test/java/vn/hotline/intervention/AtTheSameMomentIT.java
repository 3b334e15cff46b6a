package vn.hotline.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.Disposition;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.contact.arrival.ArrivalService;
import vn.hotline.contact.arrival.Arriving;
import vn.hotline.contact.arrival.CallBacks;
import vn.hotline.demo.DemoLoader;
import vn.hotline.intervention.lead.CaseMove;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.merge.MergeForm;
import vn.hotline.intervention.merge.MergeService;
import vn.hotline.intervention.request.RequestService;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.db.Collision;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.referral.ReferralForm;
import vn.hotline.referral.ReferralMove;
import vn.hotline.referral.ReferralService;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.reporting.publication.published.PublishedMove;
import vn.hotline.reporting.publication.published.PublishedService;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.OpenedCase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** Two supervisors act on the same records at the same moment, each in a transaction of her own, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtTheSameMomentIT {

    /** Whoever comes when the other has finished is refused by the guards alone, and not by the database's locks. */
    private enum Meeting {
        AT_ONCE(12),
        FIRST_BEFORE_SECOND(2),
        SECOND_BEFORE_FIRST(2);

        private final int rounds;

        Meeting(int rounds) {
            this.rounds = rounds;
        }
    }

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private final ExecutorService both = Executors.newFixedThreadPool(2);
    private int unpublished = 2005;
    private int arrivals;

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private ServicesOnDatabase one;

    @AutoClose
    private ServicesOnDatabase other;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load(
                "moment-data",
                DemoLoader.STORY,
                clock,
                "--innodb-buffer-pool-size=256M",
                "--innodb-print-all-deadlocks=ON");
        one = enter(Role.SUPERVISOR);
        other = enter(Role.SUPERVISOR);
    }

    private ServicesOnDatabase enter(Role role) throws SQLException {
        ServicesOnDatabase services = new ServicesOnDatabase(database.access(), clock);
        signIn(services, role, role);
        return services;
    }

    /** @param person somebody of this role, who acts in the other one */
    private static void signIn(ServicesOnDatabase services, Role person, Role role) {
        long id = number(services, "select min(id) from app_user where role = '" + person + "' and centre_id = 1");
        services.signIn(new Identity(id, null, role.name(), role, 1, 0));
    }

    /** Published figures are confirmed by managers, and not by the one who proposed them. */
    private void bothActAs(Role role) {
        signIn(one, Role.SUPERVISOR, role);
        signIn(other, Role.SUPERVISOR, role);
    }

    @AfterAll
    void stop() {
        both.shutdownNow();
    }

    @AfterEach
    void everyFigureIsTheNumberOfItsRows() throws SQLException {
        bothActAs(Role.SUPERVISOR);
        try (Connection owner = database.access().connectAsOwner()) {
            assertThat(FigureVerification.verify(owner)).isEmpty();
        }
    }

    // ---------------------------------------------------------------- what the database says

    @Test
    void aDeadlockIsACollisionAndTheOneWhoLostCanAskAgain() throws Exception {
        long first = openCase();
        long second = openCase();
        CyclicBarrier eachHoldsOne = new CyclicBarrier(2);

        List<Throwable> failed = atOnce(
                services -> lockBoth(services, eachHoldsOne, first, second),
                services -> lockBoth(services, eachHoldsOne, second, first));

        assertThat(failed).hasSize(1).allMatch(Collision::isBehind);
        other.committed(() -> other.entities().find(InterventionCase.class, first, LockModeType.PESSIMISTIC_WRITE));
    }

    private static void lockBoth(ServicesOnDatabase services, CyclicBarrier met, long first, long second) {
        services.entities().find(InterventionCase.class, first, LockModeType.PESSIMISTIC_WRITE);
        meet(met);
        services.entities().find(InterventionCase.class, second, LockModeType.PESSIMISTIC_WRITE);
    }

    @Test
    void waitingTooLongForSomebodyElsesRowIsACollision() {
        long held = openCase();
        one.inTransaction(() -> {
            one.entities().find(InterventionCase.class, held, LockModeType.PESSIMISTIC_WRITE);
            assertThat(catchThrowable(() -> other.committed(() -> {
                        other.entities()
                                .createNativeQuery("set session innodb_lock_wait_timeout = 1")
                                .executeUpdate();
                        return other.entities().find(InterventionCase.class, held, LockModeType.PESSIMISTIC_WRITE);
                    })))
                    .matches(Collision::isBehind);
            return null;
        });
    }

    @Test
    void aRowThatSomebodyWroteSinceOneBeganToReadIsACollision() {
        long read = openCase();
        assertThat(catchThrowable(() -> one.committed(() -> {
                    number(one, "select count(*) from intervention_case");
                    move(other, read, CaseMove.ASSESS);
                    return one.entities().find(InterventionCase.class, read, LockModeType.PESSIMISTIC_WRITE);
                })))
                .matches(Collision::isBehind);
    }

    @Test
    void twoWhoWriteWhatBothReadBeforeAreToldApart() {
        long read = openCase();
        Throwable failed = catchThrowable(() -> one.committed(() -> {
            InterventionCase present = one.entities().find(InterventionCase.class, read);
            move(other, read, CaseMove.ASSESS);
            present.referred(LocalDate.of(2026, 11, 22));
            return null;
        }));
        assertThat(Collision.isBehind(failed)
                        || causes(failed).stream().anyMatch(OptimisticLockException.class::isInstance))
                .as("%s", failed)
                .isTrue();
    }

    @Test
    void whatIsRefusedOrBrokenIsNoCollision() {
        assertThat(Collision.isBehind(new BusinessException("case.closed"))).isFalse();
        assertThat(Collision.isBehind(new IllegalStateException(new SQLException("gone", "08S01", 1159))))
                .isFalse();
    }

    // ---------------------------------------------------------------- the services

    @ParameterizedTest
    @EnumSource
    void mergingEachIntoTheOther(Meeting meeting) throws Exception {
        for (int round = 0; round < meeting.rounds; round++) {
            long first = openCase();
            long second = openCase();
            settled(meet(meeting, merging(first, second), merging(second, first)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendingAReferralWhileItsCaseIsMerged(Meeting meeting) throws Exception {
        for (int round = 0; round < meeting.rounds; round++) {
            long doubled = openCase();
            long remaining = openCase();
            long draft = draft(doubled);
            settled(meet(meeting, merging(doubled, remaining), services -> services.get(ReferralService.class)
                    .move(draft, ReferralMove.SEND, null, null)));
            assertThat(number(
                            one,
                            "select c.merged_into is null from referral r join intervention_case c"
                                    + " on c.id = r.case_id where r.id = " + draft))
                    .as("the referral is in a case that stands")
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void annullingAContactWhileItsCaseIsMerged(Meeting meeting) throws Exception {
        for (int round = 0; round < meeting.rounds; round++) {
            long doubled = openCase();
            long remaining = openCase();
            long contact = linkedTo(doubled);
            settled(meet(meeting, merging(doubled, remaining), services -> services.get(ContactService.class)
                    .annul(contact, "Ghi nhầm.")));
            isSomewhere(contact);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takingAContactOutWhileItIsAnnulledOrItsCaseIsMerged(Meeting meeting) throws Exception {
        for (int round = 0; round < meeting.rounds; round++) {
            long doubled = openCase();
            long remaining = openCase();
            long contact = linkedTo(doubled);
            Consumer<ServicesOnDatabase> unlinking =
                    services -> services.get(RequestService.class).unlink(doubled, contact, "Nói về trẻ khác.");
            settled(meet(
                    meeting,
                    unlinking,
                    round % 2 == 0
                            ? merging(doubled, remaining)
                            : services -> services.get(ContactService.class).annul(contact, "Ghi nhầm.")));
            isSomewhere(contact);
        }
    }

    @ParameterizedTest
    @EnumSource
    void annullingAContactWhileItIsDecidedOn(Meeting meeting) throws Exception {
        for (int round = 0; round < meeting.rounds; round++) {
            long present = openCase();
            long request = request();
            long contact = number(one, "select contact_id from intervention_request where id = " + request);
            boolean linking = round % 2 == 0;
            settled(meet(
                    meeting,
                    services -> services.get(ContactService.class).annul(contact, "Ghi nhầm."),
                    linking
                            ? services -> services.get(RequestService.class).linkTo(request, present)
                            : services -> OpenedCase.from(services, request, "VIOLENCE", Urgency.HIGH, null)));
            isSomewhere(contact);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoWhoDecideOnOneRequest(Meeting meeting) throws Exception {
        for (int round = 0; round < meeting.rounds; round++) {
            long present = openCase();
            long request = request();
            settled(meet(
                    meeting,
                    services -> services.get(RequestService.class).linkTo(request, present),
                    services -> OpenedCase.from(services, request, "VIOLENCE", Urgency.HIGH, null)));
            assertThat(number(
                            one,
                            "select count(*) from case_contact l join intervention_request r"
                                    + " on r.contact_id = l.contact_id where r.id = " + request))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoWhoTakeWhoeverWaits(Meeting meeting) throws Exception {
        // who has her already may go on with her: so these are two
        signIn(other, Role.OPERATOR, Role.SUPERVISOR);
        for (int round = 0; round < meeting.rounds; round++) {
            long arrival = waiting("0900 000 901");
            Consumer<ServicesOnDatabase> taking =
                    services -> services.get(ArrivalService.class).take(arrival);
            List<Throwable> refused = meet(meeting, taking, taking);
            settled(refused);
            assertThat(refused).as("one has her, and the other does not").hasSize(1);
            isOneContact(arrival);
        }
        signIn(other, Role.SUPERVISOR, Role.SUPERVISOR);
    }

    @ParameterizedTest
    @EnumSource
    void takingACallThatEnds(Meeting meeting) throws Exception {
        for (int round = 0; round < meeting.rounds; round++) {
            long arrival = waiting("0900 000 902");
            String key = "moment-" + arrivals;
            settled(meet(
                    meeting,
                    services -> services.get(ArrivalService.class).take(arrival),
                    services -> services.get(ArrivalQueue.class).hungUp("pbx", key, clock.instant())));
            isOneContact(arrival);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingAContactWhileItIsGivenAway(Meeting meeting) throws Exception {
        for (int round = 0; round < meeting.rounds; round++) {
            long arrival = waiting("0900 000 903");
            long contact = one.committed(
                    () -> one.get(ArrivalService.class).take(arrival).getId());
            ContactForm form = one.committed(
                    () -> one.get(ContactService.class).draft(contact).form());
            long colleague = number(one, "select min(id) from app_user where role = 'OPERATOR' and centre_id = 1");
            boolean back = round % 2 == 0;
            settled(meet(
                    meeting,
                    services -> services.get(ContactService.class).dismiss(contact, form, Disposition.TEST),
                    services -> services.get(ArrivalService.class)
                            .handOver(arrival, back ? null : Long.valueOf(colleague), "Hết ca.")));
            isOneContact(arrival);
            assertThat(number(
                            one,
                            "select (a.status = 'RECORDED') = (c.status = 'DISMISSED') from arrival a"
                                    + " join contact c on c.id = a.contact_id where a.id = " + arrival))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void beingMissedAndBeingHeardByTheSameNumber(Meeting meeting) throws Exception {
        for (int round = 0; round < meeting.rounds; round++) {
            missed("0900 000 904");
            waiting("0900 000 904");
            String missedAgain = "moment-" + arrivals;
            long heard = waiting("0900 000 904");
            settled(meet(
                    meeting,
                    services -> services.get(ArrivalQueue.class).hungUp("pbx", missedAgain, clock.instant()),
                    services -> services.get(ArrivalService.class).take(heard)));
            isOneContact(heard);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoWhoCallBackTheSameNumber(Meeting meeting) throws Exception {
        for (int round = 0; round < meeting.rounds; round++) {
            long owed = missed("0900 000 9" + (10 + arrivals % 80));
            Consumer<ServicesOnDatabase> calling =
                    services -> services.get(CallBacks.class).take(owed);
            List<Throwable> refused = meet(meeting, calling, calling);
            settled(refused);
            assertThat(refused).hasSize(1);
        }
    }

    /** Somebody who calls just now. */
    private long waiting(String number) {
        String key = "moment-" + ++arrivals;
        return one.committed(() -> one.get(ArrivalQueue.class)
                .offer(new Arriving(
                        "pbx",
                        key,
                        Helpline.CHILD_PROTECTION,
                        1,
                        Channel.PHONE,
                        number,
                        null,
                        null,
                        null,
                        clock.instant(),
                        null))
                .getId());
    }

    /** Somebody who is owed a call. */
    private long missed(String number) {
        waiting(number);
        String key = "moment-" + arrivals;
        one.committed(() -> {
            one.get(ArrivalQueue.class).hungUp("pbx", key, clock.instant());
            return null;
        });
        return number(one, "select max(id) from call_back");
    }

    /** Whoever has her, or nobody: there is one contact at most, and whoever has it writes it. */
    private void isOneContact(long arrival) {
        assertThat(number(
                        one,
                        "select (a.status in ('WAITING', 'RINGING') or c.id is not null)"
                                + " and (a.status <> 'TAKEN' or a.taken_by = c.handled_by and a.taken_by = d.owner_id)"
                                + " from arrival a left join contact c on c.id = a.contact_id"
                                + " left join contact_draft d on d.contact_id = c.id where a.id = " + arrival))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void confirmingTheSamePublishedFigureTwice(Meeting meeting) throws Exception {
        bothActAs(Role.MANAGER);
        for (int round = 0; round < meeting.rounds; round++) {
            int year = unpublished++;
            long first = published(year);
            long second = published(year);
            settled(meet(meeting, confirming(first), confirming(second)));
            assertThat(number(
                            one,
                            "select count(*) from historic_figure where state = 'STANDING' and source = 'Báo cáo của Bộ'"
                                    + " and year(from_day) = " + year))
                    .isEqualTo(1);
        }
    }

    /**
     * One at least succeeded, and the other was refused, told to look again, or has it no more; nobody met a fault or a
     * deadlock.
     */
    private static void settled(List<Throwable> failed) {
        assertThat(failed)
                .hasSizeLessThan(2)
                .allMatch(one -> one instanceof BusinessException
                        || one instanceof NotFoundException
                        || Collision.isBehind(one));
        assertThat(failed)
                .as("who held and who wanted what is in the log of the database in target/moment-data")
                .noneMatch(AtTheSameMomentIT::isDeadlock);
    }

    private static boolean isDeadlock(Throwable thrown) {
        return causes(thrown).stream().anyMatch(one -> one instanceof SQLException sql && sql.getErrorCode() == 1213);
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    /** A contact waits for a decision, is in one case that stands, or was annulled: it is never lost. */
    private void isSomewhere(long contact) {
        assertThat(number(
                        one,
                        "select (select count(*) from case_contact l join intervention_case c on c.id = l.case_id"
                                + " where c.merged_into is null and l.contact_id = k.id)"
                                + " + (select count(*) from intervention_request r where r.contact_id = k.id"
                                + " and r.status = 'WAITING') + (k.status = 'ANNULLED') from contact k where k.id = "
                                + contact))
                .isEqualTo(1);
    }

    // ---------------------------------------------------------------- at once

    /** @return how those failed who did not succeed */
    private List<Throwable> meet(
            Meeting meeting, Consumer<ServicesOnDatabase> first, Consumer<ServicesOnDatabase> second) throws Exception {
        return switch (meeting) {
            case AT_ONCE -> atOnce(first, second);
            case FIRST_BEFORE_SECOND -> failures(Arrays.asList(tried(one, first), tried(other, second)));
            case SECOND_BEFORE_FIRST -> failures(Arrays.asList(tried(other, second), tried(one, first)));
        };
    }

    private List<Throwable> atOnce(Consumer<ServicesOnDatabase> first, Consumer<ServicesOnDatabase> second)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Throwable> begun = both.submit(() -> {
            meet(start);
            return tried(one, first);
        });
        Future<Throwable> beside = both.submit(() -> {
            meet(start);
            return tried(other, second);
        });
        return failures(Arrays.asList(begun.get(), beside.get()));
    }

    /** @return how it failed, or null */
    private static Throwable tried(ServicesOnDatabase services, Consumer<ServicesOnDatabase> work) {
        return catchThrowable(() -> services.committed(() -> {
            work.accept(services);
            return null;
        }));
    }

    private static List<Throwable> failures(List<Throwable> ends) {
        return ends.stream().filter(Objects::nonNull).toList();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    // ---------------------------------------------------------------- the records

    private Consumer<ServicesOnDatabase> merging(long doubled, long remaining) {
        MergeForm form = one.inTransaction(() -> {
            MergeForm proposed =
                    one.get(MergeService.class).target(doubled, remaining).proposed();
            proposed.getChildren().forEach(person -> person.setSameAs(MergeForm.ONE_MORE));
            proposed.getOffenders().forEach(person -> person.setSameAs(MergeForm.ONE_MORE));
            proposed.setReason("Hai người cùng báo một việc.");
            return proposed;
        });
        return services -> services.get(MergeService.class).merge(doubled, remaining, form);
    }

    private static Consumer<ServicesOnDatabase> confirming(long batch) {
        return services -> services.get(PublishedService.class).move(batch, PublishedMove.CONFIRM, null);
    }

    private static void move(ServicesOnDatabase services, long caseId, CaseMove move) {
        services.committed(() -> {
            services.get(CaseService.class).move(caseId, move, null, null);
            return null;
        });
    }

    private long openCase() {
        long request = request();
        return one.committed(() ->
                OpenedCase.from(one, request, "VIOLENCE", Urgency.HIGH, null).getId());
    }

    /** A figure of a year that somebody else proposed. */
    private long published(int year) {
        String source = "Báo cáo của Bộ";
        byte[] file = "đường dây;từ ngày;đến ngày;chỉ tiêu;giá trị\ntrẻ em;1/1/%1$d;31/12/%1$d;calls;%1$d\n"
                .formatted(year)
                .getBytes(StandardCharsets.UTF_8);
        try (ServicesOnDatabase colleague = enter(Role.MANAGER)) {
            PublishedService service = colleague.get(PublishedService.class);
            return colleague.committed(() ->
                    service.propose(service.preview(source, file), source, null).getId());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A contact that was linked to the case. */
    private long linkedTo(long caseId) {
        long request = request();
        one.committed(() -> one.get(RequestService.class).linkTo(request, caseId));
        return number(one, "select contact_id from intervention_request where id = " + request);
    }

    /** Of a contact that just came. */
    private long request() {
        return one.committed(this::requestOfNewContact);
    }

    private long requestOfNewContact() {
        ContactForm form = new ContactForm();
        ContactService contacts = one.get(ContactService.class);
        form.setChannel(Channel.PHONE);
        form.setLevel(ContactLevel.INTERVENTION);
        form.setUrgency(Urgency.HIGH);
        form.setNarrative("Người gọi kể chuyện.");
        form.setInterventionType("VIOLENCE");
        form.setLegalBasis((String) one.entities()
                .createNativeQuery("select min(code) from code_entry where list = 'LEGAL_BASIS'", String.class)
                .getSingleResult());
        form.setProvinceId((int) number(one, "select min(id) from province where valid_to is null"));
        form.setCommuneId((int) number(
                one,
                "select min(c.id) from commune c join province p on p.code = c.province_code"
                        + " and p.valid_to is null and c.valid_to is null and p.id = " + form.getProvinceId()));
        long id = contacts.open(Helpline.CHILD_PROTECTION, Channel.PHONE, "0900 000 778")
                .getId();
        one.entities().flush();
        form.setReadAs(contacts.draft(id).form().getReadAs());
        contacts.finalise(id, form);
        one.entities().flush();
        return number(one, "select id from intervention_request where contact_id = " + id);
    }

    private long draft(long caseId) {
        ReferralForm form = new ReferralForm();
        form.setAgencyIds(List.of(number(one, "select min(id) from agency where active")));
        form.setRequest("Đề nghị xác minh.");
        form.setHelpedCount(1);
        return one.committed(
                () -> one.get(ReferralService.class).draft(caseId, form).get(0).getId());
    }

    private static long number(ServicesOnDatabase services, String sql) {
        return ((Number) services.entities().createNativeQuery(sql).getSingleResult()).longValue();
    }
}
