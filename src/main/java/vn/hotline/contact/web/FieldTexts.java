package vn.hotline.contact.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactLevel;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.ReferenceData;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;

/** Fields of Form 01 and their stored values in words, for the list of corrections. */
@Named
@ApplicationScoped
public class FieldTexts {

    private static final Map<String, CodeList> LISTS = Map.of(
            "interventionType", CodeList.INTERVENTION_TYPE,
            "offenderRelation", CodeList.OFFENDER_RELATION,
            "setting", CodeList.SETTING,
            "reason", CodeList.CONTACT_REASON,
            "callerKind", CodeList.CALLER_KIND,
            "legalBasis", CodeList.LEGAL_BASIS,
            "circumstances", CodeList.SPECIAL_CIRCUMSTANCE);

    @Inject
    private Texts texts;

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    @Inject
    private ReferenceData reference;

    @Inject
    private Me me;

    @Inject
    private Show show;

    @Inject
    private Clock clock;

    /** A child's field is told with the child's place in the form. */
    public String label(String field, Line line) {
        String[] parts = field.split(":");
        return parts.length == 3
                ? texts.text("contact.child." + parts[2]) + " (" + (Integer.parseInt(parts[1]) + 1) + ")"
                : texts.text(keyOf(field, line));
    }

    /** The other line asks about victims: where its words differ, they have a key of their own. */
    private String keyOf(String field, Line line) {
        String key = "contact." + field;
        String ofTrafficking = key + ".trafficking";
        return line == Line.TRAFFICKING && texts.isKnown(ofTrafficking) ? ofTrafficking : key;
    }

    public String value(String field, String stored) {
        if (stored == null) {
            return texts.text("contact.nothing");
        }
        String name = field.substring(field.lastIndexOf(':') + 1);
        if (LISTS.containsKey(name)) {
            return labels(LISTS.get(name), stored);
        }
        return switch (name) {
            case "abuseForms" -> forms(stored);
            case "channel" -> label(Channel.valueOf(stored));
            case "level" -> label(ContactLevel.valueOf(stored));
            case "urgency" -> label(Urgency.valueOf(stored));
            case "sex" -> label(Sex.valueOf(stored));
            case "provinceId" -> places.name(Integer.valueOf(stored));
            case "communeId" ->
                reference.commune(Integer.valueOf(stored)).map(Commune::getName).orElse(stored);
            case "age" -> age(stored);
            case "anonymous" -> texts.text("answer." + stored);
            default -> stored;
        };
    }

    /** Corrections of before ages were read whole may hold words that say none. */
    private String age(String stored) {
        try {
            return show.age(Age.parse(stored, "age", Days.dayOf(clock.instant())));
        } catch (BusinessException unreadable) {
            return stored;
        }
    }

    private String label(Labelled constant) {
        return texts.label(constant);
    }

    /** The line is not told in a correction; the lists of the two lines share no code but OTHER. */
    private String forms(String stored) {
        return Arrays.stream(stored.split(" "))
                .map(code -> {
                    String harm = codes.label(CodeList.ABUSE_FORM.name(), code, me.getLanguage());
                    return harm.equals(code)
                            ? codes.label(CodeList.TRAFFICKING_FORM.name(), code, me.getLanguage())
                            : harm;
                })
                .collect(Collectors.joining(", "));
    }

    private String labels(CodeList list, String stored) {
        return Arrays.stream(stored.split(" "))
                .map(code -> codes.label(list.name(), code, me.getLanguage()))
                .collect(Collectors.joining(", "));
    }
}
