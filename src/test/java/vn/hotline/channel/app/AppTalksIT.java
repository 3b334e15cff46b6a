package vn.hotline.channel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.channel.app.AppAnswers.Standing;
import vn.hotline.channel.conversation.ConversationService;
import vn.hotline.channel.conversation.ConversationTopic;
import vn.hotline.channel.conversation.MessageKind;
import vn.hotline.channel.conversation.OnlookerRow;
import vn.hotline.channel.conversation.ReplyStatus;
import vn.hotline.channel.conversation.Talk;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.IdempotencyKeyReusedException;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.db.Collision;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.work.Attempt;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** Talks by the app on two servers and one database. */
class AppTalksIT {

    private static final AtomicLong ROWS = new AtomicLong(7_300_000_000L);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:07Z"));
    private final String word = UUID.randomUUID().toString();

    private Identity operator;
    private ServicesOnDatabase one;
    private ServicesOnDatabase other;
    private Installation who;

    /** Nothing is worked on by itself: the test says when. */
    private static final class ByHand extends AppInbox {

        @Override
        public void soon(Long talk) {
            // the test does it
        }
    }

    @BeforeEach
    void open() throws Exception {
        Sealing.use(TestDatabase.sealing());
        long user = ROWS.incrementAndGet();
        insert(
                "insert into app_user (id, username, full_name, password_hash, must_change_password, role, centre_id,"
                        + " created_at) values (?, ?, 'Lê Minh Họa', '-', false, 'OPERATOR', 1, utc_timestamp(3))",
                user);
        operator = new Identity(user, null, "Lê Minh Họa", Role.OPERATOR, 1, 0);
        long program = ROWS.incrementAndGet();
        insert(
                "insert into api_client (id, name, token_hash, scopes, centre_id, created_at)"
                        + " values (?, ?, unhex(sha2(uuid(), 256)), 'app:write', 1, utc_timestamp(3))",
                program);
        one = server();
        other = server();
        who = new Installation(
                one.entities().find(ApiClient.class, program),
                UUID.randomUUID().toString(),
                ApiTokens.generate(),
                "192.0.2.7");
    }

    private static void insert(String statement, long id) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(statement)) {
            insert.setLong(1, id);
            insert.setString(2, "app." + id);
            insert.executeUpdate();
        }
    }

    private ServicesOnDatabase server() throws SQLException {
        ServicesOnDatabase server =
                new ServicesOnDatabase(TestDatabase.access(), clock).with(AppInbox.class, new ByHand());
        server.signIn(operator);
        return server;
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    // ---------------------------------------------------------------- once, in whatever order

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void whateverComesAgainShuffledAndOnTwoServersIsOneArrivalWithEachMessageOnce(long seed) throws Exception {
        notice("Chú ơi");
        List<Integer> sent = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            sent.add(i % 6);
        }
        Collections.shuffle(sent, new Random(seed));
        int fresh = 0;
        for (int message : sent) {
            ServicesOnDatabase server = message % 2 == 0 ? one : other;
            fresh += add(server, "m" + message, "tin " + message) ? 1 : 0;
            if (new Random(seed + message).nextBoolean()) {
                CompletableFuture<Void> there = CompletableFuture.runAsync(() -> workOn(other));
                workOn(one);
                there.join();
            }
            assertThat(notice("Chú ơi")).isFalse();
        }
        workOn(one);
        assertThat(fresh).isEqualTo(6);
        assertThat(count("select count(*) from app_message where talk_id = ?", talkId()))
                .isEqualTo(7);
        assertThat(count("select count(distinct arrival_id) from app_message where talk_id = ?", talkId()))
                .isEqualTo(1);
        assertThat(standing(0).state()).isEqualTo(NoticeState.WAITING);
        assertThat(standing(0).place()).isPositive();
    }

    @Test
    void somethingElseUnderTheSameWordIsRefusedAndTheFirstStays() throws Exception {
        notice("Chú ơi");
        assertThatThrownBy(() -> notice("Khác rồi")).isInstanceOf(IdempotencyKeyReusedException.class);
        assertThat(count("select count(*) from app_message where talk_id = ?", talkId()))
                .isEqualTo(1);
    }

    @Test
    void aTelephonesClockIsNeverBelievedBeyondNowAndWhatWasWrittenDaysAgoSaysSo() throws Exception {
        Instant now = clock.instant();
        notice("Hôm nọ", null, now.minus(Duration.ofDays(3)));
        add(one, "m1", "Mai sau", now.plus(Duration.ofDays(400)));
        workOn(one);
        Talk talk = talk(take());
        assertThat(talk.messages().get(0).sentAt()).isEqualTo(now.minus(Duration.ofDays(3)));
        assertThat(talk.messages().get(0).cameAt()).isEqualTo(now);
        assertThat(talk.messages().get(1).sentAt()).isEqualTo(now);
        assertThat(talk.messages().get(1).cameAt()).isNull();
        assertThat(count(
                        "select timestampdiff(second, arrived_at, '2026-11-22 02:14:07') from arrival where id ="
                                + " (select arrival_id from app_talk where id = ?)",
                        talkId()))
                .isZero();
    }

    // ---------------------------------------------------------------- answers

    @Test
    void theAppIsToldWhoeverAnswersAndTheOperatorThatItGotThere() throws Exception {
        notice("Chú ơi");
        workOn(one);
        long contact = take();
        assertThat(standing(0).state()).isEqualTo(NoticeState.TAKEN);

        answer(contact, "Cô đây");
        answer(contact, "Cháu ở đâu?");
        Standing answered = standing(0);
        assertThat(answered.state()).isEqualTo(NoticeState.ANSWERED);
        assertThat(answered.answers()).extracting(AppAnswers.Answer::text).containsExactly("Cô đây", "Cháu ở đâu?");
        assertThat(talk(contact).messages().get(1).status()).isEqualTo(ReplyStatus.WAITING);

        clock.set(clock.instant().plusSeconds(60));
        add(one, "m1", "Sau chợ");
        workOn(one);
        assertThat(standing(1).answers()).extracting(AppAnswers.Answer::number).containsExactly(2);
        assertThat(talk(contact).messages())
                .extracting(message -> message.status())
                .containsExactly(null, ReplyStatus.RECEIVED, ReplyStatus.WAITING, null);
        assertThat(talk(contact).unansweredSince()).isEqualTo(clock.instant());
        assertThat(standing(2).state()).isEqualTo(NoticeState.TAKEN);
    }

    @Test
    void anotherInstallationAndAnotherSecretFindNothing() throws Exception {
        notice("Chú ơi");
        Installation same = new Installation(who.program(), who.name(), ApiTokens.generate(), who.address());
        Installation stranger =
                new Installation(who.program(), UUID.randomUUID().toString(), who.secret(), who.address());
        for (Installation wrong : List.of(same, stranger)) {
            assertThatThrownBy(() -> one.get(AppAnswers.class).of(wrong, word, 0))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> one.get(AppIntake.class).add(wrong, word, "m", words("x", null)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> one.get(AppIntake.class).take(same, word, notice("Chú ơi", null)))
                .isInstanceOf(NotFoundException.class);
    }

    // ---------------------------------------------------------------- looking on

    @Test
    void whoeverLooksOnIsSeenAndKeptAndAnswersNothing() throws Exception {
        notice("Chú ơi");
        workOn(one);
        long contact = take();
        Identity supervisor = somebody(Role.SUPERVISOR, 1);
        long before = mark();

        Talk seen = as(supervisor, service -> service.of(contact).orElseThrow());
        assertThat(seen.messages()).hasSize(1);
        assertThat(seen.open()).isFalse();
        assertThat(seen.heldBy()).isEqualTo(operator.userId());
        assertThat(mark()).isNotEqualTo(before);
        assertThatThrownBy(() -> answer(supervisor, contact, "Tôi là Họa"))
                .hasMessageContaining("conversation.notYours");
        assertThatThrownBy(() -> as(supervisor, service -> {
                    service.sendAgain(contact, AppTalks.SOURCE, seen.conversationId(), 1);
                    return null;
                }))
                .hasMessageContaining("conversation.notYours");
        assertThat(standing(0).answers()).isEmpty();

        assertThat(onlookers(contact)).extracting(OnlookerRow::userId).containsExactly(supervisor.userId());
        assertThat(onlookers(contact)).allMatch(OnlookerRow::here);
        assertThat(talk(contact).open()).isTrue();
        assertThat(onlookers(contact)).hasSize(1);
        assertThat(count(
                        "select count(*) from audit_entry where action = 'READ' and actor_id = ?", supervisor.userId()))
                .isEqualTo(1);
    }

    @Test
    void whoeverWentAwayLooksOnNoMoreAndTheRecordSaysFromWhenToWhen() throws Exception {
        notice("Chú ơi");
        workOn(one);
        long contact = take();
        Identity supervisor = somebody(Role.SUPERVISOR, 1);
        Instant began = clock.instant();
        as(supervisor, service -> service.of(contact));
        clock.set(began.plusSeconds(60));
        as(supervisor, service -> service.of(contact));
        long there = mark();

        clock.set(began.plus(Duration.ofMinutes(30)));
        assertThat(mark()).isNotEqualTo(there);
        assertThat(onlookers(contact))
                .containsExactly(new OnlookerRow(supervisor.userId(), began, began.plusSeconds(60), false));
        as(supervisor, service -> service.of(contact));
        assertThat(onlookers(contact)).extracting(OnlookerRow::here).containsExactly(false, true);
    }

    @Test
    void nobodyOfAnotherCentreLooksOn() throws Exception {
        notice("Chú ơi");
        workOn(one);
        long contact = take();
        Identity elsewhere = somebody(Role.SUPERVISOR, 2);
        assertThatThrownBy(() -> as(elsewhere, service -> service.of(contact))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(elsewhere, service -> service.onlookers(contact)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> answer(elsewhere, contact, "Tôi là Họa")).isInstanceOf(NotFoundException.class);
        assertThat(onlookers(contact)).isEmpty();
    }

    // ---------------------------------------------------------------- calls

    @Test
    void aWishToBeCalledIsACallBackWhenNobodyAnswers() throws Exception {
        String number = "0900 " + (100_000 + new Random().nextInt(899_999));
        notice(null, new CallBackWish(number, null), null);
        workOn(one);
        clock.set(clock.instant().plus(Duration.ofMinutes(15)));
        oweCall();
        oweCall();
        assertThat(count(
                        "select count(*) from call_back where status = 'DUE' and calls = 1 and arrival_id ="
                                + " (select arrival_id from app_talk where id = ?)",
                        talkId()))
                .isEqualTo(1);
        assertThat(talk(take()).messages().get(0).attachments())
                .extracting(attached -> attached.kind())
                .containsExactly(MessageKind.CALL_BACK);
    }

    @Test
    void whoeverWasAnsweredByTheAppIsNotOwedACall() throws Exception {
        notice("Gọi cháu nhé", new CallBackWish("0900 000 148", null), null);
        workOn(one);
        answer(take(), "Cô đây");
        oweCall();
        assertThat(count(
                        "select count(*) from call_back where arrival_id ="
                                + " (select arrival_id from app_talk where id = ?)",
                        talkId()))
                .isZero();
    }

    // ---------------------------------------------------------------- where it is

    @Test
    void whatTheAppKnowsOfThePlaceStandsInTheContactBeforeAnybodyAsks() throws Exception {
        noticeAt(new AppPlace("79", "00004", null, null, "trong ngõ"));
        workOn(one);

        ContactForm form = draft(take());

        assertThat(form.getCommuneId()).isNotNull();
        Places places = one.get(Places.class);
        assertThat(places.commune(form.getCommuneId()).getCode()).isEqualTo("00004");
        assertThat(places.province(form.getProvinceId()).getCode())
                .as("a commune says better than a code beside it where it is")
                .isEqualTo("01");
    }

    @ParameterizedTest
    @CsvSource({"99, 99999", ",", "999999999, "})
    void codesOfNoPlaceAreKeptAsWordsAlone(String province, String commune) throws Exception {
        noticeAt(new AppPlace(province, commune, null, null, "gần chợ"));
        workOn(one);

        ContactForm form = draft(take());

        assertThat(form.getProvinceId()).isNull();
        assertThat(form.getCommuneId()).isNull();
        assertThat(form.getNarrative()).contains("gần chợ");
    }

    private ContactForm draft(long contact) {
        return one.inTransaction(
                () -> one.get(ContactService.class).draft(contact).form());
    }

    private void noticeAt(AppPlace place) throws SQLException {
        AppWords words = new AppWords("Chú ơi", place, null);
        one.get(AppIntake.class).take(who, word, new AppNotice(Helpline.CHILD_PROTECTION, words, null, false));
    }

    // ---------------------------------------------------------------- withdrawal

    @Test
    void afterAWithdrawalNoWordIsLeftAndWhatComesAgainBringsNoneBack() throws Exception {
        notice("Chú ơi", new CallBackWish("0900 000 149", null), null);
        workOn(one);
        long contact = take();
        one.get(AppWithdrawal.class).of(who);

        assertThat(count(
                        "select count(*) from app_talk t join arrival a on a.id = t.arrival_id where t.id = ?"
                                + " and (a.province_id is not null or a.first_words is not null)",
                        talkId()))
                .isZero();
        assertThat(notice("Chú ơi", new CallBackWish("0900 000 149", null), null))
                .isFalse();
        workOn(one);
        assertThat(count(
                        "select count(*) from app_message where talk_id = ? and (text is not null or place is not null)",
                        talkId()))
                .isZero();
        assertThat(count("select count(*) from app_talk where id = ? and call_number is not null", talkId()))
                .isZero();
        assertThatThrownBy(() -> add(one, "late", "tin cũ")).isInstanceOf(NotFoundException.class);
        assertThat(talk(contact).closed()).isEqualTo("conversation.withdrawn");
        assertThat(standing(0).state()).isEqualTo(NoticeState.CLOSED);
    }

    // ---------------------------------------------------------------- steps

    private boolean notice(String text) throws SQLException {
        return notice(text, null, null);
    }

    private boolean notice(String text, CallBackWish wish, Instant writtenAt) throws SQLException {
        return one.get(AppIntake.class)
                .take(who, word, new AppNotice(Helpline.CHILD_PROTECTION, words(text, writtenAt), wish, false));
    }

    private static AppNotice notice(String text, CallBackWish wish) {
        return new AppNotice(Helpline.CHILD_PROTECTION, words(text, null), wish, false);
    }

    private static AppWords words(String text, Instant writtenAt) {
        return new AppWords(text, null, writtenAt);
    }

    private boolean add(ServicesOnDatabase server, String message, String text) throws SQLException {
        return add(server, message, text, null);
    }

    private boolean add(ServicesOnDatabase server, String message, String text, Instant at) throws SQLException {
        return server.get(AppIntake.class).add(who, word, message, words(text, at));
    }

    /** As the background work does: what meets another transaction is done again. */
    private void workOn(ServicesOnDatabase server) {
        try {
            long talk = talkId();
            Collision.tryAgain(20, () -> server.get(AppTalks.class).workOn(talk));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void oweCall() throws SQLException {
        one.get(CallBackWork.class).run(new Attempt(talkId(), 1, clock.instant()));
    }

    private Standing standing(int after) throws SQLException {
        one.entities().clear();
        return one.get(AppAnswers.class).of(who, word, after);
    }

    /** Somebody at the desk takes who waits. */
    private long take() throws SQLException {
        one.signIn(operator);
        String key = talkId() + "-" + count("select round from app_talk where id = ?", talkId());
        return one.committed(() -> one.get(ArrivalQueue.class)
                .answered(AppTalks.SOURCE, key, operator.userId(), clock.instant())
                .getId());
    }

    private void answer(long contact, String text) {
        answer(operator, contact, text);
    }

    private void answer(Identity by, long contact, String text) {
        as(by, service -> {
            service.answer(
                    contact, AppTalks.SOURCE, service.of(contact).orElseThrow().conversationId(), text);
            return null;
        });
    }

    private <T> T as(Identity who, Function<ConversationService, T> does) {
        one.signIn(who);
        one.entities().clear();
        return one.committed(() -> does.apply(one.get(ConversationService.class)));
    }

    private List<OnlookerRow> onlookers(long contact) {
        return as(operator, service -> service.onlookers(contact));
    }

    /** As open pages of the centre are told how conversations stand. */
    private long mark() {
        return one.get(ConversationTopic.class).marks(Set.of(1L)).getOrDefault(1L, 0L);
    }

    private static Identity somebody(Role role, int centre) throws SQLException {
        long user = ROWS.incrementAndGet();
        insert(
                "insert into app_user (id, username, full_name, password_hash, must_change_password, role, centre_id,"
                        + " created_at) values (?, ?, 'Trần Thị Du', '-', false, '" + role + "', " + centre
                        + ", utc_timestamp(3))",
                user);
        return new Identity(user, null, "Trần Thị Du", role, centre, 0);
    }

    private Talk talk(long contact) {
        one.signIn(operator);
        one.entities().clear();
        return one.get(ConversationService.class).of(contact).orElseThrow();
    }

    private long talkId() throws SQLException {
        return count(
                "select t.id from app_talk t join app_installation i on i.id = t.installation_id"
                        + " where i.client_id = ?",
                who.program().getId());
    }

    private static long count(String query, long id) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
