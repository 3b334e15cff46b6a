package vn.hotline.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.channel.conversation.AttachmentStatus;
import vn.hotline.channel.conversation.ConversationService;
import vn.hotline.channel.conversation.ConversationTopic;
import vn.hotline.channel.conversation.MessageSide;
import vn.hotline.channel.conversation.ReplyStatus;
import vn.hotline.channel.conversation.Talk;
import vn.hotline.channel.conversation.TalkMessage;
import vn.hotline.channel.zalo.ZaloPeer.Answer;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.files.StoredFiles;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.TryAgain;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** Conversations on two servers and one database, with Zalo at the other end. */
class TalksIT {

    private Identity operator;

    private static final AtomicLong ROWS = new AtomicLong(8_310_000);

    /** Where the server of the other tests, which works on the same database, may ask for files as well. */
    private static final URI MEDIA = URI.create(System.getenv("HOTLINE_ZALO_MEDIA_HOSTS"));

    private final SettableClock clock = new SettableClock(Instant.now());
    private final String person = UUID.randomUUID().toString();
    private ZaloPeer zalo;
    private ZaloSettings settings;
    private ServicesOnDatabase one;
    private ServicesOnDatabase other;

    @BeforeEach
    void open() throws Exception {
        Sealing.use(TestDatabase.sealing());
        zalo = new ZaloPeer(0);
        zalo.givesToken("refresh-0");
        String account = "oa" + person.substring(0, 8);
        settings = new ZaloSettings(
                ZaloPeer.APP,
                account,
                ZaloPeer.EVENT_SECRET,
                ZaloPeer.APP_SECRET,
                "refresh-0",
                Helpline.CHILD_PROTECTION,
                1,
                zalo.address(),
                zalo.address(),
                Set.of(MEDIA.toString()));
        operator = new Identity(operator(), null, "Lê Minh Họa", Role.OPERATOR, 1, 0);
        one = server();
        other = server();
    }

    private static long operator() throws SQLException {
        long id = ROWS.incrementAndGet();
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement("insert into app_user (id, username, full_name,"
                        + " password_hash, must_change_password, role, centre_id, created_at)"
                        + " values (?, ?, 'Lê Minh Họa', '-', false, 'OPERATOR', 1, utc_timestamp(3))")) {
            insert.setLong(1, id);
            insert.setString(2, "zalo." + id);
            insert.executeUpdate();
        }
        return id;
    }

    private ServicesOnDatabase server() throws SQLException {
        ServicesOnDatabase server =
                new ServicesOnDatabase(TestDatabase.access(), clock).with(ZaloSettings.class, settings);
        server.signIn(operator);
        return server;
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        zalo.close();
    }

    @Test
    void whateverComesTenTimesAndShuffledIsOneArrivalWithEachMessageOnce() throws Exception {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int again = 0; again < 10; again++) {
                told.add(written("tin " + i, "m" + i, i));
            }
        }
        Collections.shuffle(told, new Random(7));
        List<Long> events = new ArrayList<>();
        for (String body : told) {
            store(one, body).ifPresent(events::add);
        }
        assertThat(events).hasSize(12);

        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> events.forEach(this::makeByOne));
        List<Long> backwards = new ArrayList<>(events);
        Collections.reverse(backwards);
        backwards.forEach(this::makeByOther);
        first.join();
        events.forEach(this::makeByOne);

        assertThat(count(
                        "select count(distinct arrival_id) from zalo_message where conversation_id = ?",
                        conversation()))
                .isEqualTo(1);
        assertThat(texts())
                .containsExactlyElementsOf(
                        IntStream.range(0, 12).mapToObj(i -> "tin " + i).toList());
        assertThat(count("select count(*) from zalo_event where body is not null and person = ?", personToken()))
                .isZero();
    }

    @Test
    void answersGoOutInTheirOrderOnceAndZaloSaysWhatIsLeft() throws Exception {
        hear("Cô ơi", "m1", 0);
        long contact = take();
        answer(contact, "Cô đây");
        answer(contact, "Cháu ở đâu?");

        sendAll(other);
        sendAll(one);

        assertThat(zalo.texts()).containsExactly("Cô đây", "Cháu ở đâu?");
        Talk talk = talk(contact);
        assertThat(talk.limit().numbers().get(0)).isEqualTo(6);
        assertThat(talk.messages())
                .extracting(TalkMessage::status)
                .containsExactly(null, ReplyStatus.SENT, ReplyStatus.SENT);
        assertThat(talk.unansweredSince()).isNull();
    }

    @Test
    void aTokenThatIsUsedUpIsRenewedOnceByTwoServersAtOnce() throws Exception {
        hear("Cô ơi", "m1", 0);
        long contact = take();
        answer(contact, "một");
        sendAll(one);
        assertThat(zalo.renewals()).isEqualTo(1);
        zalo.tokenExpires();

        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> token(one, "access-1"));
        String second = token(other, "access-1");

        assertThat(first.join()).isEqualTo(second).isEqualTo("access-2");
        assertThat(zalo.renewals()).isEqualTo(2);
        assertThat(zalo.reused()).isZero();
    }

    @Test
    void anExpiredTokenIsRenewedAndTheAnswerSentAllTheSame() throws Exception {
        hear("Cô ơi", "m1", 0);
        long contact = take();
        answer(contact, "một");
        sendAll(one);
        zalo.tokenExpires();
        answer(contact, "hai");

        sendAll(one);

        assertThat(zalo.texts()).containsExactly("một", "hai");
        assertThat(zalo.renewals()).isEqualTo(2);
    }

    @Test
    void whatZaloCannotTakeNowIsTriedAgainAndWhatItRefusesIsNot() throws Exception {
        hear("Cô ơi", "m1", 0);
        long contact = take();
        zalo.answersNext(Answer.error(-32), new Answer(500, "<html>oops</html>", 0), Answer.error(-244));
        answer(contact, "một");

        assertThatThrownBy(() -> sendAll(one)).isInstanceOf(TryAgain.class);
        assertThat(last(contact).status()).isEqualTo(ReplyStatus.WAITING);
        assertThat(last(contact).failure()).isEqualTo(ZaloFailure.TOO_MANY_AT_ONCE);
        assertThatThrownBy(() -> sendAll(one)).isInstanceOf(TryAgain.class);
        sendAll(one);

        assertThat(last(contact).status()).isEqualTo(ReplyStatus.REFUSED);
        assertThat(last(contact).failure()).isEqualTo(ZaloFailure.REFUSED_BY_PERSON);
        sendAll(one);
        assertThat(zalo.texts()).isEmpty();

        one.committed(() -> {
            service()
                    .sendAgain(
                            contact,
                            Talks.SOURCE,
                            talk(contact).conversationId(),
                            last(contact).id());
            return null;
        });
        sendAll(one);
        assertThat(zalo.texts()).containsExactly("một");
    }

    @Test
    void whatZaloTellsOfByItselfIsNotSentOnceMore() throws Exception {
        hear("Cô ơi", "m1", 0);
        long contact = take();
        answer(contact, "Cháu giữ cửa khóa nhé");
        zalo.answersNext(new Answer(502, "bad gateway", 0));
        assertThatThrownBy(() -> sendAll(one)).isInstanceOf(TryAgain.class);

        make(fromAccount("Cháu giữ cửa khóa nhé", "z9", 5, ""));
        sendAll(other);

        assertThat(zalo.texts()).isEmpty();
        assertThat(last(contact).status()).isEqualTo(ReplyStatus.SENT);
        assertThat(talk(contact).messages()).hasSize(2);
        make(ZaloPeer.event(
                "user_seen_message", at(6), "'sender':{'id':'" + person + "'},'message':{'msg_ids':['z9']}"));
        assertThat(last(contact).status()).isEqualTo(ReplyStatus.SEEN);
    }

    @Test
    void whatTheAccountWroteByItselfIsShownAndAnswersNobody() throws Exception {
        hear("Cô ơi", "m1", 0);
        long contact = take();
        make(fromAccount("Tổng đài 111 đã nhận tin", "a1", 1, ""));

        assertThat(last(contact).side()).isEqualTo(MessageSide.AUTOMATIC);
        assertThat(talk(contact).unansweredSince()).isNotNull();

        make(fromAccount("Cô đây", "a2", 2, ",'admin_id':'9'"));
        assertThat(last(contact).side()).isEqualTo(MessageSide.ELSEWHERE);
        assertThat(talk(contact).unansweredSince()).isNull();
    }

    @Test
    void withinSevenDaysOnly() throws Exception {
        hear("Cô ơi", "m1", 0);
        long contact = take();
        answer(contact, "một");
        clock.advance(Duration.ofDays(7));

        sendAll(one);

        assertThat(zalo.texts()).isEmpty();
        assertThat(last(contact).failure()).isEqualTo(ZaloFailure.SEVEN_DAYS_OVER);
        assertThatThrownBy(() -> answer(contact, "hai")).isInstanceOf(BusinessException.class);
        assertThat(talk(contact).open()).isFalse();
    }

    @Test
    void tooLongAnAnswerIsRefusedAtItsField() throws Exception {
        hear("Cô ơi", "m1", 0);
        long contact = take();

        assertThatThrownBy(() -> answer(contact, "a".repeat(2_001)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.getProblems().get(0).field()).isEqualTo("answer"));
        answer(contact, "a".repeat(2_000));
    }

    @Test
    void aPictureIsFetchedSealedAndInQuarantineAndAStrangersAddressIsNotAsked() throws Exception {
        try (ZaloPeer media = new ZaloPeer(MEDIA.getPort())) {
            byte[] picture = new byte[700_000];
            new Random(3).nextBytes(picture);
            media.keeps("p.jpg", picture);
            make(ZaloPeer.event(
                    "user_send_image",
                    at(0),
                    "'sender':{'id':'" + person + "'},'message':{'msg_id':'p1','attachments':["
                            + "{'type':'image','payload':{'url':'" + media.address() + "/media/p.jpg'}},"
                            + "{'type':'image','payload':{'url':'" + media.address() + "/media/gone.jpg'}},"
                            + "{'type':'image','payload':{'url':'http://169.254.169.254/secrets'}}]}"));
            long contact = take();
            fetchAll();

            assertThat(last(contact).attachments())
                    .extracting(TalkMessage.TalkAttachment::status)
                    .containsExactly(AttachmentStatus.QUARANTINED, AttachmentStatus.LOST, AttachmentStatus.LOST);
            long file = ids("select a.file_id from zalo_attachment a join zalo_message m on m.id = a.message_id"
                            + " where m.conversation_id = ? and a.file_id is not null")
                    .get(0);
            byte[] kept = one.inTransaction(() -> {
                try {
                    return one.get(StoredFiles.class).open(file).readAllBytes();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(kept).isEqualTo(picture);

            make(ZaloPeer.event("user_withdraw", at(9), "'user_id':'" + person + "'"));
            assertThat(count("select count(*) from stored_piece where file_id = ?", file))
                    .isZero();
        }
    }

    @Test
    void ofAFileOfTwoHundredMegabytesNothingIsKeptAndAPathIsANameLikeAnother() throws Exception {
        try (ZaloPeer media = new ZaloPeer(MEDIA.getPort())) {
            media.keepsSoMuch("film", 200L << 20);
            media.keeps("x", "đơn".getBytes(StandardCharsets.UTF_8));
            make(ZaloPeer.event(
                    "user_send_file",
                    at(0),
                    "'sender':{'id':'" + person + "'},'message':{'msg_id':'f1','attachments':["
                            + "{'type':'file','payload':{'name':'film.mp4','url':'" + media.address()
                            + "/media/film'}},"
                            + "{'type':'file','payload':{'name':'../../x','url':'" + media.address()
                            + "/media/x'}}]}"));
            long contact = take();
            fetchAll();

            assertThat(last(contact).attachments())
                    .extracting(TalkMessage.TalkAttachment::status)
                    .containsExactly(AttachmentStatus.LOST, AttachmentStatus.QUARANTINED);
            assertThat(last(contact).attachments().get(1).name()).isEqualTo("../../x");
            // once for each of the two servers that may have asked
            assertThat(media.handedOut()).isLessThan(2 * (MediaFetch.LARGEST + (16 << 20)));
            assertThat(count(
                            "select coalesce(sum(f.size), 0) from stored_file f join zalo_attachment a on a.file_id = f.id"
                                    + " join zalo_message m on m.id = a.message_id where m.conversation_id = ?",
                            conversation()))
                    .isEqualTo("đơn".getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void whoWithdrawsIsForgottenAndHerContactCountsAsBefore() throws Exception {
        hear("Bố cháu đánh cháu", "m1", 0);
        make(ZaloPeer.event("user_send_rumour", at(1), "'sender':{'id':'" + person + "'},'message':{'msg_id':'r1'}"));
        make(ZaloPeer.event("user_click_chatnow", at(1), "'sender':{'id':'" + person + "'}"));
        long contact = take();
        answer(contact, "Cô đây");
        make(ZaloPeer.event("user_withdraw", at(9), "'user_id':'" + person + "'"));

        assertThat(count("select count(*) from zalo_message where conversation_id = ?", conversation()))
                .isZero();
        assertThat(count(
                        "select count(*) from zalo_event where body is not null and person = ? and event_name <>"
                                + " 'user_withdraw'",
                        personToken()))
                .isZero();
        assertThat(count("select count(*) from arrival where first_words is not null and contact_id = ?", contact))
                .isZero();
        assertThat(count("select count(*) from contact where id = ?", contact)).isEqualTo(1);
        assertThat(count(
                        "select count(*) from audit_entry where action = 'DELETE' and subject_kind = 'CONTACT' and"
                                + " subject_id = ?",
                        contact))
                .isEqualTo(1);
        assertThat(talk(contact).closed()).isEqualTo("conversation.withdrawn");
        assertThatThrownBy(() -> answer(contact, "hai")).isInstanceOf(BusinessException.class);

        hear("tin đến muộn", "m0", -5);
        assertThat(count("select count(*) from zalo_message where conversation_id = ?", conversation()))
                .isZero();
        hear("Cháu lại cần cô", "m2", 20);
        assertThat(texts()).containsExactly("Cháu lại cần cô");
    }

    @Test
    void whatWasWrittenAfterAWithdrawalStaysThoughZaloToldOfItBefore() throws Exception {
        hear("Bố cháu đánh cháu", "m1", 0);
        long contact = take();
        hear("Cháu lại cần cô", "m2", 10);

        make(ZaloPeer.event("user_withdraw", at(5), "'user_id':'" + person + "'"));

        assertThat(texts()).containsExactly("Cháu lại cần cô");
        assertThat(talk(contact).closed()).isNotEqualTo("conversation.withdrawn");
        assertThat(talk(contact).unansweredSince()).isNotNull();
        answer(contact, "Cô đây");
        sendAll(one);
        assertThat(zalo.texts()).containsExactly("Cô đây");
        hear("tin đến muộn", "m0", 3);
        assertThat(texts()).doesNotContain("tin đến muộn");
    }

    @Test
    void howeverZaloNumbersAMessageItIsKeptOnce() throws Exception {
        String number = "tin số một 😢 ".repeat(40);
        make(ZaloPeer.written(person, "Cô ơi", number, at(0)));
        make(ZaloPeer.written(person, "Cô ơi", number, at(1)).replace("user_send_text", "user_send_link"));
        make(ZaloPeer.written(person, "Cứu cháu", "", at(2)));

        assertThat(texts()).containsExactly("Cô ơi", "Cứu cháu");
    }

    @Test
    void whoWasNotReachedIsUnansweredOnTheDeskToo() throws Exception {
        hear("Cô ơi", "m1", 0);
        long contact = take();
        zalo.answersNext(Answer.error(-244));
        answer(contact, "Cô đây");
        String unanswered = "select count(*) from arrival where unanswered_since is not null and contact_id = ?";
        assertThat(count(unanswered, contact)).isZero();

        sendAll(one);

        assertThat(last(contact).status()).isEqualTo(ReplyStatus.REFUSED);
        assertThat(count(unanswered, contact)).isOne();
    }

    @Test
    void whatZaloToldOfFirstInOtherWordsIsOneMessage() throws Exception {
        hear("Cô ơi", "m1", 0);
        long contact = take();
        zalo.answersNext(new Answer(200, "{\"error\":0,\"data\":{\"message_id\":\"own-77\"}}", 0));
        answer(contact, "Cháu giữ cửa  khóa nhé");
        make(fromAccount("Cháu giữ cửa khóa nhé", "own-77", 5, ""));

        sendAll(one);

        assertThat(talk(contact).messages()).extracting(TalkMessage::status).containsExactly(null, ReplyStatus.SENT);
    }

    @Test
    void theCentreThatHearsADivertedQueueHearsEachMessage() throws Exception {
        hear("Cô ơi", "m1", 0);
        long elsewhere = 3;
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement diverted = owner.prepareStatement("update arrival set centre_id = ? where id ="
                        + " (select arrival_id from zalo_conversation where id = ?)")) {
            diverted.setLong(1, elsewhere);
            diverted.setLong(2, conversation());
            diverted.executeUpdate();
        }
        long before = conversationMark(elsewhere);

        clock.advance(Duration.ofMillis(5));
        hear("Cô còn đó không", "m2", 1);

        assertThat(conversationMark(elsewhere)).isNotEqualTo(before);
    }

    private long conversationMark(long centre) {
        one.entities().clear();
        return one.inTransaction(
                () -> one.get(ConversationTopic.class).marks(Set.of(centre)).getOrDefault(centre, 0L));
    }

    @Test
    void somebodyUnknownToTheAccountIsAnsweredByHerTalk() throws Exception {
        make(ZaloPeer.event(
                "anonymous_send_text",
                at(0),
                "'sender':{'id':'a-77'},'recipient':{'id':'" + settings.oaId() + "'},'message':{'conversation_id':'"
                        + person + "','text':'Có ai không','msg_id':'q1'}"));
        long contact = take();
        answer(contact, "Có cô đây");
        sendAll(one);

        assertThat(zalo.taken().get(0).getJsonObject("recipient").getString("conversation_id"))
                .isEqualTo(person);
        assertThat(zalo.taken().get(0).getJsonObject("recipient").getString("anonymous_id"))
                .isEqualTo("a-77");
    }

    @Test
    void aMessageOfAMillionLettersAndNamesFromRightToLeftAreKeptWhole() throws Exception {
        String words = "שָׁלוֹם 👩‍👧 ".repeat(50_000);
        hear(words, "m1", 0);
        long contact = take();

        assertThat(texts()).containsExactly(words);
        assertThat(last(contact).shortened()).isTrue();
    }

    // ---------------------------------------------------------------- steps

    private long at(int seconds) {
        return clock.instant().minusSeconds(60).plusSeconds(seconds).toEpochMilli();
    }

    private String written(String text, String number, int seconds) {
        return ZaloPeer.written(person, text, number + person, at(seconds));
    }

    private String fromAccount(String text, String number, int seconds, String more) {
        return ZaloPeer.event(
                "oa_send_text",
                at(seconds),
                "'sender':{'id':'" + settings.oaId() + "'" + more + "},'recipient':{'id':'" + person
                        + "'},'message':{'text':'" + text + "','msg_id':'" + number + "'}");
    }

    private void fetchAll() throws Exception {
        for (long id : ids("select a.id from zalo_attachment a join zalo_message m on m.id = a.message_id"
                + " where m.conversation_id = ? order by a.position")) {
            one.get(AttachmentWork.class).run(new Attempt(id, 1, clock.instant()));
        }
    }

    private void hear(String text, String number, int seconds) {
        make(written(text, number, seconds));
    }

    private OptionalLong store(ServicesOnDatabase server, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        ZaloEvent event = ZaloJson.object(bytes)
                .flatMap(told -> ZaloEvent.of(told, settings.oaId()))
                .orElseThrow();
        return server.get(EventStore.class).store(event, bytes);
    }

    private void make(String body) {
        makeByOne(store(one, body).orElseThrow());
    }

    private void makeByOne(long event) {
        make(one, event);
    }

    private void makeByOther(long event) {
        make(other, event);
    }

    /** What meets another transaction is done again, as the background work does. */
    private static void make(ServicesOnDatabase server, long event) {
        for (int attempt = 1; ; attempt++) {
            try {
                server.get(EventWork.class).make(event);
                return;
            } catch (RuntimeException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }

    /** Somebody at the desk takes who waits. */
    private long take() throws SQLException {
        one.signIn(operator);
        String key = conversation() + "-" + count("select round from zalo_conversation where id = ?", conversation());
        return one.committed(() -> one.get(ArrivalQueue.class)
                .answered(Talks.SOURCE, key, operator.userId(), clock.instant())
                .getId());
    }

    private void answer(long contact, String text) {
        one.signIn(operator);
        one.committed(() -> {
            service().answer(contact, Talks.SOURCE, talk(contact).conversationId(), text);
            return null;
        });
    }

    private void sendAll(ServicesOnDatabase server) throws Exception {
        for (long id : ids("select id from zalo_message where conversation_id = ? and side = 'US' order by sent_at")) {
            server.get(ReplyWork.class).run(new Attempt(id, 1, clock.instant()));
        }
    }

    private static String token(ServicesOnDatabase server, String failed) {
        try {
            return server.get(ZaloTokens.class).usable(failed).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConversationService service() {
        return one.get(ConversationService.class);
    }

    private Talk talk(long contact) {
        one.signIn(operator);
        one.entities().clear();
        return service().of(contact).orElseThrow();
    }

    private TalkMessage last(long contact) {
        List<TalkMessage> all = talk(contact).messages();
        return all.get(all.size() - 1);
    }

    private List<String> texts() throws SQLException {
        return one.entities()
                .createQuery(
                        "select m.text from ZaloMessage m where m.conversationId = :id order by m.sentAt, m.id",
                        String.class)
                .setParameter("id", conversation())
                .getResultList();
    }

    private byte[] personToken() {
        return ZaloPerson.token(settings.oaId(), person);
    }

    private long conversation() throws SQLException {
        return count("select max(id) from zalo_conversation where person = ?", personToken());
    }

    private List<Long> ids(String query) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setObject(1, conversation());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    private static long count(String query, Object argument) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setObject(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
