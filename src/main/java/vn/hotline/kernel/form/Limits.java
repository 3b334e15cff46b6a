package vn.hotline.kernel.form;

import jakarta.validation.constraints.Size;
import java.util.OptionalInt;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Problems;

/**
 * How long texts may be, in letters as {@link String#length()} counts them, which is how browsers count for
 * {@code maxlength}. Each attribute of a form says its own limit by {@link Size}; page, check, draft, interface and
 * the test of the columns read it there.
 */
public final class Limits {

    public static final int NAME = 150;
    public static final int ADDRESS = 300;
    public static final int NUMBER = 40;

    /** An address of the web. */
    public static final int LINK = 1_000;

    /** A caller's number with the words around it; three bytes a letter, it still fits its sealed column. */
    public static final int CALLER_NUMBER = 70;

    public static final int REASON = 2_000;

    /** What is told, found out, advised, asked for. */
    public static final int NARRATIVE = 15_000;

    /** From here on a text is one that two people may both have written at: both can be kept. */
    static final int LONG_TEXT = 1_000;

    private Limits() {}

    /** Adds a problem at each text that is too long. */
    public static void check(Object form, Problems problems) {
        check(form, "", problems);
    }

    private static void check(Object form, String before, Problems problems) {
        for (Attribute attribute : Attribute.of(form.getClass())) {
            if (attribute.hasParts()) {
                for (int row = 0; row < attribute.parts(form).size(); row++) {
                    check(attribute.parts(form).get(row), before + attribute.name() + ":" + row + ":", problems);
                }
            } else if (attribute.isText() && attribute.get(form) instanceof String text) {
                problems.check(
                        text.length() <= attribute.most(),
                        before + attribute.name(),
                        "input.tooLong",
                        attribute.most());
            }
        }
    }

    /** @throws BusinessException at the field if the text is too long */
    public static void check(String field, String text, int most) {
        if (text != null && text.length() > most) {
            throw BusinessException.at(field, "input.tooLong", most);
        }
    }

    /** @return the limit of an attribute of a form or a page, to be said before it is reached; nothing if it has none */
    public static OptionalInt of(Class<?> owner, String attribute) {
        for (Class<?> type = owner; type != null && type != Object.class; type = type.getSuperclass()) {
            OptionalInt most = Attribute.most(type, attribute);
            if (most.isPresent()) {
                return most;
            }
        }
        return OptionalInt.empty();
    }
}
