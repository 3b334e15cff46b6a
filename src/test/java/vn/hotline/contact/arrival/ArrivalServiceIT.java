package vn.hotline.contact.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.audit.LookingOn;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.support.QueueOnDatabase;

/** The queue as people work with it: taken by one, given away, come back, called back; on a real database. */
class ArrivalServiceIT extends QueueOnDatabase {

    private int told;

    ArrivalServiceIT() {
        super("arrivals-data");
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

        long contact = as(operator, () -> arrivals().take(id).getId());
        assertThat(as(operator, () -> services.get(ContactService.class)
                        .draft(contact)
                        .form()
                        .getNarrative()))
                .isEqualTo("Cô ơi, bố cháu đang đập cửa ạ");

        assertThatThrownBy(() -> as(colleague, () -> arrivals().take(id)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("arrival.takenBy");
        assertThat(as(operator, () -> arrivals().take(id).getId())).isEqualTo(contact);
    }

    /** She lifts the receiver, the exchange says so, and then she presses the key. */
    @Test
    void whoeverWasConnectedFirstAndPressesTheKeyThenGoesOnWithTheContact() {
        String key = call("0900 000 504", 9);
        tell(queue -> queue.rings("pbx", key, operator));
        long id = number("select max(id) from arrival");
        tell(queue -> queue.answered("pbx", key, operator, NOW.minusSeconds(2)));

        long contact = as(operator, () -> arrivals().take(id).getId());

        assertThat(number("select contact_id from arrival where id = " + id)).isEqualTo(contact);
        assertThatThrownBy(() -> as(colleague, () -> arrivals().take(id))).hasMessageContaining("arrival.takenBy");
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
        assertThatThrownBy(() -> as(supervisor, Role.SUPERVISOR, 1, () -> give(id, colleague, "Giao chị Mai.")))
                .isInstanceOf(BusinessException.class);
        assertThat(status(id)).isEqualTo(ArrivalStatus.WAITING);
    }

    @Test
    void itGoesToAColleagueWithAllThatWasTyped() {
        long id = message("Cháu muốn hỏi", Urgency.NORMAL, 60);
        long contact = as(operator, () -> arrivals().take(id).getId());
        as(operator, () -> type(contact, "Cháu muốn hỏi thủ tục"));

        assertThatThrownBy(() -> as(colleague, () -> give(id, colleague, "Cho tôi.")))
                .hasMessageContaining("arrival.notYours");
        assertThatThrownBy(() -> as(operator, () -> give(id, colleague, " "))).hasMessageContaining("reasonNeeded");
        long before = notices(colleague);
        as(operator, () -> give(id, colleague, "Cháu nói tiếng Mông."));

        assertThat(as(colleague, () -> services.get(ContactService.class)
                        .draft(contact)
                        .form()
                        .getNarrative()))
                .isEqualTo("Cháu muốn hỏi thủ tục");
        assertThat(as(colleague, () -> search().own(5))).singleElement().satisfies(row -> {
            assertThat(row.note()).isEqualTo("Cháu nói tiếng Mông.");
            assertThat(row.takenBy()).isEqualTo(colleague);
        });
        assertThat(notices(colleague)).isEqualTo(before + 1);

        as(supervisor, Role.SUPERVISOR, 1, () -> arrivals().takeOver(id, "Bạn ấy phải về."));
        assertThat(as(supervisor, Role.SUPERVISOR, 1, () -> search().own(5))).hasSize(1);
    }

    @Test
    void backInTheQueueTheNextOneGoesOnWithTheSameContact() {
        long id = message("Cháu muốn hỏi", Urgency.NORMAL, 60);
        long contact = as(operator, () -> arrivals().take(id).getId());
        as(operator, () -> type(contact, "Mới ghi được nửa câu"));
        as(operator, () -> give(id, null, "Hết ca."));
        assertThat(as(colleague, () -> search().queue(LINE, null, null, 5).rows()))
                .singleElement();

        assertThat(as(colleague, () -> arrivals().take(id).getId())).isEqualTo(contact);
        ContactService.Draft draft =
                as(colleague, () -> services.get(ContactService.class).draft(contact));
        assertThat(draft.form().getNarrative()).isEqualTo("Mới ghi được nửa câu");
        as(colleague, () -> services.get(ContactService.class).dismiss(contact, draft.form(), Disposition.TEST));
        assertThat(status(id)).isEqualTo(ArrivalStatus.RECORDED);
    }

    @Test
    void whatGoesToAnotherCentreIsWhatComesFromNowOn() {
        long before = message("Trước", Urgency.NORMAL, 60);
        as(supervisor, Role.SUPERVISOR, 1, () -> {
            arrivals().divert(LINE, 1, 2);
            return null;
        });
        long diverted = message("Sau", Urgency.NORMAL, 10);
        assertThat(number("select centre_id from arrival where id = " + before)).isEqualTo(1);
        assertThat(number("select centre_id from arrival where id = " + diverted))
                .isEqualTo(2);
        assertThat(as(operator, () -> arrivals().divertedTo(LINE))).isEqualTo(2);

        as(supervisor, Role.SUPERVISOR, 1, () -> {
            arrivals().stopDiverting(LINE, 1);
            return null;
        });
        assertThat(number("select centre_id from arrival where id = " + message("Lại", Urgency.NORMAL, 1)))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(supervisor, Role.SUPERVISOR, 1, () -> {
                    arrivals().divert(LINE, 2, 1);
                    return null;
                }))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void fromTheFirstRingToTheRecord() {
        String key = call("0900 000 147", 40);
        long id = number("select max(id) from arrival");
        tell(queue -> queue.rings("pbx", key, operator));
        long contact = as(operator, () -> arrivals().take(id).getId());
        tell(queue -> queue.answered("pbx", key, operator, NOW.minusSeconds(28)));
        tell(queue -> queue.hungUp("pbx", key, NOW));

        as(operator, () -> {
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
        long contact = as(operator, () -> arrivals().take(id).getId());
        as(supervisor, Role.SUPERVISOR, 1, () -> {
            services.get(ContactService.class).handOver(contact, colleague, "Nghỉ việc.");
            return null;
        });
        assertThat(as(colleague, () -> search().own(5)))
                .extracting(ArrivalRow::id)
                .containsExactly(id);
        assertThat(as(operator, () -> search().own(5))).isEmpty();
    }

    @Test
    void aCallRingsOnAtAColleaguesWhoReadsWhyBeforeTheFirstWord() {
        String key = call("0900 000 507", 30);
        long id = number("select max(id) from arrival");
        tell(queue -> queue.rings("pbx", key, operator));
        assertThatThrownBy(() -> as(colleague, () -> give(id, operator, "Không phải máy tôi.")))
                .hasMessageContaining("arrival.notYours");

        as(operator, () -> give(id, colleague, "Cháu nói tiếng Mông."));

        assertThat(as(operator, () -> search().ringing())).isEmpty();
        ArrivalRow comes = as(colleague, () -> search().ringing()).orElseThrow();
        assertThat(comes.note()).isEqualTo("Cháu nói tiếng Mông.");
        assertThat(comes.noteByName()).isNotEmpty();
        assertThat(as(operator, () -> services.get(CallTransfers.class).follow(id)))
                .contains(CallTransferred.NO_TELEPHONE);
        tell(queue -> queue.answered("pbx", key, colleague, NOW.minusSeconds(10)));
        long contact = number("select contact_id from arrival where id = " + id);
        assertThat(as(colleague, () -> search().ofContact(contact))
                        .orElseThrow()
                        .note())
                .isEqualTo("Cháu nói tiếng Mông.");
        as(colleague, () -> give(id, operator, "Đã hỏi tuổi."));
        assertThat(as(operator, () -> search().ringing()).orElseThrow().takenBy())
                .isEqualTo(operator);
        tell(queue -> queue.answered("pbx", key, operator, NOW.plusSeconds(1)));
        assertThat(as(operator, () -> search().ringing())).isEmpty();
    }

    // ---------------------------------------------------------------- silence

    @Test
    void whatIsLeftAloneGoesBackAndSupervisorsHearOfIt() {
        long id = message("Còn ai không ạ", Urgency.HIGH, 60);
        long contact = as(operator, () -> arrivals().take(id).getId());
        ReturnedArrivals returned = services.get(ReturnedArrivals.class);
        long told = notices(supervisor);

        clock.set(NOW.plus(Duration.ofMinutes(9)));
        assertThat(returned.silent()).isEmpty();
        as(operator, () -> type(contact, "Đang ghi"));
        clock.set(NOW.plus(Duration.ofMinutes(18)));
        assertThat(returned.silent()).isEmpty();
        clock.set(NOW.plus(Duration.ofMinutes(20)));
        assertThat(returned.silent()).containsExactly(id);

        returned.giveBack(id);
        returned.giveBack(id);

        assertThat(status(id)).isEqualTo(ArrivalStatus.WAITING);
        assertThat(notices(supervisor)).isEqualTo(told + 1);
        assertThat(notices(operator)).isPositive();
        assertThat(number("select count(*) from contact_draft where contact_id = " + contact))
                .isOne();
    }

    @Test
    void aRunningCallIsNotSilent() {
        String key = call("0900 000 501", 30);
        tell(queue -> queue.answered("pbx", key, operator, NOW.minusSeconds(20)));
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
        CallBackRow owed =
                as(operator, () -> calls().list(LINE, null, 5)).rows().get(0);
        assertThat(owed.waitedSeconds()).isEqualTo(48);
        assertThat(owed.dueAt()).isEqualTo(NOW.minusSeconds(252).plus(Duration.ofMinutes(CallBackBook.MINUTES)));

        as(operator, () -> calls().take(owed.id()));
        assertThatThrownBy(() -> as(colleague, () -> calls().take(owed.id()))).hasMessageContaining("arrival.takenBy");
        assertThatThrownBy(() -> as(colleague, () -> calls().done(owed.id()))).hasMessageContaining("arrival.notYours");
        as(operator, () -> {
            calls().putOff(owed.id(), NOW.plusSeconds(600));
            return null;
        });
        as(colleague, () -> calls().take(owed.id()));
        long contact = as(colleague, () -> calls().done(owed.id()).getId());

        ContactForm form = as(
                colleague,
                () -> services.get(ContactService.class).draft(contact).form());
        assertThat(form.getCallerNumber()).isEqualTo("0900 000 219");
        assertThat(as(operator, () -> calls().list(LINE, null, 5)).rows()).isEmpty();
        assertThat(as(operator, () -> calls().count(LINE))).isZero();
    }

    @Test
    void whatSomebodyTookAndDidNotEndIsOwedAsBefore() {
        String key = call("0900 000 223", 300);
        tell(queue -> queue.hungUp("pbx", key, NOW.minusSeconds(250)));
        long id = number("select max(id) from call_back");
        Instant due =
                as(operator, () -> calls().list(LINE, null, 5)).rows().get(0).dueAt();
        as(operator, () -> calls().take(id));
        ReturnedCallBacks returned = services.get(ReturnedCallBacks.class);

        clock.set(NOW.plus(ReturnedCallBacks.LEFT_ALONE));
        assertThat(returned.left()).isEmpty();
        clock.set(NOW.plus(ReturnedCallBacks.LEFT_ALONE).plusSeconds(1));
        assertThat(returned.left()).containsExactly(id);
        returned.giveBack(id);
        returned.giveBack(id);

        assertThat(as(colleague, () -> calls().list(LINE, null, 5)).rows())
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.takenBy()).isNull();
                    assertThat(owed.dueAt()).isEqualTo(due);
                    assertThat(owed.attempts()).isZero();
                });
        as(colleague, () -> calls().take(id));
        returned.giveBack(id);
        assertThat(as(colleague, () -> calls().done(id).getId())).isPositive();
    }

    @Test
    void whoeverAsksForACallIsOwedItWhileSheWaitsAndNotOnceSheIsHeard() {
        String key = call("0900 000 221", 30);
        tell(queue -> queue.wantsCall("pbx", key, NOW.plusSeconds(3600)));
        assertThat(as(operator, () -> calls().list(LINE, null, 5)).rows())
                .singleElement()
                .satisfies(owed -> assertThat(owed.dueAt()).isEqualTo(NOW.plusSeconds(3600)));
        tell(queue -> queue.answered("pbx", key, operator, NOW));
        assertThat(as(operator, () -> calls().count(LINE))).isZero();
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
        assertThatThrownBy(() -> as(operator, () -> {
                    calls().giveUp(id, " ");
                    return null;
                }))
                .hasMessageContaining("reasonNeeded");
        as(operator, () -> {
            calls().giveUp(id, "Số không liên lạc được.");
            return null;
        });
        assertThatThrownBy(() -> as(operator, () -> calls().take(id))).hasMessageContaining("callBack.over");
    }

    // ---------------------------------------------------------------- what desks show

    @Test
    void theMostUrgentIsFirstAndOfTheseWhoeverWaitsLongest() {
        long normal = message("Hỏi thủ tục", Urgency.NORMAL, 900);
        long late = message("Đang đánh", Urgency.EMERGENCY, 20);
        long early = message("Bị đuổi", Urgency.EMERGENCY, 60);
        String key = call("0900 000 382", 12);
        as(operator, () -> services.get(PresenceService.class).sitAt("104"));
        tell(queue -> queue.rings("pbx", key, operator));

        Slice<ArrivalRow> first = as(colleague, () -> search().queue(LINE, null, null, 2));
        Cursor after = first.next();
        assertThat(first.rows()).extracting(ArrivalRow::id).containsExactly(early, late);
        List<ArrivalRow> rest =
                as(colleague, () -> search().queue(LINE, null, after, 5)).rows();
        assertThat(rest).extracting(ArrivalRow::id).startsWith(normal).hasSize(2);
        assertThat(rest.get(1)).satisfies(ringing -> {
            assertThat(ringing.extension()).isEqualTo("104");
            assertThat(ringing.ringsAt()).isEqualTo(operator);
            assertThat(ringing.waitingSeconds(NOW)).isEqualTo(12);
        });
        assertThat(as(operator, () -> search().ringing()))
                .get()
                .extracting(ArrivalRow::callerNumber)
                .isEqualTo("0900 000 382");
        assertThat(as(colleague, () -> search().ringing())).isEmpty();
        assertThat(as(colleague, () -> search().queue(LINE, Channel.PHONE, null, 5))
                        .rows())
                .hasSize(1);

        as(colleague, () -> arrivals().take(late));
        QueueCount count = as(colleague, () -> search().counts(LINE));
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
        as(operator, () -> search().queue(LINE, null, null, 10));
        assertThat(number("select count(*) from audit_entry where action = 'LIST' and subject_kind = 'ARRIVAL'"))
                .isEqualTo(before + 1);
    }

    @Test
    void whoeverLooksOnLeavesARowForASittingAndOneForWhomSheHadNotSeen() {
        long mine = number("select count(*) from audit_entry where action = 'LIST' and actor_id = " + colleague);
        message("Một", Urgency.NORMAL, 9);
        looksOn();
        looksOn();
        assertThat(number("select count(*) from audit_entry where action = 'LIST' and actor_id = " + colleague))
                .isEqualTo(mine + 1);

        message("Hai", Urgency.NORMAL, 8);
        looksOn();
        clock.set(NOW.plus(Duration.ofMinutes(11)));
        looksOn();
        assertThat(number("select count(*) from audit_entry where action = 'LIST' and actor_id = " + colleague))
                .isEqualTo(mine + 3);
    }

    private void looksOn() {
        as(colleague, () -> {
            services.get(LookingOn.class).during(() -> search().queue(LINE, null, null, 10));
            return null;
        });
    }

    @Test
    void oneUserSitsAtAnExtensionAndCallsSayWhatSheDoes() {
        as(operator, () -> services.get(PresenceService.class).sitAt("104"));
        as(colleague, () -> services.get(PresenceService.class).sitAt("104"));
        Presences presences = services.get(Presences.class);
        assertThat(services.inTransaction(() -> presences.userAt(1, "104"))).contains(colleague);
        assertThat(services.inTransaction(() -> presences.extensionOf(operator)))
                .isEmpty();
        assertThatThrownBy(() ->
                        as(operator, () -> services.get(PresenceService.class).sitAt("máy 4")))
                .hasMessageContaining("presence.extension");

        String key = call("0900 000 502", 30);
        tell(queue -> queue.answered("pbx", key, colleague, NOW.minusSeconds(20)));
        assertThat(state(colleague)).isEqualTo(PresenceState.BUSY);
        tell(queue -> queue.hungUp("pbx", key, NOW));
        assertThat(state(colleague)).isEqualTo(PresenceState.AFTER_CALL);
        long contact = number("select max(contact_id) from arrival");
        ContactForm form = as(
                colleague,
                () -> services.get(ContactService.class).draft(contact).form());
        as(colleague, () -> services.get(ContactService.class).dismiss(contact, form, Disposition.SILENT));
        assertThat(state(colleague)).isEqualTo(PresenceState.FREE);
        assertThat(as(operator, () -> services.get(PresenceService.class).onDuty()))
                .hasSize(2);
    }

    /** The exchange and open pages write there all the time. */
    @Test
    void whoeverEndsAContactWhileSomethingIsWrittenOfWhatSheDoesIsNotRefused() {
        as(colleague, () -> services.get(PresenceService.class).sitAt("104"));
        String key = call("0900 000 507", 30);
        tell(queue -> queue.answered("pbx", key, colleague, NOW.minusSeconds(20)));
        tell(queue -> queue.hungUp("pbx", key, NOW));
        long contact = number("select max(contact_id) from arrival");
        ContactService contacts = services.get(ContactService.class);
        ContactForm form = as(colleague, () -> contacts.draft(contact).form());

        as(colleague, () -> {
            assertThat(contacts.isDraft(contact)).isTrue();
            elsewhere("update presence set heard_at = now(3), version = version + 1 where user_id = " + colleague);
            return contacts.dismiss(contact, form, Disposition.SILENT);
        });

        assertThat(number("select count(*) from contact where status = 'DISMISSED' and id = " + contact))
                .isEqualTo(1);
        assertThat(state(colleague)).isEqualTo(PresenceState.FREE);
    }

    private void elsewhere(String statement) {
        try (Connection owner = database.access().connectAsOwner();
                Statement other = owner.createStatement()) {
            other.executeUpdate(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Somebody sits down at a telephone whose last user forgot to leave it, answers, and the call must not be the other's. */
    @Test
    void whoeverHasGoneSitsNowhere() {
        Presences presences = services.get(Presences.class);
        as(operator, () -> services.get(PresenceService.class).sitAt("minhhoa"));
        assertThat(services.inTransaction(() -> presences.userAt(1, "minhhoa"))).contains(operator);
        // an exchange may write whatever it likes
        assertThat(services.inTransaction(() -> presences.userAt(1, "Máy lẻ số bốn 😢")))
                .isEmpty();

        active(operator, false);
        assertThat(services.inTransaction(() -> presences.userAt(1, "minhhoa"))).isEmpty();
        active(operator, true);
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

        long silent = mark(() -> ring.marks(Set.of(operator)), operator);
        tell(one -> one.rings("pbx", key, operator));
        assertThat(mark(() -> ring.marks(Set.of(operator)), operator)).isNotEqualTo(silent);
        assertThat(mark(() -> ring.marks(Set.of(colleague)), colleague)).isZero();
        assertThat(mark(() -> queue.marks(Set.of(1L)), 1)).isNotEqualTo(came);
        assertThat(mark(() -> other.marks(Set.of(1L)), 1)).isEqualTo(others);
        tell(one -> one.rings("pbx", key, null));
        assertThat(mark(() -> ring.marks(Set.of(operator)), operator)).isEqualTo(silent);
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
}
