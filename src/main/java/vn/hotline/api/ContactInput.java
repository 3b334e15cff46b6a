package vn.hotline.api;

import java.time.Instant;
import vn.hotline.contact.Arrivals;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.form.Described;

/**
 * A contact as it is sent. Exactly one of level (worth recording) and disposition (not worth it) is there.
 *
 * @param told all that Form 01 asks, each attribute at its path
 */
@Described(
        name = "Contact",
        value =
                "A contact to be passed on. Exactly one of `level` (worth recording) and `disposition` (not worth it) is there.")
record ContactInput(
        Helpline line,

        @MayBeNull
        @Described(
                value = "When it reached the program, with an offset. Not in the future, where "
                        + Arrivals.SKEW_MINUTES
                        + " minutes ahead of this clock are taken for now, and not before "
                        + Days.FIRST_CALL
                        + "; now if absent.",
                example = "2026-11-22T02:14:07+07:00")
        Instant receivedAt,

        @MayBeNull @Described("Either this or `level`.") Disposition disposition,

        ContactForm told,

        @MayBeNull @Described(value = "Official code of the province.", example = "01", within = "place")
        String provinceCode,

        @MayBeNull @Described(value = "Official code of the commune.", example = "00070", within = "place")
        String communeCode) {

    /** Official codes of the place. */
    private record Codes(String province, String commune) {}

    static ContactInput read(JsonInput json) {
        Helpline line = json.constant("line", Helpline.class);
        Instant receivedAt = json.instant("receivedAt");
        Disposition disposition = json.constant("disposition", Disposition.class);
        ContactForm told = FormMembers.read(json, "", new ContactForm());
        json.part(ContactPart.CALLER.member(), caller -> FormMembers.read(caller, ContactPart.CALLER.member(), told));
        json.part(ContactPart.SOURCE.member(), source -> FormMembers.read(source, ContactPart.SOURCE.member(), told));
        Codes codes = json.part(ContactPart.PLACE.member(), place -> {
            FormMembers.read(place, ContactPart.PLACE.member(), told);
            return new Codes(place.text(ContactPart.PROVINCE_CODE), place.text(ContactPart.COMMUNE_CODE));
        });
        return new ContactInput(
                line,
                receivedAt,
                disposition,
                told,
                codes == null ? null : codes.province,
                codes == null ? null : codes.commune);
    }

    ContactForm asForm(Integer provinceId, Integer communeId) {
        told.setProvinceId(provinceId);
        told.setCommuneId(communeId);
        return told;
    }
}
