package vn.hotline.api;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hotline.contact.ContactForm;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.form.Attribute;

/** Fields of the contact form by their JSON paths. */
final class FieldNames {

    private static final Pattern ROW = Pattern.compile("children:(\\d+):");

    private static final Map<String, String> PATHS =
            Attribute.of(ContactForm.class).stream().collect(Collectors.toMap(Attribute::name, FieldNames::path));

    private FieldNames() {}

    private static String path(Attribute attribute) {
        return attribute.within().isEmpty() ? attribute.as() : attribute.within() + "." + attribute.as();
    }

    static List<Problem> inJson(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(inJson(problem.field()), problem.key(), problem.arguments()))
                .toList();
    }

    static String inJson(String field) {
        return field == null
                ? null
                : PATHS.getOrDefault(field, ROW.matcher(field).replaceFirst("children[$1]."));
    }
}
