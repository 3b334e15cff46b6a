package vn.hotline.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.channel.app.AppIntake;
import vn.hotline.channel.app.AppPictures;
import vn.hotline.channel.app.Installation;
import vn.hotline.channel.app.NoticeState;

/** What the interface's description tells of the mobile app; names and numbers in the examples are invented. */
final class AppOperations {

    static final String TAG = "App";

    private static final String BODY = "JSON in UTF-8, at most " + JsonText.LARGEST / 1024 + " KiB, no member twice.";
    private static final String AGAIN =
            " Send it again, the same under the same word, until an answer arrives, at once or days later: it stays one.";

    private AppOperations() {}

    static List<Operation> all() {
        return List.of(send(), read(), add(), picture(), withdraw());
    }

    private static Operation send() {
        return stored(ofInstallation(operation(
                                "send",
                                "sendNotice",
                                "Send a notice",
                                "It is stored, durably, before the answer, and waits in the queue a moment later."
                                        + AGAIN + " The installation is known from its first notice on.")
                        .ofWord("notice", "The installation's own word for the notice.", AppIntake.WORD))
                .takes(AppNoticeInput.class, BODY, sent()));
    }

    private static Operation add() {
        return stored(ofInstallation(operation(
                                "add",
                                "addMessage",
                                "Write one more message",
                                "It belongs to a notice that was stored before; else 404." + AGAIN)
                        .ofWord("notice", "The word the notice was sent by.", AppIntake.WORD)
                        .ofWord("message", "The installation's own word for the message.", AppIntake.WORD))
                .takes(AppMessageInput.class, BODY, Map.of("message", message())));
    }

    private static Operation picture() {
        return stored(ofInstallation(operation(
                                "picture",
                                "addPicture",
                                "Send a picture of a notice",
                                "JPEG or PNG, told by how it begins. Place, time and device that the camera wrote into it are"
                                        + " taken out before it is kept, unless the notice says that its pictures are"
                                        + " evidence. The first one that comes whole by a number stays.")
                        .ofWord("notice", "The word the notice was sent by.", AppIntake.WORD)
                        .ofWord("number", "From 1 to " + AppPictures.MOST + ".", "[1-" + AppPictures.MOST + "]"))
                .takesBytes("AppPictureInput", "The picture's bytes, " + (AppPictures.LARGEST >> 20) + " MiB at most.")
                .refusedAt("picture", "api.noPicture"));
    }

    private static Operation read() {
        return ofInstallation(operation(
                        "read",
                        "readNotice",
                        "Ask how a notice stands",
                        "Its place in the queue, and the answers of the hotline. Ask every ten seconds while somebody looks"
                                + " at it, with the number of the last answer and with the ETag.")
                .ofWord("notice", "The word the notice was sent by.", AppIntake.WORD)
                .asks(List.of(AppResource.AFTER))
                .header(
                        "If-None-Match",
                        "The ETag of an answer that is kept: 304 without a body if it is still the same.",
                        JsonSchema.plain("string", null))
                .answers(
                        200,
                        "How it stands.",
                        schemas -> Operation.content(
                                MediaType.APPLICATION_JSON,
                                schemas.answered(AppStandingView.class),
                                Operation.examples(Map.of("answered", standing()))),
                        AnswerHeader.TAG)
                .answers(304, "What is kept is still the same.", null, AnswerHeader.TAG));
    }

    private static Operation withdraw() {
        return ofInstallation(operation(
                        "withdraw",
                        "withdrawInstallation",
                        "Have all words of an installation deleted",
                        "Words, places, numbers and pictures. What was recorded of them stays: the law obliges to it.")
                .fails(ProblemType.NOT_FOUND)
                .refusedAt(AppResource.INSTALLATION, "api.installation")
                .answers(204, "Nothing of it is kept.", null));
    }

    private static Operation operation(String method, String id, String summary, String description) {
        return Operation.of(AppResource.class, method, TAG, id, summary, description);
    }

    private static Operation ofInstallation(Operation operation) {
        return operation
                .header(
                        AppResource.INSTALLATION,
                        "The name that the installation drew for itself: nobody guesses it.",
                        Operation.pattern(Installation.NAME))
                .header(
                        AppResource.SECRET,
                        "A secret of 256 random bits that it drew for itself. The first one that comes with a name is bound"
                                + " to it; with another one there is nothing (404).",
                        Operation.pattern(Installation.SECRET))
                .fails(ProblemType.TOO_OFTEN);
    }

    private static Operation stored(Operation operation) {
        return operation
                .fails(ProblemType.KEY_REUSED)
                .answers(
                        202,
                        "Stored.",
                        schemas -> Operation.content(
                                MediaType.APPLICATION_JSON,
                                schemas.answered(AppReceiptView.class),
                                Operation.examples(Map.of("stored", receipt()))),
                        AnswerHeader.REPLAYED);
    }

    /** Each can be sent as it is. */
    static Map<String, JsonValue> sent() {
        Map<String, JsonValue> examples = new LinkedHashMap<>();
        examples.put("notice", json("""
                {"line": "CHILD_PROTECTION", "writtenAt": "2026-11-22T02:14:07+07:00",
                 "text": "Nhà bên cạnh có em bé khóc suốt đêm, hình như bị đánh.",
                 "place": {"provinceCode": "01", "communeCode": "00070", "latitude": 21.03, "longitude": 105.83,
                           "words": "Ngõ sau chợ, nhà số 7"}}"""));
        examples.put("callBack", json("""
                {"line": "TRAFFICKING", "callBack": {"number": "0900 000 147", "at": "2026-11-22T17:30:00+07:00"}}"""));
        return examples;
    }

    static JsonObject message() {
        return json("""
                {"text": "Em bé tên là Bống, khoảng 5 tuổi.", "writtenAt": "2026-11-22T02:20:31+07:00"}""");
    }

    private static JsonObject receipt() {
        return JsonText.object(JsonText.of(new AppReceiptView("n-2026-11-22-1")));
    }

    private static JsonObject standing() {
        return JsonText.object(JsonText.of(new AppStandingView(
                NoticeState.ANSWERED,
                null,
                List.of(new AppStandingView.AnswerView(
                        1, "Chào em, cô là Họa. Em đang ở gần đó không?", Instant.parse("2026-11-21T19:16:02Z"))))));
    }

    private static JsonObject json(String text) {
        return JsonText.object(text.getBytes(StandardCharsets.UTF_8));
    }
}
