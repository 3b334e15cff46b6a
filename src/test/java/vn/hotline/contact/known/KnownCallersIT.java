package vn.hotline.contact.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.Identifier;
import vn.hotline.contact.ToldPlace;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.contact.arrival.ArrivalRow;
import vn.hotline.contact.arrival.ArrivalSearch;
import vn.hotline.contact.arrival.ArrivalService;
import vn.hotline.contact.arrival.ArrivalStatus;
import vn.hotline.contact.arrival.Arriving;
import vn.hotline.intervention.request.LinkHint;
import vn.hotline.intervention.request.PossibleCaseSearch;
import vn.hotline.intervention.request.RequestService;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.NotAllowedException;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.support.QueueOnDatabase;

/** What is known of whoever is in touch before the first word, on a real database. */
class KnownCallersIT extends QueueOnDatabase {

    private static final String WHY = "Bé hay gọi rồi không nói gì";

    private int told;

    KnownCallersIT() {
        super("known-data");
    }

    // ---------------------------------------------------------------- known again

    @Test
    void whoeverWritesByZaloAgainIsKnown() {
        long first = finished(arrives(Channel.ZALO, null, Identifier.zalo("246810"), "Cô ơi"), null);
        long second = arrives(Channel.ZALO, null, Identifier.zalo("246810"), "Cháu đây ạ");

        assertThat(queueRow(second).contacts()).isEqualTo(1);
        long contact = asOperator(() -> arrivals().take(second).getId());
        ContactForm form = asOperator(() -> contacts().draft(contact).form());
        assertThat(form.getCallerZaloId()).isEqualTo("246810");
        assertThat(earlier(contact, form)).extracting(ContactRow::id).containsExactly(first);
    }

    @Test
    void whoeverSendsByTheAppAgainIsKnownThoughNobodyTypesTheInstallation() {
        long first = finished(arrives(Channel.APP, null, Identifier.app("5f0e-77"), "Bố cháu đánh"), null);
        long second = arrives(Channel.APP, "0900 000 871", Identifier.app("5f0e-77"), "Cháu sợ");

        assertThat(queueRow(second).contacts()).isEqualTo(1);
        long contact = finished(second, "0900 000 871");
        long third = arrives(Channel.PHONE, "0900 000 871", null, null);
        assertThat(queueRow(third).contacts()).isEqualTo(1);
        long draft = asOperator(() -> arrivals().take(third).getId());
        assertThat(earlier(draft, asOperator(() -> contacts().draft(draft).form())))
                .extracting(ContactRow::id)
                .containsExactly(contact);
        assertThat(first).isNotEqualTo(contact);
    }

    @Test
    void aContactOfTheSameNumberAndAccountIsCountedOnce() {
        finished(arrives(Channel.APP, "0900 000 872", Identifier.app("5f0e-78"), "Cháu sợ"), "0900 000 872");
        long again = arrives(Channel.APP, "0900 000 872", Identifier.app("5f0e-78"), "Cô ơi");

        assertThat(queueRow(again).contacts()).isEqualTo(1);
        List<Identifier> who = List.of(
                Identifier.phone("0900 000 872").orElseThrow(),
                Identifier.app("5f0e-78").orElseThrow());
        assertThat(asOperator(() -> services.get(ContactSearch.class).ofCaller(who, null, 8)))
                .hasSize(1);
        assertThat(asOperator(() -> services.get(ContactSearch.class).countOfCaller(who, null)))
                .isEqualTo(1);
    }

    @Test
    void whatIsForgottenOfAnArrivalIsItsAccountToo() {
        long id = arrives(Channel.ZALO, null, Identifier.zalo("246811"), "Cô ơi");
        services.signIn(Identity.program(1));
        services.committed(() -> {
            services.get(ArrivalQueue.class).forget(List.of(id));
            return null;
        });
        assertThat(number("select count(*) from arrival where id = " + id
                        + " and account is null and account_token is null"))
                .isEqualTo(1);
    }

    // ---------------------------------------------------------------- flags

    @Test
    void whatIsSaidOfACallerIsThereBeforeTheFirstWord() {
        set(FlagKind.NUISANCE, "0900 000 601", 30);
        set(FlagKind.AT_RISK, "0900 000 601", 30);
        long id = arrives(Channel.PHONE, "+84900000601", null, null);

        ArrivalRow row = queueRow(id);
        assertThat(asOperator(() -> flags().of(row.identifiers())))
                .extracting(FlagMark::kind)
                .containsExactly(FlagKind.AT_RISK, FlagKind.NUISANCE);
        assertThat(asOperator(() -> flags().ofEach(Map.of(id, row.identifiers(), -1L, List.of())))
                        .get(id))
                .extracting(FlagMark::reason)
                .containsOnly(WHY);
    }

    @Test
    void aBlockedCallDoesNotRingAndIsCounted() throws SQLException {
        long flag = set(FlagKind.BLOCKED, "0900 000 602", 3);
        long id = arrives(Channel.PHONE, "0900 000 602", null, null);

        assertThat(status(id)).isEqualTo(ArrivalStatus.TURNED_AWAY);
        assertThat(number("select count(*) from arrival a join contact c on c.id = a.contact_id where a.id = " + id
                        + " and a.rings_at is null and a.waited_seconds is null and c.status = 'DISMISSED'"
                        + " and c.disposition = 'PRANK'"))
                .isEqualTo(1);
        assertThat(number("select turned_away from caller_flag where id = " + flag))
                .isEqualTo(1);
        tell(queue -> queue.rings("phone", "known-" + told, operator));
        tell(queue -> queue.hungUp("phone", "known-" + told, clock.instant()));
        assertThat(status(id)).isEqualTo(ArrivalStatus.TURNED_AWAY);
        assertThat(number("select count(*) from call_back")).isZero();
        try (Connection owner = database.access().connectAsOwner()) {
            assertThat(FigureVerification.verify(owner)).isEmpty();
        }
    }

    @Test
    void whoeverIsSaidToBeAtRiskRingsThoughSheIsBlocked() {
        set(FlagKind.BLOCKED, "0900 000 603", 3);
        set(FlagKind.AT_RISK, "0900 000 603", 30);
        assertThat(status(arrives(Channel.PHONE, "0900 000 603", null, null))).isEqualTo(ArrivalStatus.WAITING);
    }

    @Test
    void whoeverIsBlockedAndHeardAllTheSameIsNotLost() {
        set(FlagKind.BLOCKED, "0900 000 604", 3);
        long id = arrives(Channel.PHONE, "0900 000 604", null, null);
        tell(queue -> queue.answered("phone", "known-" + told, operator, clock.instant()));

        assertThat(status(id)).isEqualTo(ArrivalStatus.TAKEN);
        assertThat(number("select count(*) from arrival a join contact_draft d on d.contact_id = a.contact_id"
                        + " where a.id = " + id + " and d.owner_id = " + operator))
                .isEqualTo(1);
    }

    @Test
    void aBlockEndsByItselfAndSupervisorsHearOfIt() {
        long flag = set(FlagKind.BLOCKED, "0900 000 605", 1);
        clock.set(NOW.plus(Duration.ofDays(2)));
        assertThat(status(arrives(Channel.PHONE, "0900 000 605", null, null))).isEqualTo(ArrivalStatus.WAITING);

        ExpiredFlags expired = services.get(ExpiredFlags.class);
        assertThat(expired.due()).contains(flag);
        expired.expire(flag);
        expired.expire(flag);
        assertThat(number("select count(*) from caller_flag where id = " + flag + " and status = 'EXPIRED'"))
                .isEqualTo(1);
        assertThat(number(
                        "select count(*) from notification where kind = 'FLAG_ENDED' and recipient_id = " + supervisor))
                .isEqualTo(1);
    }

    @Test
    void whatABlockedPersonWritesOnTheSameDayIsOneContact() {
        asSupervisor(() -> flags().set(
                        form(FlagKind.BLOCKED, 3),
                        List.of(Identifier.zalo("97531").orElseThrow())));
        arrives(Channel.ZALO, null, Identifier.zalo("97531"), "Trêu tí");
        String key = "known-" + told;
        tell(queue -> assertThat(queue.heard("zalo", key, "Lại trêu", clock.instant()))
                .isTrue());
        clock.set(NOW.plus(Duration.ofDays(1)));
        tell(queue ->
                assertThat(queue.heard("zalo", key, "Hôm sau", clock.instant())).isFalse());
    }

    @Test
    void ofAConfidentialCallerAPersonSeesWhatSheWrote() {
        long other = finished(arrives(Channel.PHONE, "0900 000 606", null, null), "0900 000 606");
        set(FlagKind.CONFIDENTIAL, "0900 000 606", 30);
        List<Identifier> who = Identifier.of("0900 000 606", null);
        ContactSearch search = services.get(ContactSearch.class);

        assertThat(asOperator(() -> search.ofCaller(who, null, 8)))
                .extracting(ContactRow::id)
                .containsExactly(other);
        assertThat(asColleague(() -> search.ofCaller(who, null, 8))).isEmpty();
        assertThat(asColleague(() -> search.countOfCaller(who, null))).isEqualTo(1);
        assertThat(asColleague(() -> flags().of(who)))
                .extracting(FlagMark::reason)
                .containsOnlyNulls();
        assertThat(asSupervisor(() -> search.ofCaller(who, null, 8))).hasSize(1);
        assertThat(asSupervisor(() -> flags().of(who)))
                .extracting(FlagMark::reason)
                .containsExactly(WHY);
    }

    @Test
    void anOperatorBlocksNobodyAndEndsNothing() {
        List<Identifier> who = Identifier.of("0900 000 607", null);
        assertThatThrownBy(() -> asOperator(() -> flags().set(form(FlagKind.BLOCKED, 1), who)))
                .isInstanceOf(NotAllowedException.class);
        assertThat(asOperator(() -> flags().set(form(FlagKind.AT_RISK, 1), who)).getId())
                .isPositive();
    }

    @Test
    void supervisorsFindAndEndWhatStands() {
        long flag = set(FlagKind.NUISANCE, "0900 000 608", 30);
        FlagFilter ofNumber = new FlagFilter(null, true, Identifier.of("(+84) 900 000 608", null));
        assertThat(asSupervisor(() -> flags().list(ofNumber, null, 10)).rows())
                .extracting(CallerFlag::getId)
                .containsExactly(flag);
        asSupervisor(() -> {
            flags().takeBack(flag, "Người nhà đã xin lỗi");
            return null;
        });
        assertThat(asSupervisor(() -> flags().list(ofNumber, null, 10)).rows()).isEmpty();
        assertThat(asSupervisor(() -> flags().list(new FlagFilter(null, false, ofNumber.who()), null, 10))
                        .rows())
                .hasSize(1);
        assertThat(number(
                        "select count(*) from status_change where record_kind = 'CALLER_FLAG' and record_id = " + flag))
                .isEqualTo(2);
    }

    // ---------------------------------------------------------------- who may be known by name

    @Test
    void noCaseIsOpenedBeforeWhatThereMayBeOfItWasShown() {
        long earlier = told(ContactLevel.INFORMATION, "Giàng Thị Mỷ Dẻ", "8");
        long contact = told(ContactLevel.INTERVENTION, "giang thi my de", "9");
        long request = number("select id from intervention_request where contact_id = " + contact);
        RequestService requests = services.get(RequestService.class);

        assertThatThrownBy(() -> asSupervisor(() -> requests.openFrom(request, "VIOLENCE", Urgency.HIGH, null)))
                .hasMessageContaining("request.candidatesFirst");
        assertThat(asSupervisor(() -> requests.candidates(request)).contacts())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.row().id()).isEqualTo(earlier);
                    assertThat(one.why()).containsExactly(LinkHint.SAME_CHILD, LinkHint.SAME_AGE, LinkHint.SAME_PLACE);
                });
        assertThat(number("select contacts from candidates_shown where request_id = " + request + " and shown_to = "
                        + supervisor))
                .isEqualTo(1);
        assertThat(asSupervisor(() -> requests.openFrom(request, "VIOLENCE", Urgency.HIGH, null))
                        .getId())
                .isPositive();

        ChildForm typed = new ChildForm();
        typed.setName("Giàng Thị Mỷ Dẻ");
        assertThat(asOperator(() -> services.get(PossibleCaseSearch.class).openLike(List.of(typed), LINE, null)))
                .singleElement()
                .satisfies(one -> assertThat(one.why()).containsExactly(LinkHint.SAME_CHILD));
    }

    private long told(ContactLevel level, String child, String age) {
        long arrival = arrives(Channel.PHONE, null, null, null);
        long contact = asOperator(() -> arrivals().take(arrival).getId());
        ContactForm form = asOperator(() -> contacts().draft(contact).form());
        form.setLevel(level);
        form.setNarrative("Cháu kể chuyện ở nhà.");
        form.setUrgency(Urgency.HIGH);
        form.setInterventionType("VIOLENCE");
        form.setProvinceId((int) number("select p.id from province p where p.code = '01' and p.valid_to is null"));
        form.setCommuneId(
                (int) number("select min(c.id) from commune c where c.province_code = '01' and c.valid_to is null"));
        form.getChildren().get(0).setName(child);
        form.getChildren().get(0).setAge(age);
        asOperator(() -> contacts().finalise(contact, form));
        return contact;
    }

    private long set(FlagKind kind, String callerNumber, int days) {
        return asSupervisor(() -> flags().set(form(kind, days), Identifier.of(callerNumber, null)))
                .getId();
    }

    private FlagForm form(FlagKind kind, int days) {
        FlagForm form = new FlagForm();
        form.setKind(kind);
        form.setReason(WHY);
        form.setEndsOn(Days.dayOf(clock.instant()).plusDays(days));
        return form;
    }

    private FlagService flags() {
        return services.get(FlagService.class);
    }

    // ---------------------------------------------------------------- the records

    private long arrives(Channel channel, String callerNumber, Optional<Identifier> account, String words) {
        services.signIn(Identity.program(1));
        Arriving somebody = new Arriving(
                channel.name().toLowerCase(Locale.ROOT),
                "known-" + ++told,
                LINE,
                1,
                channel,
                callerNumber,
                null,
                account == null ? null : account.orElse(null),
                ToldPlace.UNKNOWN,
                words,
                null,
                clock.instant().minusSeconds(30),
                null);
        return services.committed(
                () -> services.get(ArrivalQueue.class).offer(somebody).getId());
    }

    /** @return the contact */
    private long finished(long arrival, String callerNumber) {
        long contact = asOperator(() -> arrivals().take(arrival).getId());
        ContactForm form = asOperator(() -> contacts().draft(contact).form());
        form.setLevel(ContactLevel.INFORMATION);
        form.setCallerNumber(callerNumber);
        form.setNarrative("Cháu kể chuyện ở nhà.");
        asOperator(() -> contacts().finalise(contact, form));
        return contact;
    }

    private ArrivalRow queueRow(long id) {
        return asOperator(() -> services.get(ArrivalSearch.class).queue(LINE, null, null, 50).rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow());
    }

    private List<ContactRow> earlier(long contact, ContactForm form) {
        return asOperator(
                () -> services.get(ContactSearch.class).ofCaller(contacts().identifiers(form, contact), contact, 8));
    }

    private ArrivalService arrivals() {
        return services.get(ArrivalService.class);
    }

    private ContactService contacts() {
        return services.get(ContactService.class);
    }

    private <T> T asOperator(Supplier<T> work) {
        services.signIn(new Identity(operator, null, "Lê Minh Họa", Role.OPERATOR, 1, 0));
        return services.committed(work);
    }

    private <T> T asColleague(Supplier<T> work) {
        services.signIn(new Identity(colleague, null, "Phạm Thị Mai", Role.OPERATOR, 1, 0));
        return services.committed(work);
    }

    private <T> T asSupervisor(Supplier<T> work) {
        services.signIn(new Identity(supervisor, null, "Trần Thị Dụ", Role.SUPERVISOR, 1, 0));
        return services.committed(work);
    }
}
