package vn.hotline.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hotline.kernel.form.Attribute;
import vn.hotline.kernel.form.FormPart;

/** The attributes of a form as members of objects, each at its path, read and written one like the other. */
final class FormMembers {

    /** What people write either way, such as 7 or "7 tuổi". */
    private static final String AGE = "age";

    private static final ClassValue<Map<String, List<Attribute>>> BY_OBJECT = new ClassValue<>() {
        @Override
        protected Map<String, List<Attribute>> computeValue(Class<?> form) {
            return Attribute.of(form).stream().collect(Collectors.groupingBy(Attribute::within));
        }
    };

    private FormMembers() {}

    /** @param within the object they stand in; empty for beside the others */
    static List<Attribute> within(Class<?> form, String within) {
        return BY_OBJECT.get(form).getOrDefault(within, List.of());
    }

    static <F> F read(JsonInput json, String within, F form) {
        for (Attribute attribute : within(form.getClass(), within)) {
            attribute.set(form, read(json, attribute));
        }
        return form;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object read(JsonInput json, Attribute attribute) {
        Class<?> type = attribute.type();
        String name = attribute.as();
        if (attribute.hasParts()) {
            return json.parts(name, part -> read(part, "", attribute.newPart()));
        }
        if (type.isEnum()) {
            return json.constant(name, (Class<Enum>) type);
        }
        if (type == List.class) {
            return new ArrayList<>(json.texts(name).stream().distinct().toList());
        }
        if (type == Integer.class) {
            return json.whole(name);
        }
        if (type == LocalDate.class) {
            return json.day(name);
        }
        if (type == boolean.class) {
            return json.flag(name);
        }
        return name.equals(AGE) ? json.textOrNumber(name) : json.text(name);
    }

    static void write(JsonOutput json, String within, Object form) {
        for (Attribute attribute : within(form.getClass(), within)) {
            String name = attribute.as();
            Object value = attribute.get(form);
            if (attribute.hasParts()) {
                List<FormPart> parts = attribute.parts(form);
                json.objects(name, parts, (object, part) -> write(object, "", part));
            } else if (value instanceof Collection<?> several) {
                json.texts(name, several.stream().map(Object::toString).sorted().toList());
            } else if (value instanceof Boolean flag) {
                json.flag(name, flag);
            } else if (attribute.type() == Integer.class) {
                json.number(name, (Integer) value);
            } else {
                json.text(name, value);
            }
        }
    }
}
