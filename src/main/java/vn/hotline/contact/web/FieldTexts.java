package vn.hotline.contact.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.ContactForm;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.form.Attribute;
import vn.hotline.platform.web.FieldWords;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;

/** Fields of Form 01 and their stored values in words, for the list of corrections. */
@Named
@ApplicationScoped
public class FieldTexts {

    private static final String AGE = "age";

    @Inject
    private Texts texts;

    @Inject
    private FieldWords words;

    @Inject
    private Show show;

    @Inject
    private Clock clock;

    /** A child's field is told with the child's place in the form. */
    public String label(String field, Helpline line) {
        String[] parts = field.split(":");
        return parts.length == 3
                ? texts.text("contact.child." + parts[2]) + " (" + (Integer.parseInt(parts[1]) + 1) + ")"
                : words.label("contact." + field, line);
    }

    /** @param stored as a correction keeps it; of a field that is no more, it is told as it is */
    public String value(String field, String stored) {
        if (stored == null) {
            return texts.text("contact.nothing");
        }
        String name = field.substring(field.lastIndexOf(':') + 1);
        if (name.equals(AGE)) {
            return age(stored);
        }
        return Attribute.of(field.contains(":") ? ChildForm.class : ContactForm.class).stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .map(attribute -> value(attribute, stored))
                .orElse(stored);
    }

    private String value(Attribute attribute, String stored) {
        if (attribute.isWritten()) {
            return stored;
        }
        return Arrays.stream(stored.split(" "))
                .map(one -> words.value(attribute.shown(), attribute.read(one)))
                .collect(Collectors.joining(", "));
    }

    /** Corrections of before ages were read whole may hold words that say none. */
    private String age(String stored) {
        try {
            return show.age(Age.parse(stored, AGE, Days.dayOf(clock.instant())));
        } catch (BusinessException unreadable) {
            return stored;
        }
    }
}
