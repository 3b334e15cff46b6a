package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactChild;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Urgency;

@Described(name = "Contact", value = "A contact with all it says.", form = ContactForm.class)
record ContactView(
        long id,

        @Described(value = NUMBER, example = "LH-2026-341827")
        String number,

        Line line,
        Channel channel,
        Instant receivedAt,
        ContactStatus status,

        @MayBeNull @Described("Null of a contact that was dismissed.")
        ContactLevel level,

        @MayBeNull @Described("Null of a contact that was recorded.")
        Disposition disposition,

        @MayBeNull Urgency urgency,
        @MayBeNull @Described(RECORDED_AT) Instant recordedAt,
        @MayBeNull String narrative,
        ContactInput.Caller caller,
        ContactInput.Place place,
        List<ContactInput.Child> children,
        @MayBeNull String interventionType,
        List<String> abuseForms,
        @MayBeNull String setting,
        @MayBeNull String offenderRelation,
        @MayBeNull String reason,
        @MayBeNull String legalBasis)
        implements Representation {

    static final String NUMBER = "How people name the contact.";
    static final String RECORDED_AT = "When it became a record; null of a contact that was dismissed.";

    static ContactView of(Contact contact, String provinceCode, String communeCode) {
        return new ContactView(
                contact.getId(),
                contact.getNumber(),
                contact.getLine(),
                contact.getChannel(),
                contact.getReceivedAt(),
                contact.getStatus(),
                contact.getLevel(),
                contact.getDisposition(),
                contact.getUrgency(),
                contact.getFinalisedAt(),
                contact.getNarrative(),
                new ContactInput.Caller(
                        contact.getCallerName(),
                        contact.getCallerNumber(),
                        contact.getCallerZaloId(),
                        contact.getCallerAddress(),
                        contact.getCallerKind(),
                        contact.isAnonymous(),
                        contact.getCallerIdentityNumber()),
                new ContactInput.Place(
                        contact.getProvinceId(),
                        provinceCode,
                        contact.getCommuneId(),
                        communeCode,
                        contact.getIncidentAddress()),
                contact.getChildren().stream().map(ContactView::child).toList(),
                contact.getInterventionType(),
                contact.getAbuseForms(),
                contact.getSetting(),
                contact.getOffenderRelation(),
                contact.getReason(),
                contact.getLegalBasis());
    }

    private static ContactInput.Child child(ContactChild child) {
        return new ContactInput.Child(
                child.getName(),
                child.getAge().coded(),
                child.getSex(),
                child.getIdentityNumber(),
                child.getCondition(),
                child.getFamily(),
                child.getCircumstances().stream().sorted().toList());
    }

    @Override
    public void writeTo(JsonGenerator json) {
        JsonOutput.object(json)
                .number("id", id)
                .text("number", number)
                .text("line", line)
                .text("channel", channel)
                .text("receivedAt", receivedAt)
                .text("status", status)
                .text("level", level)
                .text("disposition", disposition)
                .text("urgency", urgency)
                .text("recordedAt", recordedAt)
                .text("narrative", narrative)
                .part("caller", this::writeCaller)
                .part("place", this::writePlace)
                .list("children", children, child -> writeChild(json, child))
                .text("interventionType", interventionType)
                .texts("abuseForms", abuseForms)
                .text("setting", setting)
                .text("offenderRelation", offenderRelation)
                .text("reason", reason)
                .text("legalBasis", legalBasis)
                .end();
    }

    private void writeCaller(JsonOutput json) {
        json.text("name", caller.name())
                .text("number", caller.number())
                .text("zaloId", caller.zaloId())
                .text("address", caller.address())
                .text("kind", caller.kind())
                .flag("anonymous", caller.anonymous())
                .text("identityNumber", caller.identityNumber());
    }

    private void writePlace(JsonOutput json) {
        json.number("provinceId", place.provinceId())
                .text("provinceCode", place.provinceCode())
                .number("communeId", place.communeId())
                .text("communeCode", place.communeCode())
                .text("address", place.address());
    }

    private static void writeChild(JsonGenerator json, ContactInput.Child child) {
        JsonOutput.object(json)
                .text("name", child.name())
                .text("age", child.age())
                .text("sex", child.sex())
                .text("identityNumber", child.identityNumber())
                .text("condition", child.condition())
                .text("family", child.family())
                .texts("circumstances", child.circumstances())
                .end();
    }
}
