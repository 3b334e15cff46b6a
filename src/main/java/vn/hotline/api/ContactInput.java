package vn.hotline.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.Urgency;

/** A contact as it is sent. Exactly one of level (worth recording) and disposition (not worth it) is there. */
@Schema(
        name = "ContactInput",
        title = "A contact to be passed on",
        requiredProperties = {"line", "channel"},
        properties = {
            @SchemaProperty(
                    name = "receivedAt",
                    type = SchemaType.STRING,
                    format = "date-time",
                    description = "Not in the future; now if absent",
                    example = "2026-11-22T02:14:07+07:00"),
            @SchemaProperty(name = "level", description = "Either this or disposition"),
            @SchemaProperty(name = "disposition", description = "Either this or level"),
            @SchemaProperty(name = "urgency", description = "Needed with IN_DEPTH and INTERVENTION"),
            @SchemaProperty(name = "narrative", description = "Needed with a level", maxLength = 15_000),
            @SchemaProperty(name = "children", maxItems = 50),
            @SchemaProperty(
                    name = "interventionType",
                    description = "Code of the list INTERVENTION_TYPE; needed with INTERVENTION",
                    example = "VIOLENCE"),
            @SchemaProperty(
                    name = "abuseForms",
                    description = "Codes of the list ABUSE_FORM, on the line TRAFFICKING of TRAFFICKING_FORM"),
            @SchemaProperty(name = "setting", description = "Code of the list SETTING"),
            @SchemaProperty(name = "offenderRelation", description = "Code of the list OFFENDER_RELATION"),
            @SchemaProperty(name = "reason", description = "Code of the list CONTACT_REASON"),
            @SchemaProperty(name = "legalBasis", description = "Code of the list LEGAL_BASIS")
        })
record ContactInput(
        Line line,
        Channel channel,
        Instant receivedAt,
        ContactLevel level,
        Disposition disposition,
        Urgency urgency,
        String narrative,
        Caller caller,
        Place place,
        List<Child> children,
        String interventionType,
        List<String> abuseForms,
        String setting,
        String offenderRelation,
        String reason,
        String legalBasis) {

    @Schema(
            name = "Caller",
            title = "Who reports",
            properties = {
                @SchemaProperty(name = "name", maxLength = 150),
                @SchemaProperty(
                        name = "number",
                        description =
                                "As the exchange sends it. A hidden one (anonymous, 0) is nobody's; what cannot be"
                                        + " called is kept with a question mark behind it",
                        maxLength = 100,
                        example = "0900 000 147"),
                @SchemaProperty(name = "zaloId", maxLength = 40),
                @SchemaProperty(name = "address", maxLength = 300),
                @SchemaProperty(name = "kind", description = "Code of the list CALLER_KIND"),
                @SchemaProperty(name = "anonymous", description = "Name, address, identity number are not stored"),
                @SchemaProperty(name = "identityNumber", description = "12 digits", example = "001304000123")
            })
    record Caller(
            String name,
            String number,
            String zaloId,
            String address,
            String kind,
            boolean anonymous,
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

    @Schema(
            name = "Place",
            title = "Where it happens",
            description = "Each unit by its id or by its official code",
            properties = {
                @SchemaProperty(name = "provinceCode", example = "01"),
                @SchemaProperty(name = "communeCode", example = "00070"),
                @SchemaProperty(name = "address", maxLength = 300)
            })
    record Place(Integer provinceId, String provinceCode, Integer communeId, String communeCode, String address) {

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

    @Schema(
            name = "Child",
            title = "A child it is about; on the trafficking line a victim",
            properties = {
                @SchemaProperty(name = "name", maxLength = 150),
                @SchemaProperty(
                        name = "age",
                        description =
                                "Day, month or year of birth, or age in years, months, weeks or days on the day of"
                                        + " receipt: 2019-03-12, 2019-03, 2019, 7, 18 months, 10 days; people's words are read, too:"
                                        + " 12/03/2019, 7 tuổi, 18 tháng",
                        example = "7"),
                @SchemaProperty(name = "identityNumber", description = "12 digits"),
                @SchemaProperty(name = "circumstances", description = "Codes of the list SPECIAL_CIRCUMSTANCE")
            })
    record Child(
            String name,
            String age,
            Sex sex,
            String identityNumber,
            String condition,
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
