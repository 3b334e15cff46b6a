package vn.hotline.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.form.Attribute;
import vn.hotline.kernel.form.FormPart;
import vn.hotline.kernel.form.Versioned;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.Sealing;

/** A contact that says something in every field there is: whoever adds a field has it in here without a line. */
public final class FullContact {

    private static final Stamp ACT = new Stamp(7L, Instant.parse("2026-11-22T02:14:07Z"));

    /** Two values of what is not just any word. */
    private static final Map<String, List<String>> SHAPED = Map.of(
            "age", List.of("7", "2/3/2019"),
            "callerNumber", List.of("0900 000 147", "0900 000 148"),
            "callerZaloId", List.of("4801220000000017", "4801220000000018"),
            "callerIdentityNumber", List.of("001304000123", "001304000124"),
            "identityNumber", List.of("001319000125", "001319000126"));

    private FullContact() {}

    /** With two children. */
    public static ContactForm form() {
        ContactForm form = filled(new ContactForm());
        form.setChildren(new ArrayList<>(List.of(filled(new ChildForm()), filled(new ChildForm()))));
        return form;
    }

    public static Contact contact() {
        Sealing.use(Keyset.generate().open());
        Contact contact = ContactSamples.withId(
                Contact.taken(Helpline.CHILD_PROTECTION, 1, Channel.APP, ACT.at(), ACT.userId()), 42L);
        contact.changeChannel(form().getChannel());
        contact.finalise(form(), ACT);
        return contact;
    }

    public static <F> F filled(F form) {
        Attribute.of(form.getClass()).stream()
                .filter(attribute -> !attribute.hasParts())
                .forEach(attribute -> attribute.set(form, value(attribute, 0)));
        return form;
    }

    /** By {@link vn.hotline.kernel.form.Difference#path()}: every field with a value that is not the one of {@link #form()}. */
    public static Map<String, Object> others() {
        Map<String, Object> others = new java.util.LinkedHashMap<>();
        for (Attribute attribute : Attribute.of(ContactForm.class)) {
            if (attribute.hasParts()) {
                Attribute.of(attribute.partType())
                        .forEach(inner -> others.put(attribute.name() + ":1:" + inner.name(), value(inner, 1)));
            } else {
                others.put(attribute.name(), value(attribute, 1));
            }
        }
        return others;
    }

    /** A form with one field said otherwise. */
    public static ContactForm otherwise(String path, Object value) {
        ContactForm form = form();
        form.set(path, value);
        return form;
    }

    /** What a field of the form says, by its path. */
    public static Object said(Versioned form, String path) {
        String[] names = path.split(":");
        if (names.length == 1) {
            return named(form, names[0]).get(form);
        }
        FormPart part = named(form, names[0]).parts(form).get(Integer.parseInt(names[1]));
        return named(part, names[2]).get(part);
    }

    private static Attribute named(Object form, String name) {
        return Attribute.of(form.getClass()).stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object value(Attribute attribute, int which) {
        Class<?> type = attribute.type();
        if (Collection.class.isAssignableFrom(type)) {
            return new ArrayList<>(which == 0 ? List.of("ONE_" + tag(attribute), "TWO") : List.of("THREE"));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[which + 1];
        }
        if (type == boolean.class) {
            return which == 1;
        }
        if (type == Integer.class) {
            return attribute.name().length() * 10 + which;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 20 + which);
        }
        if (type != String.class) {
            throw new AssertionError("no sample of " + type + " for " + attribute.name());
        }
        if (SHAPED.containsKey(attribute.name())) {
            return SHAPED.get(attribute.name()).get(which);
        }
        return attribute.shown() == null
                ? "Lời " + tag(attribute) + (which == 0 ? "khai" : "thay")
                : "CODE_" + tag(attribute) + which;
    }

    /** One word of its own for each attribute. */
    private static String tag(Attribute attribute) {
        return attribute.name().toLowerCase(java.util.Locale.ROOT);
    }
}
