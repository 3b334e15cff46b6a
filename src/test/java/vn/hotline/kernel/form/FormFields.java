package vn.hotline.kernel.form;

import java.util.List;

/** The attributes of forms, for tests of the repository. */
public final class FormFields {

    private FormFields() {}

    /** Bundle keys of what its fields are called; those of its parts are told by the parts. */
    public static List<String> labels(Class<?> form) {
        return Attribute.of(form).stream()
                .filter(attribute -> !attribute.hasParts())
                .map(attribute -> attribute.label(form))
                .toList();
    }
}
