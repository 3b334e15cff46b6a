package vn.hotline.contact.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
import vn.hotline.contact.Channel;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.Disposition;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.PhoneNumber;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.db.Collision;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** What channels' ends tell, in every order and again, becomes one contact each, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivalQueueIT {

    private static final Instant NOW = Instant.parse("2026-11-22T02:14:00Z");
    private static final Instant CAME = NOW.minusSeconds(100);
    private static final Instant ANSWERED = CAME.plusSeconds(12);
    private static final Instant OVER = CAME.plusSeconds(70);

    private final SettableClock clock = new SettableClock(NOW);
    private final Random random = new Random(111);
    private final ExecutorService both = Executors.newFixedThreadPool(2);
    private int told;
    private long operator;
    private long colleague;

    @AutoClose
    private DemoDatabase database;

    /** The exchange, which is nobody. */
    @AutoClose
    private ServicesOnDatabase exchange;

    @AutoClose
    private ServicesOnDatabase again;

    @AutoClose
    private ServicesOnDatabase desk;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load(
                "arrival-data",
                DemoLoader.STORY,
                clock,
                "--innodb-buffer-pool-size=256M",
                "--innodb-print-all-deadlocks=ON");
        exchange = enter(new Identity(null, 1L, "Tổng đài", Role.API_CLIENT, 1, 0));
        again = enter(new Identity(null, 1L, "Tổng đài", Role.API_CLIENT, 1, 0));
        desk = enter(null);
        operator = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1 and active");
        colleague = number("select max(id) from app_user where role = 'OPERATOR' and centre_id = 1 and active");
        assertThat(colleague).isNotEqualTo(operator);
        desk.signIn(new Identity(operator, null, "Lê Minh Họa", Role.OPERATOR, 1, 0));
    }

    @AfterAll
    void stop() {
        both.shutdownNow();
    }

    private ServicesOnDatabase enter(Identity who) throws SQLException {
        ServicesOnDatabase services = new ServicesOnDatabase(database.access(), clock);
        if (who != null) {
            services.signIn(who);
        }
        return services;
    }

    @AfterEach
    void everyFigureIsTheNumberOfItsRows() throws SQLException {
        try (Connection owner = database.access().connectAsOwner()) {
            assertThat(FigureVerification.verify(owner)).isEmpty();
        }
    }

    // ---------------------------------------------------------------- a call's life

    @Test
    void aCallThatIsAnsweredIsTheDraftOfWhoeverAnswered() {
        String key = key();
        tell(exchange, queue -> queue.offer(call(key, "0900 000 147")));
        tell(exchange, queue -> queue.rings("pbx", key, operator));
        long contact = exchange.committed(() -> exchange.get(ArrivalQueue.class)
                .answered("pbx", key, operator, ANSWERED)
                .getId());
        tell(exchange, queue -> queue.hungUp("pbx", key, OVER));

        ContactService contacts = desk.get(ContactService.class);
        ContactService.Draft draft = desk.committed(() -> contacts.draft(contact));
        assertThat(draft.receivedAt()).isEqualTo(CAME);
        assertThat(draft.form().getCallerNumber()).isEqualTo("0900 000 147");
        assertThat(draft.form().getNarrative()).isEqualTo("Cháu chào cô");
        assertThat(draft.form().getUrgency()).isEqualTo(Urgency.HIGH);

        desk.committed(() -> contacts.dismiss(contact, draft.form(), Disposition.TEST));
        Arrival recorded = arrival(key);
        assertThat(recorded.getStatus()).isEqualTo(ArrivalStatus.RECORDED);
        assertThat(recorded.getWaitedSeconds()).isEqualTo(12);

        desk.committed(() -> contacts.undoDismissal(contact));
        assertThat(arrival(key).getStatus()).isEqualTo(ArrivalStatus.TAKEN);
        assertThat(arrival(key).getTakenBy()).isEqualTo(operator);
    }

    @Test
    void aCallThatNobodyCameToIsMissedAndOwed() {
        String key = key();
        tell(exchange, queue -> queue.offer(call(key, "0900 004 219")));
        tell(exchange, queue -> queue.hungUp("pbx", key, OVER));

        Arrival missed = arrival(key);
        assertThat(missed.getStatus()).isEqualTo(ArrivalStatus.ABANDONED);
        assertThat(missed.getWaitedSeconds()).isEqualTo(70);
        Contact contact = desk.inTransaction(() -> desk.entities().find(Contact.class, missed.getContactId()));
        assertThat(contact.getStatus()).isEqualTo(ContactStatus.DISMISSED);
        assertThat(contact.getDisposition()).isEqualTo(Disposition.MISSED);
        assertThat(contact.getReceivedAt()).isEqualTo(CAME);
        assertThat(owed("0900004219")).isOne();
    }

    @Test
    void whatIsToldAgainIsNoNews() {
        String key = key();
        tell(exchange, queue -> queue.offer(call(key, "0900 000 305")));
        tell(exchange, queue -> queue.answered("pbx", key, operator, ANSWERED));
        tell(exchange, queue -> queue.hungUp("pbx", key, OVER));
        long rows = number("select count(*) from audit_entry");
        for (int again = 0; again < 5; again++) {
            tell(exchange, queue -> queue.offer(call(key, "0900 000 305")));
            tell(exchange, queue -> queue.rings("pbx", key, colleague));
            tell(exchange, queue -> queue.answered("pbx", key, operator, ANSWERED));
            tell(exchange, queue -> queue.hungUp("pbx", key, OVER));
        }
        assertThat(number("select count(*) from audit_entry")).isEqualTo(rows);
    }

    @Test
    void whoeverCallsThreeTimesIsOwedOneCallAndNoneOnceHeard() {
        for (int call = 0; call < 3; call++) {
            String key = key();
            tell(exchange, queue -> queue.offer(call(key, "0900 004 763")));
            tell(exchange, queue -> queue.hungUp("pbx", key, OVER));
        }
        assertThat(owed("+84 900 004 763")).isOne();
        String key = key();
        tell(exchange, queue -> queue.offer(call(key, "0900004763")));
        tell(exchange, queue -> queue.answered("pbx", key, operator, ANSWERED));
        assertThat(owed("0900 004 763")).isZero();
    }

    @Test
    void nobodyIsCalledBackAtAHiddenNumber() {
        long before = number("select count(*) from call_back");
        String key = key();
        tell(exchange, queue -> queue.offer(call(key, "anonymous")));
        tell(exchange, queue -> queue.hungUp("pbx", key, OVER));
        assertThat(arrival(key).getStatus()).isEqualTo(ArrivalStatus.ABANDONED);
        assertThat(number("select count(*) from call_back")).isEqualTo(before);
    }

    @Test
    void aCallThatWasConnectedToSomebodyElseGoesThereWithItsContact() {
        String key = key();
        tell(exchange, queue -> queue.offer(call(key, "0900 000 300")));
        tell(exchange, queue -> queue.answered("pbx", key, operator, ANSWERED));
        tell(exchange, queue -> queue.answered("pbx", key, colleague, ANSWERED.plusSeconds(20)));
        tell(exchange, queue -> queue.answered("pbx", key, operator, ANSWERED));
        assertThat(arrival(key).getTakenBy()).isEqualTo(colleague);
        assertThat(number("select owner_id from contact_draft where contact_id = "
                        + arrival(key).getContactId()))
                .isEqualTo(colleague);
    }

    @Test
    void whoeverAnsweredAnUnknownTelephoneLeavesItToBeTakenAndNotMissed() {
        String key = key();
        tell(exchange, queue -> queue.offer(call(key, "0900 000 301")));
        tell(exchange, queue -> queue.answered("pbx", key, null, ANSWERED));
        tell(exchange, queue -> queue.hungUp("pbx", key, OVER));
        assertThat(arrival(key).getStatus()).isEqualTo(ArrivalStatus.WAITING);
        assertThat(arrival(key).getContactId()).isNull();
    }

    // ---------------------------------------------------------------- in any order

    /** Whatever the order, and however often: the same contact, the same times. */
    @Test
    void inEveryOrderAndAgainItIsOneContactWithItsTimes() {
        for (int round = 0; round < 60; round++) {
            List<Expected> expected = new ArrayList<>();
            List<Consumer<ArrivalQueue>> events = new ArrayList<>();
            for (int one = 0; one < 3; one++) {
                expected.add(someCall(events));
            }
            List<Consumer<ArrivalQueue>> told = new ArrayList<>(events);
            events.stream().filter(event -> random.nextBoolean()).forEach(told::add);
            Collections.shuffle(told, random);
            told.forEach(event -> tell(exchange, event));
            expected.forEach(call -> call.holds(arrival(call.key)));
        }
    }

    private record Expected(String key, boolean answered, boolean over, Long by) {

        void holds(Arrival arrival) {
            assertThat(arrival.getArrivedAt()).isEqualTo(CAME);
            assertThat(arrival.getEndedAt()).isEqualTo(over ? OVER : null);
            assertThat(arrival.getAnsweredAt()).isEqualTo(answered ? ANSWERED : null);
            if (answered) {
                assertThat(arrival.getStatus()).isEqualTo(ArrivalStatus.TAKEN);
                assertThat(arrival.getTakenBy()).isEqualTo(by);
                assertThat(arrival.getWaitedSeconds()).isEqualTo(12);
            } else if (over) {
                assertThat(arrival.getStatus()).isEqualTo(ArrivalStatus.ABANDONED);
                assertThat(arrival.getWaitedSeconds()).isEqualTo(70);
            } else {
                assertThat(arrival.getStatus()).isIn(ArrivalStatus.RINGING, ArrivalStatus.WAITING);
            }
            assertThat(arrival.getContactId() != null).isEqualTo(answered || over);
        }
    }

    private Expected someCall(List<Consumer<ArrivalQueue>> events) {
        String key = key();
        String number = "09000001" + 10 + random.nextInt(90);
        boolean answered = random.nextBoolean();
        boolean transferred = answered && random.nextBoolean();
        boolean over = random.nextInt(4) > 0;
        events.add(queue -> queue.offer(call(key, number)));
        events.add(queue -> queue.rings("pbx", key, operator));
        events.add(queue -> queue.heard("pbx", key, "Alô", CAME.plusSeconds(3)));
        if (answered) {
            events.add(queue -> queue.answered("pbx", key, operator, ANSWERED));
        }
        if (transferred) {
            events.add(queue -> queue.answered("pbx", key, colleague, ANSWERED.plusSeconds(30)));
        }
        if (over) {
            events.add(queue -> queue.hungUp("pbx", key, OVER));
        }
        return new Expected(key, answered, over, transferred ? Long.valueOf(colleague) : Long.valueOf(operator));
    }

    @Test
    void atTheSameMomentItIsOneContact() throws Exception {
        for (int round = 0; round < 25; round++) {
            String key = key();
            Consumer<ArrivalQueue> offered = queue -> queue.offer(call(key, "0900 000 555"));
            Consumer<ArrivalQueue> other = round % 2 == 0 ? offered : queue -> queue.hungUp("pbx", key, OVER);
            CyclicBarrier start = new CyclicBarrier(2);
            Future<Throwable> one = both.submit(() -> atOnce(start, exchange, offered));
            Future<Throwable> two = both.submit(() -> atOnce(start, again, other));
            for (Future<Throwable> end : List.of(one, two)) {
                assertThat(end.get()).matches(failed -> failed == null || Collision.isBehind(failed));
            }
            tell(exchange, offered);
            tell(exchange, other);
            assertThat(number("select count(*) from arrival where told_key = '" + Tellings.keyOf("pbx", key) + "'"))
                    .isOne();
            assertThat(arrival(key).getStatus())
                    .isEqualTo(round % 2 == 0 ? ArrivalStatus.WAITING : ArrivalStatus.ABANDONED);
        }
    }

    /** An exchange that tells everything twice at once is never told to tell it again. */
    @Test
    void whatIsKnownCanBeToldByTwoAtOnce() throws Exception {
        for (int round = 0; round < 25; round++) {
            String key = key();
            tell(exchange, queue -> queue.offer(call(key, "0900 000 556")));
            Consumer<ArrivalQueue> known = round % 2 == 0
                    ? queue -> queue.answered("pbx", key, operator, ANSWERED)
                    : queue -> queue.hungUp("pbx", key, OVER);
            CyclicBarrier start = new CyclicBarrier(2);
            Future<Throwable> one = both.submit(() -> atOnce(start, exchange, known));
            Future<Throwable> two = both.submit(() -> atOnce(start, again, known));
            assertThat(one.get()).isNull();
            assertThat(two.get()).isNull();
        }
    }

    private Throwable atOnce(CyclicBarrier start, ServicesOnDatabase services, Consumer<ArrivalQueue> what)
            throws Exception {
        start.await();
        return catchThrowable(() -> tell(services, what));
    }

    // ---------------------------------------------------------------- the records

    private void tell(ServicesOnDatabase services, Consumer<ArrivalQueue> what) {
        services.committed(() -> {
            what.accept(services.get(ArrivalQueue.class));
            return null;
        });
    }

    private String key() {
        return "call-" + ++told;
    }

    private static Arriving call(String key, String number) {
        return new Arriving(
                "pbx",
                key,
                Helpline.CHILD_PROTECTION,
                1,
                Channel.PHONE,
                number,
                null,
                "Cháu chào cô",
                Urgency.HIGH,
                CAME,
                null);
    }

    private Arrival arrival(String key) {
        return desk.inTransaction(() -> desk.entities()
                .createQuery("from Arrival a where a.toldKey = :key", Arrival.class)
                .setParameter("key", Tellings.keyOf("pbx", key))
                .getSingleResult());
    }

    private long owed(String callerNumber) {
        return desk.inTransaction(() -> desk.entities()
                .createQuery("from CallBack c where c.status in :owed", CallBack.class)
                .setParameter("owed", CallBackBook.OWED)
                .getResultStream()
                .filter(one -> PhoneNumber.parse(one.getCallerNumber()).equals(PhoneNumber.parse(callerNumber)))
                .count());
    }

    private long number(String sql) {
        return ((Number) desk.inTransaction(
                        () -> desk.entities().createNativeQuery(sql).getSingleResult()))
                .longValue();
    }
}
