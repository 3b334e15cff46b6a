package vn.hotline.api;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hotline.kernel.BusinessException.Problem;

/** Fields of the contact form by their JSON paths. */
final class FieldNames {

    private static final Pattern ROW = Pattern.compile("children:(\\d+):");

    /** Beginnings of the paths of what is one form here and parts of an object in JSON. */
    static final String CALLER = "caller.";

    static final String PLACE = "place.";

    private static final Map<String, String> OTHERWISE_NAMED = Map.of(
            "provinceId", PLACE + "provinceId",
            "communeId", PLACE + "communeId",
            "incidentAddress", PLACE + "address",
            "callerName", CALLER + "name",
            "callerNumber", CALLER + "number",
            "callerZaloId", CALLER + "zaloId",
            "callerAddress", CALLER + "address",
            "callerKind", CALLER + "kind",
            "callerIdentityNumber", CALLER + "identityNumber");

    private static final Map<String, String> IN_FORM =
            OTHERWISE_NAMED.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private FieldNames() {}

    static List<Problem> inJson(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(inJson(problem.field()), problem.key(), problem.arguments()))
                .toList();
    }

    static String inJson(String field) {
        return field == null
                ? null
                : OTHERWISE_NAMED.getOrDefault(field, ROW.matcher(field).replaceFirst("children[$1]."));
    }

    /** The attribute of the form that a JSON path becomes. */
    static String inForm(String path) {
        return IN_FORM.getOrDefault(path, path);
    }
}
