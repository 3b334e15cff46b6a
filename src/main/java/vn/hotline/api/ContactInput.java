package vn.hotline.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.Urgency;

/** A contact as it is sent. Exactly one of level (worth recording) and disposition (not worth it) is there. */
@Schema(name = "ContactInput", title = "A contact to be passed on", requiredProperties = {"line", "channel"})
record ContactInput(
        Line line,
        Channel channel,
        @Schema(description = "Not in the future; now if absent", example = "2026-11-22T02:14:07+07:00") Instant receivedAt,
        @Schema(description = "Either this or disposition") ContactLevel level,
        @Schema(description = "Either this or level") Disposition disposition,
        @Schema(description = "Needed with IN_DEPTH and INTERVENTION") Urgency urgency,
        @Schema(description = "Needed with a level", maxLength = 15_000) String narrative,
        Caller caller,
        Place place,
        @Schema(maxItems = 50) List<Child> children,
        @Schema(description = "Code of the list INTERVENTION_TYPE; needed with INTERVENTION", example = "VIOLENCE")
                String interventionType,
        @Schema(description = "Codes of the list ABUSE_FORM") List<String> abuseForms,
        @Schema(description = "Code of the list SETTING") String setting,
        @Schema(description = "Code of the list OFFENDER_RELATION") String offenderRelation,
        @Schema(description = "Code of the list CONTACT_REASON") String reason,
        @Schema(description = "Code of the list LEGAL_BASIS") String legalBasis) {

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    @Schema(name = "Caller", title = "Who reports")
    record Caller(
            @Schema(maxLength = 150) String name,
            @Schema(example = "0900 000 147") String number,
            @Schema(maxLength = 40) String zaloId,
            @Schema(maxLength = 300) String address,
            @Schema(description = "Code of the list CALLER_KIND") String kind,
            @Schema(description = "Name, address and identity number are then not stored") boolean anonymous,
            @Schema(description = "12 digits", example = "001304000123") String identityNumber) {

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

    @Schema(name = "Place", title = "Where it happens", description = "Each unit by its id or by its official code")
    record Place(
            Integer provinceId,
            @Schema(example = "01") String provinceCode,
            Integer communeId,
            @Schema(example = "00070") String communeCode,
            @Schema(maxLength = 300) String address) {

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

    @Schema(name = "Child", title = "A child it is about; on the trafficking line a victim")
    record Child(
            @Schema(maxLength = 150) String name,
            @Schema(description = "Day of birth, year of birth or age: 2019-03-12, 12/03/2019, 2019, 7", example = "7")
                    String age,
            Sex sex,
            @Schema(description = "12 digits") String identityNumber,
            String condition,
            String family,
            @Schema(description = "Codes of the list SPECIAL_CIRCUMSTANCE") List<String> circumstances) {

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
            form.setAge(age == null ? null : dayFirst(age));
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

    /** Programs write 2019-03-12 where people write 12/03/2019. */
    private static String dayFirst(String age) {
        Matcher iso = ISO_DAY.matcher(age.strip());
        return iso.matches()
                ? Stream.of(3, 2, 1).map(iso::group).collect(Collectors.joining("/"))
                : age;
    }

    private static List<String> distinct(List<String> codes) {
        return codes.stream().distinct().collect(Collectors.toCollection(ArrayList::new));
    }
}
