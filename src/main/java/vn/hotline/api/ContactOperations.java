package vn.hotline.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.Disposition;
import vn.hotline.contact.KeptKeys;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.Urgency;

/** What the interface's description tells of contacts; people in the examples are invented. */
final class ContactOperations {

    static final String TAG = "Contacts";

    private static final String NUMBER = "LH-2026-341827";
    private static final long ID = 341_827;
    private static final Instant RECEIVED = Instant.parse("2026-11-21T19:14:07Z");
    private static final Instant RECORDED = Instant.parse("2026-11-21T19:14:08.204Z");
    private static final String NARRATIVE = "Hàng xóm nghe tiếng bé khóc, thấy vết bầm ở tay.";

    private ContactOperations() {}

    static List<Operation> all() {
        return List.of(receive(), list(), read());
    }

    private static Operation receive() {
        return Operation.of(
                        ContactsResource.class,
                        "receive",
                        TAG,
                        "receiveContact",
                        "Pass a contact on",
                        "The contact is stored in the centre of the program, durably, before the answer. Sent again with"
                                + " the same `" + IdempotencyHeader.HEADER
                                + "` and the same content, byte by byte, it does not"
                                + " become a second one: the first answer comes again. So give every contact a key, and"
                                + " send it again whenever no answer arrived, or one of status 500 or 503.")
                .header(
                        IdempotencyHeader.HEADER,
                        "The program's own word for this delivery, such as a UUID: visible letters of ASCII. It is"
                                + " remembered for " + KeptKeys.DAYS + " days (setting " + KeptKeys.SETTING + ").",
                        Json.createObjectBuilder(JsonSchema.plain("string", null))
                                .add("minLength", 1)
                                .add("maxLength", IdempotencyHeader.LONGEST)
                                .add("pattern", "^" + IdempotencyHeader.WRITTEN + "$")
                                .add("examples", Json.createArrayBuilder().add("4f9c2a6e-2d0b-4a53-9f4e-6d1c6f0b9a77"))
                                .build())
                .takes(
                        ContactInput.class,
                        "JSON in UTF-8, at most " + JsonText.LARGEST / 1024 + " KiB, no member twice.",
                        sent())
                .answers(
                        201,
                        "Stored.",
                        schemas -> Operation.content(
                                MediaType.APPLICATION_JSON,
                                schemas.answered(ReceiptView.class),
                                Operation.examples(Map.of("recorded", written(receipt())))),
                        AnswerHeader.LOCATION,
                        AnswerHeader.REPLAYED)
                .fails(ProblemType.KEY_REUSED);
    }

    private static Operation list() {
        return Operation.of(
                        ContactsResource.class,
                        "list",
                        TAG,
                        "listContacts",
                        "List contacts",
                        "Those of the program's own centre, the latest first, page by page. Each page is a row of the"
                                + " trail. Neither names nor numbers of people may stand in an address: there is no search.")
                .asks(ContactsResource.LISTED_BY)
                .answers(
                        200,
                        "The contacts.",
                        schemas -> Operation.content(
                                MediaType.APPLICATION_JSON,
                                schemas.answered(ContactListView.class),
                                Operation.examples(Map.of("page", written(page())))));
    }

    private static Operation read() {
        return Operation.of(
                        ContactsResource.class,
                        "read",
                        TAG,
                        "readContact",
                        "Read a contact",
                        "Only of the program's own centre: others do not exist for it. The reading is a row of the trail.")
                .ofRecord("Id of the contact.")
                .answers(
                        200,
                        "The contact.",
                        schemas -> Operation.content(
                                MediaType.APPLICATION_JSON,
                                schemas.answered(ContactView.class),
                                Operation.examples(Map.of("recorded", written(contact())))));
    }

    /** Each can be sent as it is. */
    static Map<String, JsonValue> sent() {
        Map<String, JsonValue> examples = new LinkedHashMap<>();
        examples.put("dismissed", json("""
                {"line": "CHILD_PROTECTION", "channel": "PHONE", "disposition": "SILENT",
                 "caller": {"number": "0900 000 147"}}"""));
        examples.put("information", json("""
                {"line": "CHILD_PROTECTION", "channel": "ZALO", "level": "INFORMATION",
                 "narrative": "Hỏi thủ tục làm giấy khai sinh cho con.",
                 "caller": {"zaloId": "8123", "anonymous": true, "kind": "PARENT_CARER"},
                 "children": [{"age": "7", "sex": "FEMALE"}]}"""));
        examples.put("intervention", json("""
                {"line": "CHILD_PROTECTION", "channel": "APP", "receivedAt": "2026-11-22T02:14:07+07:00",
                 "level": "INTERVENTION", "urgency": "HIGH", "narrative": "%s",
                 "caller": {"name": "Lê Thị Hoa", "number": "0900 000 147", "kind": "NEIGHBOUR_CITIZEN"},
                 "place": {"provinceCode": "01", "communeCode": "00070", "address": "Ngõ 12"},
                 "children": [{"name": "Bình", "age": "7", "sex": "MALE"}],
                 "interventionType": "VIOLENCE"}""".formatted(NARRATIVE)));
        return examples;
    }

    private static ReceiptView receipt() {
        return new ReceiptView(
                ID,
                NUMBER,
                Helpline.CHILD_PROTECTION,
                RECEIVED,
                ContactStatus.FINALISED,
                ContactLevel.INTERVENTION,
                null,
                RECORDED);
    }

    private static ContactListView page() {
        return new ContactListView(
                List.of(
                        new ContactListView.Item(
                                ID,
                                NUMBER,
                                RECEIVED,
                                Helpline.CHILD_PROTECTION,
                                Channel.APP,
                                ContactStatus.FINALISED,
                                ContactLevel.INTERVENTION,
                                null,
                                Urgency.HIGH,
                                1,
                                "01"),
                        new ContactListView.Item(
                                ID - 1,
                                "LH-2026-341826",
                                RECEIVED.minusSeconds(180),
                                Helpline.CHILD_PROTECTION,
                                Channel.PHONE,
                                ContactStatus.DISMISSED,
                                null,
                                Disposition.SILENT,
                                null,
                                null,
                                null)),
                "MTc5NTM3NDY2NzAwMDozNDE4MjY");
    }

    private static ContactView contact() {
        ContactForm told = new ContactForm();
        told.setChannel(Channel.APP);
        told.setLevel(ContactLevel.INTERVENTION);
        told.setUrgency(Urgency.HIGH);
        told.setNarrative(NARRATIVE);
        told.setInterventionType("VIOLENCE");
        told.setProvinceId(1);
        told.setCommuneId(7);
        told.setIncidentAddress("Ngõ 12");
        told.setCallerName("Lê Thị Hoa");
        told.setCallerNumber("0900 000 147");
        told.setCallerKind("NEIGHBOUR_CITIZEN");
        told.setChildren(List.of(child()));
        return new ContactView(
                ID,
                NUMBER,
                Helpline.CHILD_PROTECTION,
                RECEIVED,
                ContactStatus.FINALISED,
                null,
                RECORDED,
                told,
                "01",
                "00070");
    }

    private static ChildForm child() {
        ChildForm child = new ChildForm();
        child.setName("Bình");
        child.setAge("7");
        child.setSex(Sex.MALE);
        return child;
    }

    private static JsonObject json(String text) {
        return JsonText.object(text.getBytes(StandardCharsets.UTF_8));
    }

    static JsonObject written(Representation representation) {
        return JsonText.object(JsonText.of(representation));
    }
}
