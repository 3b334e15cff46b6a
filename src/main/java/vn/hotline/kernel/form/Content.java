package vn.hotline.kernel.form;

import java.util.ArrayList;
import java.util.Collection;
import vn.hotline.kernel.VietnameseText;

/** What is done to all attributes alike, so that nobody lists them to do it. */
public final class Content {

    private Content() {}

    /**
     * What one says, the other says too.
     *
     * @param shared the class whose attributes both have
     */
    public static <T> void copy(Class<T> shared, T from, T to) {
        Attribute.of(shared).forEach(attribute -> attribute.set(to, own(attribute.get(from))));
    }

    static Object own(Object value) {
        return value instanceof Collection<?> several ? new ArrayList<>(several) : value;
    }

    /** Brings what somebody wrote into the form in which it is stored, in parts, too. */
    public static void clean(Object form) {
        for (Attribute attribute : Attribute.of(form.getClass())) {
            if (attribute.hasParts()) {
                attribute.parts(form).forEach(Content::clean);
            } else if (attribute.isWritten()) {
                attribute.set(form, VietnameseText.clean((String) attribute.get(form)));
            }
        }
    }
}
