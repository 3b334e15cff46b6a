package vn.hotline.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as Zalo's documentation shows them. */
class ZaloEventTest {

    private static final String ACCOUNT = "3886";

    @Test
    void aMessageIsOfItsSender() {
        ZaloEvent event = event("'sender':{'id':'2468'},'user_id_by_app':'55','recipient':{'id':'3886'},"
                + "'event_name':'user_send_text','message':{'text':'Cô ơi','msg_id':'96d3'}");

        assertThat(event.kind()).isEqualTo(ZaloEventKind.MESSAGE);
        assertThat(event.who()).isEqualTo("2468");
        assertThat(event.text()).isEqualTo("Cô ơi");
        assertThat(event.at()).contains(Instant.parse("2018-12-04T07:28:54.740Z"));
    }

    @Test
    void numbersAreTakenForTextsToo() {
        ZaloEvent event = ZaloJson.object(
                        "{\"app_id\":1,\"timestamp\":1543908534740,\"event_name\":\"follow\",\"follower\":{\"id\":2468}}")
                .flatMap(told -> ZaloEvent.of(told, ACCOUNT))
                .orElseThrow();

        assertThat(event.who()).isEqualTo("2468");
        assertThat(event.timestamp()).isEqualTo("1543908534740");
    }

    @Test
    void whatTheAccountWroteIsOfWhomItWroteTo() {
        String sent = "'sender':{'id':'3886'%s},'recipient':{'id':'2468'},'event_name':'oa_send_text',"
                + "'message':{'text':'Chào cháu','msg_id':'77'}";

        assertThat(event(sent.formatted("")).who()).isEqualTo("2468");
        assertThat(event(sent.formatted("")).byHand()).isFalse();
        assertThat(event(sent.formatted(",'admin_id':'9'")).byHand()).isTrue();
    }

    @Test
    void somebodyUnknownToTheAccountIsKnownByTheTalk() {
        ZaloEvent event = event("'sender':{'id':'a1'},'recipient':{'id':'3886'},'event_name':'anonymous_send_text',"
                + "'message':{'conversation_id':'c9','text':'x','msg_id':'1'}");

        assertThat(event.kind()).isEqualTo(ZaloEventKind.MESSAGE);
        assertThat(event.who()).isEqualTo("c9");
        assertThat(event.personId()).isEqualTo("a1");
    }

    @Test
    void picturesAndPlacesComeWithAMessage() {
        ZaloEvent event = event("'sender':{'id':'2468'},'event_name':'user_send_image','message':{'msg_id':'1',"
                + "'attachments':[{'type':'image','payload':{'thumbnail':'https://t','url':'https://u'}},"
                + "{'type':'location','payload':{'coordinates':{'latitude':'21.03','longitude':'105.85'}}},7]}");

        assertThat(event.attached()).hasSize(2);
        assertThat(event.attached().get(0).url()).isEqualTo("https://u");
        assertThat(event.attached().get(1).latitude()).isEqualTo("21.03");
    }

    @ParameterizedTest
    @CsvSource({
        "user_send_sticker, MESSAGE",
        "anonymous_send_image, MESSAGE",
        "oa_send_image, ANSWERED_ELSEWHERE",
        "oa_send_anonymous_text, ANSWERED_ELSEWHERE",
        "user_received_message, RECEIVED",
        "user_seen_message, SEEN",
        "follow, FOLLOW",
        "unfollow, UNFOLLOW",
        "user_withdraw, WITHDRAW",
        "user_click_chatnow, OTHER",
        "shop_has_order, OTHER",
        "follows_the_stars, OTHER"
    })
    void itsNameSaysWhatItMeans(String name, ZaloEventKind kind) {
        assertThat(ZaloEventKind.of(name)).isEqualTo(kind);
    }

    @Test
    void aMessageIsKnownAgainByItsNumberAndEverythingElseByAllOfIt() {
        byte[] body = "a".getBytes(StandardCharsets.UTF_8);
        byte[] other = "b".getBytes(StandardCharsets.UTF_8);
        ZaloEvent message = event("'event_name':'user_send_text','message':{'msg_id':'96d3'}");
        ZaloEvent seen = event("'event_name':'user_received_message','message':{'msg_id':'96d3'}");
        ZaloEvent follow = event("'event_name':'follow','follower':{'id':'1'}");

        assertThat(message.key(body)).isEqualTo(message.key(other)).isNotEqualTo(seen.key(body));
        assertThat(follow.key(body)).isNotEqualTo(follow.key(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{}",
                "{\"event_name\":\"follow\"}",
                "{\"timestamp\":\"1\"}",
                "{\"event_name\":\"../../x\",\"timestamp\":\"1\"}",
                "{\"event_name\":\"x\\n\",\"timestamp\":\"1\"}",
                "{\"event_name\":\"follow\",\"timestamp\":\"1\""
            })
    void whatIsNoEventIsNone(String body) {
        assertThat(ZaloJson.object(body.getBytes(StandardCharsets.UTF_8)).flatMap(told -> ZaloEvent.of(told, ACCOUNT)))
                .isEmpty();
    }

    /** Two strangers without a number would otherwise read each other's words. */
    @Test
    void aNumberThatIsNoneIsNobodys() {
        assertThat(event("'event_name':'anonymous_send_text','message':{'conversation_id':'','text':'a'}")
                        .who())
                .isNull();
        assertThat(event("'event_name':'user_send_text','sender':{'id':' '},'message':{'text':'a'}")
                        .who())
                .isNull();
        assertThat(event("'event_name':'user_send_text','sender':{'id':'" + "7".repeat(500) + "'}")
                        .who())
                .isNull();
    }

    @Test
    void bytesThatAreNoTextAreNoEvent() {
        assertThat(ZaloJson.object(new byte[] {'{', (byte) 0xff, '}'})).isEmpty();
        assertThat(ZaloJson.object("[".repeat(100_000))).isEmpty();
    }

    @Test
    void aTimeThatIsNoneIsNoFault() {
        assertThat(event("'event_name':'follow'", "soon").at()).isEmpty();
        assertThat(event("'event_name':'follow'", "99999999999999999999").at()).isEmpty();
    }

    @Test
    void aClockThatIsAheadMovesNoLimit() {
        Instant came = Instant.parse("2026-11-22T02:05:00Z");
        ZaloEvent ahead =
                event("'event_name':'x'", Long.toString(came.plusSeconds(3_600).toEpochMilli()));
        ZaloEvent nonsense = event(
                "'event_name':'x'", Long.toString(came.plusSeconds(1_000_000).toEpochMilli()));

        assertThat(Moment.of(ahead, came)).isEqualTo(new Moment(came.plusSeconds(3_600), came));
        assertThat(Moment.of(nonsense, came)).isEqualTo(new Moment(came, came));
        // seconds where there should be milliseconds, and what no column of time takes
        assertThat(Moment.of(event("'event_name':'x'", "1796000000"), came)).isEqualTo(new Moment(came, came));
        assertThat(Moment.of(event("'event_name':'x'", "-9999999999999999"), came))
                .isEqualTo(new Moment(came, came));
    }

    private static ZaloEvent event(String members) {
        return event(members, "1543908534740");
    }

    private static ZaloEvent event(String members, String timestamp) {
        Optional<ZaloEvent> event = ZaloJson.object(
                        ("{'app_id':'1'," + members + ",'timestamp':'" + timestamp + "'}").replace('\'', '"'))
                .flatMap(told -> ZaloEvent.of(told, ACCOUNT));
        return event.orElseThrow();
    }
}
