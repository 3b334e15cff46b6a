package vn.hotline.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.hotline.contact.Arrivals;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.IdentityNumber;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.Urgency;

/** A contact as it is sent. Exactly one of level (worth recording) and disposition (not worth it) is there. */
@Described(
        name = "Contact",
        value =
                "A contact to be passed on. Exactly one of `level` (worth recording) and `disposition` (not worth it) is there.",
        form = ContactForm.class)
record ContactInput(
        Line line,
        Channel channel,

        @MayBeNull
        @Described(
                value = "When it reached the program, with an offset. Not in the future, where "
                        + Arrivals.SKEW_MINUTES
                        + " minutes ahead of this clock are taken for now, and not before "
                        + Days.FIRST_CALL
                        + "; now if absent.",
                example = "2026-11-22T02:14:07+07:00")
        Instant receivedAt,

        @MayBeNull @Described("Either this or `disposition`.")
        ContactLevel level,

        @MayBeNull @Described("Either this or `level`.") Disposition disposition,

        @MayBeNull @Described("Needed with the levels IN_DEPTH and INTERVENTION.")
        Urgency urgency,

        @MayBeNull
        @Described(value = "What was told. Needed with a level.", example = "Hỏi thủ tục làm giấy khai sinh cho con.")
        String narrative,

        @MayBeNull Caller caller,
        @MayBeNull Place place,
        List<Child> children,

        @MayBeNull @Described(value = "Needed with the level INTERVENTION.", example = "VIOLENCE")
        String interventionType,

        @Described("ABUSE_FORM on the line CHILD_PROTECTION, TRAFFICKING_FORM on the line TRAFFICKING.")
        List<String> abuseForms,

        @MayBeNull String setting,
        @MayBeNull String offenderRelation,
        @MayBeNull String reason,
        @MayBeNull String legalBasis) {

    @Described(
            name = "Caller",
            value = "Who reports. Anything may be unknown.",
            form = ContactForm.class,
            within = FieldNames.CALLER)
    record Caller(
            @MayBeNull String name,

            @MayBeNull
            @Described(
                    value =
                            "As the exchange sends it, an address of its own (sip:) too. One that is hidden (anonymous, 0)"
                                    + " is nobody's; digits that cannot be called are kept with a question mark behind them.",
                    example = "0900 000 147")
            String number,

            @MayBeNull @Described(example = "8123") String zaloId,
            @MayBeNull String address,
            @MayBeNull @Described(example = "PARENT_CARER") String kind,

            @Described("True: name, address and identity number are not stored, even if they are sent.")
            boolean anonymous,

            @MayBeNull @Described(value = IDENTITY_NUMBER, pattern = IdentityNumber.WRITTEN, example = "001304000123")
            String identityNumber) {

        static final Caller UNKNOWN = new Caller(null, null, null, null, null, false, null);

        static Caller read(JsonInput json) {
            return new Caller(
                    json.text("name"),
                    json.text("number"),
                    json.text("zaloId"),
                    json.text("address"),
                    json.text("kind"),
                    json.flag("anonymous"),
                    json.text("identityNumber"));
        }
    }

    @Described(
            name = "Place",
            value = "Where it happens. Each unit by its id here or by its official code, as it stood on the day of the"
                    + " contact; with the level INTERVENTION on the line CHILD_PROTECTION province and commune are needed"
                    + " (no commune on days of which none are known).",
            form = ContactForm.class,
            within = FieldNames.PLACE)
    record Place(
            @MayBeNull @Described("Id of the province here.")
            Integer provinceId,

            @MayBeNull @Described(value = "Official code of the province.", example = "01")
            String provinceCode,

            @MayBeNull @Described("Id of the commune here.") Integer communeId,

            @MayBeNull @Described(value = "Official code of the commune.", example = "00070")
            String communeCode,

            @MayBeNull String address) {

        static final Place UNKNOWN = new Place(null, null, null, null, null);

        static Place read(JsonInput json) {
            return new Place(
                    json.whole("provinceId"),
                    json.text("provinceCode"),
                    json.whole("communeId"),
                    json.text("communeCode"),
                    json.text("address"));
        }
    }

    @Described(
            name = "Child",
            value = "A child it is about; on the line TRAFFICKING a victim. Anything may be unknown.",
            form = ChildForm.class)
    record Child(
            @MayBeNull String name,

            @MayBeNull
            @Described(
                    value = "Day, month or year of birth, or age in years, months, weeks or days on the day of receipt:"
                            + " `2019-03-12`, `2019-03`, `2019`, `7`, `18 months`, `10 days`; people's words are read,"
                            + " too: `12/03/2019`, `7 tuổi`, `18 tháng`; a number of JSON is taken for years or a year."
                            + " Answered in the first six forms.",
                    example = "7")
            String age,

            @MayBeNull Sex sex,

            @MayBeNull
            @Described(
                    value = IDENTITY_NUMBER + " Sex and year of birth in it fit those told.",
                    pattern = IdentityNumber.WRITTEN,
                    example = "001304000123")
            String identityNumber,

            @MayBeNull @Described("State of body and mind.") String condition,

            @MayBeNull @Described("How it lives, and with whom.")
            String family,

            List<String> circumstances) {

        static Child read(JsonInput json) {
            return new Child(
                    json.text("name"),
                    json.textOrNumber("age"),
                    json.constant("sex", Sex.class),
                    json.text("identityNumber"),
                    json.text("condition"),
                    json.text("family"),
                    json.texts("circumstances"));
        }

        ChildForm asForm() {
            ChildForm form = new ChildForm();
            form.setName(name);
            form.setAge(age);
            form.setSex(sex);
            form.setIdentityNumber(identityNumber);
            form.setCondition(condition);
            form.setFamily(family);
            form.setCircumstances(distinct(circumstances));
            return form;
        }
    }

    private static final String IDENTITY_NUMBER =
            "Personal identity number: 12 digits, blanks between them do not matter.";

    static ContactInput read(JsonInput json) {
        return new ContactInput(
                json.constant("line", Line.class),
                json.constant("channel", Channel.class),
                json.instant("receivedAt"),
                json.constant("level", ContactLevel.class),
                json.constant("disposition", Disposition.class),
                json.constant("urgency", Urgency.class),
                json.text("narrative"),
                Objects.requireNonNullElse(json.part("caller", Caller::read), Caller.UNKNOWN),
                Objects.requireNonNullElse(json.part("place", Place::read), Place.UNKNOWN),
                json.parts("children", Child::read),
                json.text("interventionType"),
                json.texts("abuseForms"),
                json.text("setting"),
                json.text("offenderRelation"),
                json.text("reason"),
                json.text("legalBasis"));
    }

    ContactForm asForm(Integer provinceId, Integer communeId) {
        ContactForm form = new ContactForm();
        form.setChannel(channel);
        form.setLevel(level);
        form.setUrgency(urgency);
        form.setNarrative(narrative);
        form.setInterventionType(interventionType);
        form.setAbuseForms(distinct(abuseForms));
        form.setSetting(setting);
        form.setOffenderRelation(offenderRelation);
        form.setReason(reason);
        form.setLegalBasis(legalBasis);
        form.setProvinceId(provinceId);
        form.setCommuneId(communeId);
        form.setIncidentAddress(place.address);
        form.setAnonymous(caller.anonymous);
        form.setCallerName(caller.name);
        form.setCallerNumber(caller.number);
        form.setCallerZaloId(caller.zaloId);
        form.setCallerAddress(caller.address);
        form.setCallerKind(caller.kind);
        form.setCallerIdentityNumber(caller.identityNumber);
        form.setChildren(children.stream().map(Child::asForm).collect(Collectors.toCollection(ArrayList::new)));
        return form;
    }

    private static List<String> distinct(List<String> codes) {
        return codes.stream().distinct().collect(Collectors.toCollection(ArrayList::new));
    }
}
