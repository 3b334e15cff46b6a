package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Collectors;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactChild;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.form.Described;

/** @param told all that Form 01 asks, each attribute at its path, ages as programs can send them again */
@Described(name = "Contact", value = "A contact with all it says.")
record ContactView(
        long id,

        @Described(value = NUMBER, example = "LH-2026-341827")
        String number,

        Helpline line,
        Instant receivedAt,
        ContactStatus status,

        @MayBeNull @Described("Null of a contact that was recorded.")
        Disposition disposition,

        @MayBeNull @Described(RECORDED_AT) Instant recordedAt,
        ContactForm told,

        @MayBeNull @Described(value = "Official code of the province.", example = "01", within = "place")
        String provinceCode,

        @MayBeNull @Described(value = "Official code of the commune.", example = "00070", within = "place")
        String communeCode)
        implements Representation {

    static final String NUMBER = "How people name the contact.";
    static final String RECORDED_AT = "When it became a record; null of a contact that was dismissed.";

    static ContactView of(Contact contact, String provinceCode, String communeCode) {
        ContactForm told = contact.asForm();
        told.setChildren(contact.getChildren().stream()
                .map(ContactChild::asCoded)
                .collect(Collectors.toCollection(ArrayList::new)));
        return new ContactView(
                contact.getId(),
                contact.getNumber(),
                contact.getLine(),
                contact.getReceivedAt(),
                contact.getStatus(),
                contact.getDisposition(),
                contact.getFinalisedAt(),
                told,
                provinceCode,
                communeCode);
    }

    @Override
    public void writeTo(JsonGenerator json) {
        JsonOutput object = JsonOutput.object(json)
                .number("id", id)
                .text("number", number)
                .text("line", line)
                .text("receivedAt", receivedAt)
                .text("status", status)
                .text("disposition", disposition)
                .text("recordedAt", recordedAt);
        FormMembers.write(object, "", told);
        object.part(ContactPart.CALLER.member(), caller -> FormMembers.write(caller, ContactPart.CALLER.member(), told))
                .part(
                        ContactPart.SOURCE.member(),
                        source -> FormMembers.write(source, ContactPart.SOURCE.member(), told))
                .part(ContactPart.PLACE.member(), place -> {
                    FormMembers.write(place, ContactPart.PLACE.member(), told);
                    place.text(ContactPart.PROVINCE_CODE, provinceCode).text(ContactPart.COMMUNE_CODE, communeCode);
                })
                .end();
    }
}
