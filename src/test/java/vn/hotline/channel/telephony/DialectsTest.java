package vn.hotline.channel.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.channel.telephony.Dialect.Message;

/** Messages as the systems send them: those of their documentation, with numbers that nobody has. */
class DialectsTest {

    private static final Exchange EXCHANGE = ExchangeSettings.read("""
                    hanoi.program = Tổng đài Hà Nội
                    hanoi.recordings = pbx.example.vn
                    hanoi.recordings-address = https://pbx.example.vn/ari/recordings/stored/{name}/file
                    """).get(0);

    // ------------------------------------------------------------ Asterisk

    private static final String CHANNEL = """
            {"id":"1587315778.885","name":"PJSIP/trunk-00000370","state":"%s","caller":{"name":"","number":"0900000147"},
             "connected":{"name":"","number":"%s"},"accountcode":"","dialplan":{"context":"from-trunk","exten":"111",
             "priority":1,"app_name":"Stasis","app_data":""},"creationtime":"2026-11-22T02:14:07.302+0700","language":"vi"}""";

    private final Dialect asterisk = new AsteriskDialect();

    @Test
    void asteriskTellsOfAChannelThatComesIn() {
        PhoneEvent event = read(asterisk, """
                {"type":"StasisStart","timestamp":"2026-11-22T02:14:07.302+0700","args":[],"channel":%s,
                 "asterisk_id":"42:01:0a:a4:00:03","application":"hotline"}""".formatted(CHANNEL.formatted("Ring", "")));

        assertThat(event.type()).isEqualTo(PhoneEventType.RINGING);
        assertThat(event.callId()).isEqualTo("1587315778.885");
        assertThat(event.direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(event.at()).isEqualTo(Instant.parse("2026-11-21T19:14:07.302Z"));
        assertThat(event.from()).isEqualTo("0900000147");
        assertThat(event.to()).isEqualTo("111");
        assertThat(event.extension()).isNull();
    }

    @Test
    void asteriskDialsTheOperatorsTelephones() {
        String dial = """
                {"type":"Dial","timestamp":"2026-11-22T02:14:08.100+0700","dialstatus":"%s","forward":"","dialstring":"101",
                 "caller":%s,"peer":{"id":"1587315779.886","name":"PJSIP/101-00000371","state":"Ringing",
                 "caller":{"name":"","number":"101"},"connected":{"name":"","number":"0900000147"},
                 "dialplan":{"context":"agents","exten":"s","priority":1}},"application":"hotline"}""";

        PhoneEvent rings = read(asterisk, dial.formatted("RINGING", CHANNEL.formatted("Ring", "")));
        PhoneEvent taken = read(asterisk, dial.formatted("ANSWER", CHANNEL.formatted("Up", "")));

        assertThat(rings.type()).isEqualTo(PhoneEventType.RINGING);
        assertThat(rings.callId()).isEqualTo("1587315778.885");
        assertThat(rings.extension()).isEqualTo("101");
        assertThat(taken.type()).isEqualTo(PhoneEventType.ANSWERED);
        assertThat(taken.extension()).isEqualTo("101");
        assertNothing(asterisk, dial.formatted("", CHANNEL.formatted("Ring", "")));
    }

    @Test
    void anAsteriskChannelIsTakenWhenSomebodyIsConnected() {
        String change =
                "{\"type\":\"ChannelStateChange\",\"timestamp\":\"2026-11-22T02:14:15.000+0700\",\"channel\":%s}";

        assertNothing(asterisk, change.formatted(CHANNEL.formatted("Up", "")));
        PhoneEvent taken = read(asterisk, change.formatted(CHANNEL.formatted("Up", "102")));
        assertThat(taken.type()).isEqualTo(PhoneEventType.ANSWERED);
        assertThat(taken.extension()).isEqualTo("102");
    }

    @Test
    void anAsteriskChannelEnds() {
        String destroyed = """
                {"type":"ChannelDestroyed","timestamp":"2026-11-22T02:21:40.335+0700","cause":%d,"cause_txt":"Normal Clearing",
                 "channel":%s,"asterisk_id":"42:01:0a:a4:00:03","application":"hotline"}""";

        PhoneEvent ended = read(asterisk, destroyed.formatted(16, CHANNEL.formatted("Up", "101")));
        assertThat(ended.type()).isEqualTo(PhoneEventType.ENDED);
        assertThat(ended.cause()).isEqualTo("Normal Clearing");
        assertThat(ended.outcome()).isEqualTo(CallOutcome.ABANDONED);
        assertThat(read(asterisk, destroyed.formatted(17, CHANNEL.formatted("Ring", "")))
                        .outcome())
                .isEqualTo(CallOutcome.BUSY);
        // the leg to a telephone, which nobody dialled
        String leg = CHANNEL.formatted("Up", "").replace("\"exten\":\"111\"", "\"exten\":\"s\"");
        assertNothing(asterisk, destroyed.formatted(16, leg));
    }

    @Test
    void anAsteriskRecordingLiesAtItsName() {
        PhoneEvent event = read(asterisk, """
                {"type": "RecordingFinished","timestamp": "2020-02-10T13:08:40.888","recording": {"name": "call 7",
                 "format": "wav","state": "done","target_uri": "channel:1587315778.885","duration": 351},
                 "asterisk_id": "42:01:0a:84:00:12","application": "hotline"}""");

        assertThat(event.type()).isEqualTo(PhoneEventType.RECORDING_READY);
        assertThat(event.callId()).isEqualTo("1587315778.885");
        assertThat(event.recording().url()).isEqualTo("https://pbx.example.vn/ari/recordings/stored/call+7/file");
        assertThat(event.recording().seconds()).isEqualTo(351);
        // a time without its offset may be anywhere
        assertThat(event.at()).isNull();
    }

    // ------------------------------------------------------------ Stringee

    private static final String STRINGEE = """
            {"call_status":"%s","project_id":25,"request_from_user_id":"","account_sid":"ACab9b","timestamp_ms":1795374847302,
             "from":{"number":"84900000147","alias":"84900000147","is_online":false,"type":"external"},
             "to":{"number":"minhhoa","alias":"18001567","is_online":true,"type":"internal"},"clientCustomData":"",
             "callCreatedReason":"EXTERNAL_CALL_IN","type":"stringee_call","call_id":"call-vn-1-ZD3IDIXS1J-1515820305477"%s}""";

    private final Dialect stringee = new StringeeDialect();

    @Test
    void stringeeTellsEachState() {
        PhoneEvent rings = read(stringee, STRINGEE.formatted("ringing", ""));
        PhoneEvent taken = read(stringee, STRINGEE.formatted("answered", ""));

        assertThat(rings.type()).isEqualTo(PhoneEventType.RINGING);
        assertThat(rings.callId()).isEqualTo("call-vn-1-ZD3IDIXS1J-1515820305477");
        assertThat(rings.direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(rings.at()).isEqualTo(Instant.ofEpochMilli(1_795_374_847_302L));
        assertThat(rings.from()).isEqualTo("84900000147");
        assertThat(rings.to()).isEqualTo("18001567");
        assertThat(rings.extension()).isEqualTo("minhhoa");
        assertThat(taken.type()).isEqualTo(PhoneEventType.ANSWERED);
        assertNothing(stringee, STRINGEE.formatted("created", ""));
        assertNothing(stringee, STRINGEE.formatted("agentEnded", ""));
        assertNothing(stringee, "{\"type\":\"stringee_chat\",\"something\":[1,{\"new\":null}]}");
    }

    @Test
    void stringeeCountsTheSecondsOfACall() {
        PhoneEvent talked = read(
                stringee,
                STRINGEE.formatted(
                        "ended",
                        ",\"endCallCause\":\"USER_END_CALL\",\"endedBy\":\"EXTERNAL\",\"duration\":453,\"answerDuration\":445"));
        PhoneEvent missed = read(
                stringee,
                STRINGEE.formatted(
                        "ended",
                        ",\"endCallCause\":\"USER_END_CALL\",\"endedBy\":\"EXTERNAL\",\"duration\":9,\"answerDuration\":0"));

        assertThat(talked.outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(talked.waitingSeconds()).isEqualTo(8);
        assertThat(talked.talkingSeconds()).isEqualTo(445);
        assertThat(missed.outcome()).isEqualTo(CallOutcome.ABANDONED);
        assertThat(missed.waitingSeconds()).isEqualTo(9);
    }

    @Test
    void stringeeTellsOfACallThatWasBegunHere() {
        PhoneEvent event = read(stringee, """
                {"call_status": "ended","project_id": 25,"request_from_user_id": "huydn","account_sid": "ACab9b",
                 "timestamp_ms": 1538369461077,"type": "stringee_call","call_id": "call-vn-1-ZD3IDIXS1J-1515820305478",
                 "clientCustomData": "r-17","callCreatedReason": "CLIENT_MAKE_CALL","endCallCause": "486 Busy Here",
                 "endedBy": "EXTERNAL","callType": "CALL","duration": 9,"answerDuration": 0,
                 "from": {"number": "84899199866","alias": "84899199866","is_online": false,"type": "internal"},
                 "to": {"number": "84900000147","alias": "84900000147","is_online": false,"type": "external"}}""");

        assertThat(event.direction()).isEqualTo(CallDirection.OUTBOUND);
        assertThat(event.outcome()).isEqualTo(CallOutcome.BUSY);
        assertThat(event.cause()).isEqualTo("486 Busy Here");
        assertThat(event.to()).isEqualTo("84900000147");
        assertThat(event.reference()).isEqualTo("r-17");
    }

    // ------------------------------------------------------------ Zammad's push

    private final Dialect zammad = new ZammadDialect();

    @Test
    void zammadsPushComesAsAForm() {
        PhoneEvent rings = read(
                zammad,
                Map.of(
                        "event", "newCall",
                        "from", "84900000147",
                        "to", "111",
                        "direction", "in",
                        "callId", "307fa962-de8d-4ffc-817b-7f6993204159",
                        "user[]", "Emma Taylor"));
        PhoneEvent taken = read(
                zammad,
                Map.of(
                        "event", "answer",
                        "from", "84900000147",
                        "to", "111",
                        "direction", "in",
                        "callId", "307fa962-de8d-4ffc-817b-7f6993204159",
                        "answeringNumber", "101"));

        assertThat(rings.type()).isEqualTo(PhoneEventType.RINGING);
        assertThat(rings.from()).isEqualTo("84900000147");
        assertThat(rings.at()).isNull();
        assertThat(taken.type()).isEqualTo(PhoneEventType.ANSWERED);
        assertThat(taken.extension()).isEqualTo("101");
    }

    @Test
    void zammadsHangupSaysWhy() {
        String hangup = """
                {"event": "hangup","from": "anonymous","to": "111","direction": "in","cause": "%s",
                 "callId": "307fa962-de8d-4ffc-817b-7f6993204159","user": "Emma Taylor","answeringNumber": "emma@example.com"}""";

        assertThat(read(zammad, hangup.formatted("normalClearing")).outcome()).isNull();
        assertThat(read(zammad, hangup.formatted("cancel")).outcome()).isEqualTo(CallOutcome.ABANDONED);
        assertThat(read(zammad, hangup.formatted("noAnswer")).outcome()).isEqualTo(CallOutcome.MISSED);
        assertThat(read(zammad, hangup.formatted("busy")).outcome()).isEqualTo(CallOutcome.BUSY);
        assertThat(read(zammad, hangup.formatted("notFound")).outcome()).isEqualTo(CallOutcome.FAILED);
        // a leg was passed on, the call goes on
        assertNothing(zammad, hangup.formatted("forwarded"));
        assertNothing(zammad, "{\"event\":\"transfer\"}");
    }

    // ------------------------------------------------------------ an address that is called

    private final Dialect callback = new CallbackDialect();

    @Test
    void anAddressIsCalledWithFields() {
        PhoneEvent event = read(
                callback,
                Map.of(
                        "event", "ended",
                        "call", "7",
                        "from", "0900000147",
                        "to", "111",
                        "at", "1795374847",
                        "outcome", "abandoned",
                        "waiting", "31"));

        assertThat(event.type()).isEqualTo(PhoneEventType.ENDED);
        assertThat(event.at()).isEqualTo(Instant.ofEpochSecond(1_795_374_847));
        assertThat(event.outcome()).isEqualTo(CallOutcome.ABANDONED);
        assertThat(event.waitingSeconds()).isEqualTo(31);
        assertThat(read(callback, Map.of("event", "recording", "call", "7", "recording", "https://pbx/7.wav"))
                        .recording()
                        .url())
                .isEqualTo("https://pbx/7.wav");
        assertThat(callback.read(fields(Map.of("event", "hold")), EXCHANGE)).isEmpty();
    }

    // ------------------------------------------------------------ what callers and exchanges write as they like

    /** A caller chooses the name before her number, and some exchanges let her choose the call's own word. */
    @Test
    void howeverLongItIsTheCallIsTold() throws Exception {
        String name = "Nguyễn Thị ".repeat(40);
        Map<String, String> told = new HashMap<>(Map.of(
                "event",
                "ended",
                "call",
                "c".repeat(300),
                "from",
                "\"" + name + "\" <sip:+84900000147@pbx>",
                "to",
                name,
                "extension",
                name,
                "cause",
                name,
                "reference",
                name,
                "waiting",
                "9999999",
                "talking",
                "-5"));

        PhoneEvent event = read(callback, told);

        PhoneIntake.check(event);
        assertThat(event.from()).isEqualTo("0900 000 147");
        assertThat(event.to()).hasSize(PhoneEvent.LONGEST_NUMBER);
        assertThat(event.waitingSeconds()).isNull();
        assertThat(event.talkingSeconds()).isNull();
        told.put("call", "c".repeat(299) + "d");
        assertThat(read(callback, told).callId())
                .hasSize(PhoneEvent.LONGEST_CALL_ID)
                .isNotEqualTo(event.callId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-999999999-01-01T00:00:00+18:00", "+999999999-12-31T23:59:59Z", "2026-02-30T00:00:00Z", "soon"})
    void whatIsNoMomentIsNone(String at) {
        assertThat(read(callback, Map.of("event", "ringing", "call", "7", "at", at))
                        .at())
                .isNull();
    }

    private static PhoneEvent read(Dialect dialect, String json) {
        return dialect.read(message(json), EXCHANGE).orElseThrow();
    }

    private static PhoneEvent read(Dialect dialect, Map<String, String> fields) {
        return dialect.read(fields(fields), EXCHANGE).orElseThrow();
    }

    private static void assertNothing(Dialect dialect, String json) {
        assertThat(dialect.read(message(json), EXCHANGE)).isEmpty();
    }

    private static Message message(String json) {
        return new Message(Json.createReader(new StringReader(json)).readObject(), Map.of());
    }

    private static Message fields(Map<String, String> fields) {
        return new Message(
                JsonValue.EMPTY_JSON_OBJECT,
                Arrays.stream(fields.keySet().toArray(String[]::new))
                        .collect(Collectors.toMap(name -> name, name -> List.of(fields.get(name)))));
    }
}
