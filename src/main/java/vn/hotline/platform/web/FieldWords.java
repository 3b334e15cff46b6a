package vn.hotline.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.form.Difference;
import vn.hotline.kernel.form.Shown;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.ReferenceData;
import vn.hotline.platform.security.Staff;

/** Attributes of forms and their values in words. */
@ApplicationScoped
public class FieldWords {

    @Inject
    private Texts texts;

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    @Inject
    private ReferenceData reference;

    @Inject
    private Centres centres;

    @Inject
    private Staff staff;

    @Inject
    private Show show;

    @Inject
    private Me me;

    @Inject
    @Any
    private Instance<NamesOfRecords> names;

    public String label(Difference field) {
        return label(field.label(), field.row());
    }

    /** @param part which child, from 1; 0 for the record itself */
    String label(String key, int part) {
        String label = texts.text(key);
        return part == 0 ? label : texts.text("conflict.row", label, part);
    }

    /** The line against trafficking asks about victims: where its words differ, they have a key of their own. */
    public String label(String key, Helpline line) {
        String ofTrafficking = key + ".trafficking";
        return texts.text(line == Helpline.TRAFFICKING && texts.isKnown(ofTrafficking) ? ofTrafficking : key);
    }

    /** @return empty for nothing */
    public String value(Shown shown, Object value) {
        if (value == null || "".equals(value)) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .filter(Objects::nonNull)
                    .map(one -> value(shown, one))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
        return switch (shown == null ? Shown.As.ITSELF : shown.as()) {
            case CODE -> code(shown, value.toString());
            case PROVINCE -> places.name((Integer) value);
            case COMMUNE ->
                reference.commune((Integer) value).map(Commune::getName).orElse("");
            case CENTRE -> centres.name((Integer) value, me.getLanguage());
            case PERSON -> staff.nameOf((Long) value);
            case AGENCY, TOPIC -> ofFeature(shown.as(), value);
            case ITSELF -> itself(value);
        };
    }

    private String code(Shown shown, String code) {
        return Arrays.stream(shown.lists())
                .map(list -> codes.label(list, code, me.getLanguage()))
                .filter(label -> !label.equals(code))
                .findFirst()
                .orElse(code);
    }

    private String ofFeature(Shown.As what, Object id) {
        return names.stream()
                .filter(feature -> feature.what() == what)
                .map(feature -> feature.nameOf(id))
                .findFirst()
                .orElse(id.toString());
    }

    private String itself(Object value) {
        if (value instanceof Labelled constant) {
            return texts.label(constant);
        }
        if (value instanceof Boolean) {
            return texts.text("answer." + value);
        }
        return value instanceof LocalDate day ? show.date(day) : value.toString();
    }
}
