package vn.hotline.contact.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.Disposition;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.audit.LookingOn;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** The queue as people work with it: taken by one, given away, come back, called back; on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivalServiceIT {

    private static final Helpline LINE = Helpline.CHILD_PROTECTION;
    private static final Instant NOW = Instant.parse("2026-11-22T02:14:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private int told;
    private long hoa;
    private long mai;
    private long du;

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private ServicesOnDatabase services;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("arrivals-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        services = new ServicesOnDatabase(database.access(), clock);
        hoa = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1 and active");
        mai = number("select max(id) from app_user where role = 'OPERATOR' and centre_id = 1 and active");
        du = number("select min(id) from app_user where role = 'SUPERVISOR' and centre_id = 1 and active");
    }

    @BeforeEach
    void itIsQuiet() {
        clock.set(NOW);
        services.committed(() -> {
            services.entities().createNativeQuery("delete from call_back").executeUpdate();
            services.entities().createNativeQuery("delete from arrival").executeUpdate();
            services.entities().createNativeQuery("delete from arrival_told").executeUpdate();
            services.entities().createNativeQuery("delete from presence").executeUpdate();
            return services.entities()
                    .createNativeQuery("update queue_diversion set ended_at = began_at")
                    .executeUpdate();
        });
    }

    @AfterEach
    void everyFigureIsTheNumberOfItsRows() throws SQLException {
        try (Connection owner = database.access().connectAsOwner()) {
            assertThat(FigureVerification.verify(owner)).isEmpty();
        }
    }

    // ---------------------------------------------------------------- taking

    @Test
    void oneHasItAndTheOtherHearsWho() {
        long id = message("Cô ơi, bố cháu đang đập cửa ạ", Urgency.EMERGENCY, 180);

        long contact = as(hoa, () -> arrivals().take(id).getId());
        assertThat(as(hoa, () -> services.get(ContactService.class)
                        .draft(contact)
                        .form()
                        .getNarrative()))
                .isEqualTo("Cô ơi, bố cháu đang đập cửa ạ");

        assertThatThrownBy(() -> as(mai, () -> arrivals().take(id)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("arrival.takenBy");
        assertThat(as(hoa, () -> arrivals().take(id).getId())).isEqualTo(contact);
    }

    /** She lifts the receiver, the exchange says so, and then she presses the key. */
    @Test
    void whoeverWasConnectedFirstAndPressesTheKeyThenGoesOnWithTheContact() {
        String key = call("0900 000 504", 9);
        tell(queue -> queue.rings("pbx", key, hoa));
        long id = number("select max(id) from arrival");
        tell(queue -> queue.answered("pbx", key, hoa, NOW.minusSeconds(2)));

        long contact = as(hoa, () -> arrivals().take(id).getId());

        assertThat(number("select contact_id from arrival where id = " + id)).isEqualTo(contact);
        assertThatThrownBy(() -> as(mai, () -> arrivals().take(id))).hasMessageContaining("arrival.takenBy");
    }

    @Test
    void whatIsOfAnotherCentreDoesNotExist() {
        long id = message("Cháu ở Huế", Urgency.NORMAL, 60);
        long elsewhere = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 2 and active");
        assertThatThrownBy(
                        () -> as(elsewhere, Role.OPERATOR, 2, () -> arrivals().take(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatNobodyHasIsGivenToNobody() {
        long id = message("Cháu còn đợi", Urgency.NORMAL, 60);
        assertThatThrownBy(() -> as(du, Role.SUPERVISOR, 1, () -> give(id, mai, "Giao chị Mai.")))
                .isInstanceOf(BusinessException.class);
        assertThat(status(id)).isEqualTo(ArrivalStatus.WAITING);
    }

    @Test
    void itGoesToAColleagueWithAllThatWasTyped() {
        long id = message("Cháu muốn hỏi", Urgency.NORMAL, 60);
        long contact = as(hoa, () -> arrivals().take(id).getId());
        as(hoa, () -> type(contact, "Cháu muốn hỏi thủ tục"));

        assertThatThrownBy(() -> as(mai, () -> give(id, mai, "Cho tôi."))).hasMessageContaining("arrival.notYours");
        assertThatThrownBy(() -> as(hoa, () -> give(id, mai, " "))).hasMessageContaining("reasonNeeded");
        long before = notices(mai);
        as(hoa, () -> give(id, mai, "Cháu nói tiếng Mông."));

        assertThat(as(mai, () -> services.get(ContactService.class)
                        .draft(contact)
                        .form()
                        .getNarrative()))
                .isEqualTo("Cháu muốn hỏi thủ tục");
        assertThat(as(mai, () -> search().own(5))).singleElement().satisfies(row -> {
            assertThat(row.note()).isEqualTo("Cháu nói tiếng Mông.");
            assertThat(row.takenBy()).isEqualTo(mai);
        });
        assertThat(notices(mai)).isEqualTo(before + 1);

        as(du, Role.SUPERVISOR, 1, () -> arrivals().takeOver(id, "Bạn ấy phải về."));
        assertThat(as(du, Role.SUPERVISOR, 1, () -> search().own(5))).hasSize(1);
    }

    @Test
    void backInTheQueueTheNextOneGoesOnWithTheSameContact() {
        long id = message("Cháu muốn hỏi", Urgency.NORMAL, 60);
        long contact = as(hoa, () -> arrivals().take(id).getId());
        as(hoa, () -> type(contact, "Mới ghi được nửa câu"));
        as(hoa, () -> give(id, null, "Hết ca."));
        assertThat(as(mai, () -> search().queue(LINE, null, null, 5).rows())).singleElement();

        assertThat(as(mai, () -> arrivals().take(id).getId())).isEqualTo(contact);
        ContactService.Draft draft =
                as(mai, () -> services.get(ContactService.class).draft(contact));
        assertThat(draft.form().getNarrative()).isEqualTo("Mới ghi được nửa câu");
        as(mai, () -> services.get(ContactService.class).dismiss(contact, draft.form(), Disposition.TEST));
        assertThat(status(id)).isEqualTo(ArrivalStatus.RECORDED);
    }

    @Test
    void whatGoesToAnotherCentreIsWhatComesFromNowOn() {
        long before = message("Trước", Urgency.NORMAL, 60);
        as(du, Role.SUPERVISOR, 1, () -> {
            arrivals().divert(LINE, 1, 2);
            return null;
        });
        long diverted = message("Sau", Urgency.NORMAL, 10);
        assertThat(number("select centre_id from arrival where id = " + before)).isEqualTo(1);
        assertThat(number("select centre_id from arrival where id = " + diverted))
                .isEqualTo(2);
        assertThat(as(hoa, () -> arrivals().divertedTo(LINE))).isEqualTo(2);

        as(du, Role.SUPERVISOR, 1, () -> {
            arrivals().stopDiverting(LINE, 1);
            return null;
        });
        assertThat(number("select centre_id from arrival where id = " + message("Lại", Urgency.NORMAL, 1)))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(du, Role.SUPERVISOR, 1, () -> {
                    arrivals().divert(LINE, 2, 1);
                    return null;
                }))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void fromTheFirstRingToTheRecord() {
        String key = call("0900 000 147", 40);
        long id = number("select max(id) from arrival");
        tell(queue -> queue.rings("pbx", key, hoa));
        long contact = as(hoa, () -> arrivals().take(id).getId());
        tell(queue -> queue.answered("pbx", key, hoa, NOW.minusSeconds(28)));
        tell(queue -> queue.hungUp("pbx", key, NOW));

        as(hoa, () -> {
            ContactService contacts = services.get(ContactService.class);
            ContactForm form = contacts.draft(contact).form();
            form.setLevel(ContactLevel.INFORMATION);
            form.setNarrative("Hỏi thủ tục làm giấy khai sinh cho con.");
            return contacts.finalise(contact, form);
        });

        Arrival recorded = services.inTransaction(() -> services.entities().find(Arrival.class, id));
        assertThat(recorded.getStatus()).isEqualTo(ArrivalStatus.RECORDED);
        assertThat(recorded.getWaitedSeconds()).isEqualTo(12);
        assertThat(recorded.getEndedAt()).isEqualTo(NOW);
        Contact record = services.inTransaction(() -> services.entities().find(Contact.class, contact));
        assertThat(record.getStatus()).isEqualTo(ContactStatus.FINALISED);
        assertThat(record.getReceivedAt()).isEqualTo(NOW.minusSeconds(40));
        assertThat(number("select count(*) from status_change where record_kind = 'ARRIVAL' and record_id = " + id))
                .isEqualTo(4);
    }

    @Test
    void whoeverLeavesLeavesThoseSheHasToWhoGetsHerWork() {
        long id = message("Cháu chờ", Urgency.NORMAL, 60);
        long contact = as(hoa, () -> arrivals().take(id).getId());
        as(du, Role.SUPERVISOR, 1, () -> {
            services.get(ContactService.class).handOver(contact, mai, "Nghỉ việc.");
            return null;
        });
        assertThat(as(mai, () -> search().own(5))).extracting(ArrivalRow::id).containsExactly(id);
        assertThat(as(hoa, () -> search().own(5))).isEmpty();
    }

    @Test
    void aCallRingsOnAtAColleaguesWhoReadsWhyBeforeTheFirstWord() {
        String key = call("0900 000 507", 30);
        long id = number("select max(id) from arrival");
        tell(queue -> queue.rings("pbx", key, hoa));
        assertThatThrownBy(() -> as(mai, () -> give(id, hoa, "Không phải máy tôi.")))
                .hasMessageContaining("arrival.notYours");

        as(hoa, () -> give(id, mai, "Cháu nói tiếng Mông."));

        assertThat(as(hoa, () -> search().ringing())).isEmpty();
        ArrivalRow comes = as(mai, () -> search().ringing()).orElseThrow();
        assertThat(comes.note()).isEqualTo("Cháu nói tiếng Mông.");
        assertThat(comes.noteByName()).isNotEmpty();
        assertThat(as(hoa, () -> services.get(CallTransfers.class).follow(id))).contains(CallTransferred.NO_TELEPHONE);
        tell(queue -> queue.answered("pbx", key, mai, NOW.minusSeconds(10)));
        long contact = number("select contact_id from arrival where id = " + id);
        assertThat(as(mai, () -> search().ofContact(contact)).orElseThrow().note())
                .isEqualTo("Cháu nói tiếng Mông.");
        as(mai, () -> give(id, hoa, "Đã hỏi tuổi."));
        assertThat(as(hoa, () -> search().ringing()).orElseThrow().takenBy()).isEqualTo(hoa);
        tell(queue -> queue.answered("pbx", key, hoa, NOW.plusSeconds(1)));
        assertThat(as(hoa, () -> search().ringing())).isEmpty();
    }

    // ---------------------------------------------------------------- silence

    @Test
    void whatIsLeftAloneGoesBackAndSupervisorsHearOfIt() {
        long id = message("Còn ai không ạ", Urgency.HIGH, 60);
        long contact = as(hoa, () -> arrivals().take(id).getId());
        ReturnedArrivals returned = services.get(ReturnedArrivals.class);
        long told = notices(du);

        clock.set(NOW.plus(Duration.ofMinutes(9)));
        assertThat(returned.silent()).isEmpty();
        as(hoa, () -> type(contact, "Đang ghi"));
        clock.set(NOW.plus(Duration.ofMinutes(18)));
        assertThat(returned.silent()).isEmpty();
        clock.set(NOW.plus(Duration.ofMinutes(20)));
        assertThat(returned.silent()).containsExactly(id);

        returned.giveBack(id);
        returned.giveBack(id);

        assertThat(status(id)).isEqualTo(ArrivalStatus.WAITING);
        assertThat(notices(du)).isEqualTo(told + 1);
        assertThat(notices(hoa)).isPositive();
        assertThat(number("select count(*) from contact_draft where contact_id = " + contact))
                .isOne();
    }

    @Test
    void aRunningCallIsNotSilent() {
        String key = call("0900 000 501", 30);
        tell(queue -> queue.answered("pbx", key, hoa, NOW.minusSeconds(20)));
        clock.set(NOW.plus(Duration.ofMinutes(50)));
        assertThat(services.get(ReturnedArrivals.class).silent()).isEmpty();
        tell(queue -> queue.hungUp("pbx", key, NOW.plus(Duration.ofMinutes(50))));
        clock.set(NOW.plus(Duration.ofMinutes(61)));
        assertThat(services.get(ReturnedArrivals.class).silent()).hasSize(1);
    }

    // ---------------------------------------------------------------- calling back

    @Test
    void whoeverWasMissedIsCalledBackByOnePersonAndOwedNothingThen() {
        String first = call("0900 000 219", 300);
        tell(queue -> queue.hungUp("pbx", first, NOW.minusSeconds(252)));
        CallBackRow owed = as(hoa, () -> calls().list(LINE, null, 5)).rows().get(0);
        assertThat(owed.waitedSeconds()).isEqualTo(48);
        assertThat(owed.dueAt()).isEqualTo(NOW.minusSeconds(252).plus(Duration.ofMinutes(CallBackBook.MINUTES)));

        as(hoa, () -> calls().take(owed.id()));
        assertThatThrownBy(() -> as(mai, () -> calls().take(owed.id()))).hasMessageContaining("arrival.takenBy");
        assertThatThrownBy(() -> as(mai, () -> calls().done(owed.id()))).hasMessageContaining("arrival.notYours");
        as(hoa, () -> {
            calls().putOff(owed.id(), NOW.plusSeconds(600));
            return null;
        });
        as(mai, () -> calls().take(owed.id()));
        long contact = as(mai, () -> calls().done(owed.id()).getId());

        ContactForm form =
                as(mai, () -> services.get(ContactService.class).draft(contact).form());
        assertThat(form.getCallerNumber()).isEqualTo("0900 000 219");
        assertThat(as(hoa, () -> calls().list(LINE, null, 5)).rows()).isEmpty();
        assertThat(as(hoa, () -> calls().count(LINE))).isZero();
    }

    @Test
    void whatSomebodyTookAndDidNotEndIsOwedAsBefore() {
        String key = call("0900 000 223", 300);
        tell(queue -> queue.hungUp("pbx", key, NOW.minusSeconds(250)));
        long id = number("select max(id) from call_back");
        Instant due = as(hoa, () -> calls().list(LINE, null, 5)).rows().get(0).dueAt();
        as(hoa, () -> calls().take(id));
        ReturnedCallBacks returned = services.get(ReturnedCallBacks.class);

        clock.set(NOW.plus(ReturnedCallBacks.LEFT_ALONE));
        assertThat(returned.left()).isEmpty();
        clock.set(NOW.plus(ReturnedCallBacks.LEFT_ALONE).plusSeconds(1));
        assertThat(returned.left()).containsExactly(id);
        returned.giveBack(id);
        returned.giveBack(id);

        assertThat(as(mai, () -> calls().list(LINE, null, 5)).rows())
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.takenBy()).isNull();
                    assertThat(owed.dueAt()).isEqualTo(due);
                    assertThat(owed.attempts()).isZero();
                });
        as(mai, () -> calls().take(id));
        returned.giveBack(id);
        assertThat(as(mai, () -> calls().done(id).getId())).isPositive();
    }

    @Test
    void whoeverAsksForACallIsOwedItWhileSheWaitsAndNotOnceSheIsHeard() {
        String key = call("0900 000 221", 30);
        tell(queue -> queue.wantsCall("pbx", key, NOW.plusSeconds(3600)));
        assertThat(as(hoa, () -> calls().list(LINE, null, 5)).rows())
                .singleElement()
                .satisfies(owed -> assertThat(owed.dueAt()).isEqualTo(NOW.plusSeconds(3600)));
        tell(queue -> queue.answered("pbx", key, hoa, NOW));
        assertThat(as(hoa, () -> calls().count(LINE))).isZero();
    }

    @Test
    void strayNewsIsKeptForAWhileAndWhatBecameSomethingForGood() {
        call("0900 000 222", 30);
        tell(queue -> queue.hungUp("pbx", "nobody-told-of-this", NOW));
        KeptTellings kept = services.get(KeptTellings.class);
        assertThat(services.committed(() -> kept.deleteFrom(NOW, 9))).isZero();
        assertThat(services.committed(() -> kept.deleteFrom(NOW.plusSeconds(1), 9)))
                .isOne();
        assertThat(number("select count(*) from arrival_told")).isOne();
    }

    @Test
    void nobodyIsGivenUpWithoutAReason() {
        String key = call("0900 000 220", 300);
        tell(queue -> queue.hungUp("pbx", key, NOW.minusSeconds(250)));
        long id = number("select max(id) from call_back");
        assertThatThrownBy(() -> as(hoa, () -> {
                    calls().giveUp(id, " ");
                    return null;
                }))
                .hasMessageContaining("reasonNeeded");
        as(hoa, () -> {
            calls().giveUp(id, "Số không liên lạc được.");
            return null;
        });
        assertThatThrownBy(() -> as(hoa, () -> calls().take(id))).hasMessageContaining("callBack.over");
    }

    // ---------------------------------------------------------------- what desks show

    @Test
    void theMostUrgentIsFirstAndOfTheseWhoeverWaitsLongest() {
        long normal = message("Hỏi thủ tục", Urgency.NORMAL, 900);
        long late = message("Đang đánh", Urgency.EMERGENCY, 20);
        long early = message("Bị đuổi", Urgency.EMERGENCY, 60);
        String key = call("0900 000 382", 12);
        as(hoa, () -> services.get(PresenceService.class).sitAt("104"));
        tell(queue -> queue.rings("pbx", key, hoa));

        Slice<ArrivalRow> first = as(mai, () -> search().queue(LINE, null, null, 2));
        Cursor after = first.next();
        assertThat(first.rows()).extracting(ArrivalRow::id).containsExactly(early, late);
        List<ArrivalRow> rest =
                as(mai, () -> search().queue(LINE, null, after, 5)).rows();
        assertThat(rest).extracting(ArrivalRow::id).startsWith(normal).hasSize(2);
        assertThat(rest.get(1)).satisfies(ringing -> {
            assertThat(ringing.extension()).isEqualTo("104");
            assertThat(ringing.ringsAt()).isEqualTo(hoa);
            assertThat(ringing.waitingSeconds(NOW)).isEqualTo(12);
        });
        assertThat(as(hoa, () -> search().ringing()))
                .get()
                .extracting(ArrivalRow::callerNumber)
                .isEqualTo("0900 000 382");
        assertThat(as(mai, () -> search().ringing())).isEmpty();
        assertThat(as(mai, () -> search().queue(LINE, Channel.PHONE, null, 5)).rows())
                .hasSize(1);

        as(mai, () -> arrivals().take(late));
        QueueCount count = as(mai, () -> search().counts(LINE));
        assertThat(count.waiting()).isEqualTo(3);
        assertThat(count.of(Channel.ZALO)).isEqualTo(2);
        assertThat(count.longestSince()).isEqualTo(NOW.minusSeconds(900));
        assertThat(count.taken()).isOne();
        assertThat(count.unanswered()).isOne();
    }

    @Test
    void oneRowOfTheTrailIsLeftForAPage() {
        message("Một", Urgency.NORMAL, 9);
        message("Hai", Urgency.NORMAL, 8);
        long before = number("select count(*) from audit_entry where action = 'LIST' and subject_kind = 'ARRIVAL'");
        as(hoa, () -> search().queue(LINE, null, null, 10));
        assertThat(number("select count(*) from audit_entry where action = 'LIST' and subject_kind = 'ARRIVAL'"))
                .isEqualTo(before + 1);
    }

    @Test
    void whoeverLooksOnLeavesARowForASittingAndOneForWhomSheHadNotSeen() {
        long mine = number("select count(*) from audit_entry where action = 'LIST' and actor_id = " + mai);
        message("Một", Urgency.NORMAL, 9);
        looksOn();
        looksOn();
        assertThat(number("select count(*) from audit_entry where action = 'LIST' and actor_id = " + mai))
                .isEqualTo(mine + 1);

        message("Hai", Urgency.NORMAL, 8);
        looksOn();
        clock.set(NOW.plus(Duration.ofMinutes(11)));
        looksOn();
        assertThat(number("select count(*) from audit_entry where action = 'LIST' and actor_id = " + mai))
                .isEqualTo(mine + 3);
    }

    private void looksOn() {
        as(mai, () -> {
            services.get(LookingOn.class).during(() -> search().queue(LINE, null, null, 10));
            return null;
        });
    }

    @Test
    void oneUserSitsAtAnExtensionAndCallsSayWhatSheDoes() {
        as(hoa, () -> services.get(PresenceService.class).sitAt("104"));
        as(mai, () -> services.get(PresenceService.class).sitAt("104"));
        Presences presences = services.get(Presences.class);
        assertThat(services.inTransaction(() -> presences.userAt(1, "104"))).contains(mai);
        assertThat(services.inTransaction(() -> presences.extensionOf(hoa))).isEmpty();
        assertThatThrownBy(
                        () -> as(hoa, () -> services.get(PresenceService.class).sitAt("máy 4")))
                .hasMessageContaining("presence.extension");

        String key = call("0900 000 502", 30);
        tell(queue -> queue.answered("pbx", key, mai, NOW.minusSeconds(20)));
        assertThat(state(mai)).isEqualTo(PresenceState.BUSY);
        tell(queue -> queue.hungUp("pbx", key, NOW));
        assertThat(state(mai)).isEqualTo(PresenceState.AFTER_CALL);
        long contact = number("select max(contact_id) from arrival");
        ContactForm form =
                as(mai, () -> services.get(ContactService.class).draft(contact).form());
        as(mai, () -> services.get(ContactService.class).dismiss(contact, form, Disposition.SILENT));
        assertThat(state(mai)).isEqualTo(PresenceState.FREE);
        assertThat(as(hoa, () -> services.get(PresenceService.class).onDuty())).hasSize(2);
    }

    /** Somebody sits down at a telephone whose last user forgot to leave it, answers, and the call must not be the other's. */
    @Test
    void whoeverHasGoneSitsNowhere() {
        Presences presences = services.get(Presences.class);
        as(hoa, () -> services.get(PresenceService.class).sitAt("minhhoa"));
        assertThat(services.inTransaction(() -> presences.userAt(1, "minhhoa"))).contains(hoa);
        // an exchange may write whatever it likes
        assertThat(services.inTransaction(() -> presences.userAt(1, "Máy lẻ số bốn 😢")))
                .isEmpty();

        active(hoa, false);
        assertThat(services.inTransaction(() -> presences.userAt(1, "minhhoa"))).isEmpty();
        active(hoa, true);
        clock.set(NOW.plus(Presences.SHIFT));
        assertThat(services.inTransaction(() -> presences.userAt(1, "minhhoa"))).isEmpty();
    }

    private void active(long user, boolean is) {
        services.committed(() -> services.entities()
                .createNativeQuery("update app_user set active = " + is + " where id = " + user)
                .executeUpdate());
    }

    @Test
    void pagesHearOfEveryChangeAndOfNothingElse() {
        QueueNews queue = services.get(QueueNews.OfChildren.class);
        QueueNews other = services.get(QueueNews.OfTrafficking.class);
        long others = mark(() -> other.marks(Set.of(1L)), 1);
        RingNews ring = services.get(RingNews.class);
        long quiet = mark(() -> queue.marks(Set.of(1L)), 1);
        String key = call("0900 000 503", 30);
        long came = mark(() -> queue.marks(Set.of(1L)), 1);
        assertThat(came).isNotEqualTo(quiet).isEqualTo(mark(() -> queue.marks(Set.of(1L, 2L)), 1));
        assertThat(mark(() -> queue.marks(Set.of(2L)), 2)).isZero();

        long silent = mark(() -> ring.marks(Set.of(hoa)), hoa);
        tell(one -> one.rings("pbx", key, hoa));
        assertThat(mark(() -> ring.marks(Set.of(hoa)), hoa)).isNotEqualTo(silent);
        assertThat(mark(() -> ring.marks(Set.of(mai)), mai)).isZero();
        assertThat(mark(() -> queue.marks(Set.of(1L)), 1)).isNotEqualTo(came);
        assertThat(mark(() -> other.marks(Set.of(1L)), 1)).isEqualTo(others);
        tell(one -> one.rings("pbx", key, null));
        assertThat(mark(() -> ring.marks(Set.of(hoa)), hoa)).isEqualTo(silent);
    }

    // ---------------------------------------------------------------- who and what

    private ArrivalService arrivals() {
        return services.get(ArrivalService.class);
    }

    private ArrivalSearch search() {
        return services.get(ArrivalSearch.class);
    }

    private CallBacks calls() {
        return services.get(CallBacks.class);
    }

    private Object give(long id, Long to, String note) {
        arrivals().handOver(id, to, note);
        return null;
    }

    private Object type(long contact, String narrative) {
        ContactService contacts = services.get(ContactService.class);
        ContactForm form = contacts.draft(contact).form();
        form.setNarrative(narrative);
        return contacts.saveDraft(contact, form);
    }

    private <T> T as(long user, Supplier<T> work) {
        return as(user, Role.OPERATOR, 1, work);
    }

    private <T> T as(long user, Role role, int centre, Supplier<T> work) {
        services.signIn(new Identity(user, null, "Người " + user, role, centre, 0));
        return services.committed(work);
    }

    private void tell(Consumer<ArrivalQueue> what) {
        services.signIn(Identity.program(1));
        services.committed(() -> {
            what.accept(services.get(ArrivalQueue.class));
            return null;
        });
    }

    private String call(String number, int secondsAgo) {
        String key = "call-" + ++told;
        tell(queue -> queue.offer(new Arriving(
                "pbx",
                key,
                LINE,
                1,
                Channel.PHONE,
                number,
                null,
                null,
                null,
                clock.instant().minusSeconds(secondsAgo),
                null)));
        return key;
    }

    private long message(String words, Urgency urgency, int secondsAgo) {
        services.signIn(Identity.program(1));
        String key = "message-" + ++told;
        return services.committed(() -> services.get(ArrivalQueue.class)
                .offer(new Arriving(
                        "zalo",
                        key,
                        LINE,
                        1,
                        Channel.ZALO,
                        null,
                        "Na Thí Dụ",
                        words,
                        urgency,
                        clock.instant().minusSeconds(secondsAgo),
                        null))
                .getId());
    }

    private ArrivalStatus status(long id) {
        return services.inTransaction(
                () -> services.entities().find(Arrival.class, id).getStatus());
    }

    private PresenceState state(long user) {
        return services.inTransaction(
                () -> services.entities().find(Presence.class, user).getState());
    }

    private long mark(Supplier<Map<Long, Long>> marks, long key) {
        return marks.get().getOrDefault(key, 0L);
    }

    private long notices(long user) {
        return number("select count(*) from notification where recipient_id = " + user);
    }

    private long number(String sql) {
        return ((Number) services.inTransaction(
                        () -> services.entities().createNativeQuery(sql).getSingleResult()))
                .longValue();
    }
}
