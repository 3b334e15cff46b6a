package vn.hotline.contact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One field that differs between two versions of a form.
 *
 * @param field name of the field, for a child {@code children:<row>:<field>}
 */
record FieldChange(String field, String before, String after) {

    /** By their names; a child that one version lacks differs in all it says. */
    static List<FieldChange> between(ContactForm before, ContactForm after) {
        return after.differences(before).stream()
                .map(field -> new FieldChange(field.path(), told(field.stored()), told(field.mine())))
                .sorted(Comparator.comparing(FieldChange::field))
                .toList();
    }

    private static String told(Object value) {
        String text = value instanceof Collection<?> several
                ? several.stream().map(Object::toString).sorted().collect(Collectors.joining(" "))
                : value == null ? "" : value.toString();
        return text.isEmpty() ? null : text;
    }
}
