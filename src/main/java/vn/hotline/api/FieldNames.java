package vn.hotline.api;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hotline.kernel.BusinessException.Problem;

/** Fields of the contact form by their JSON paths. */
final class FieldNames {

    private static final Pattern ROW = Pattern.compile("children:(\\d+):");

    private static final Map<String, String> OTHERWISE_NAMED = Map.of(
            "provinceId", "place.provinceId",
            "communeId", "place.communeId",
            "incidentAddress", "place.address",
            "callerName", "caller.name",
            "callerNumber", "caller.number",
            "callerZaloId", "caller.zaloId",
            "callerAddress", "caller.address",
            "callerKind", "caller.kind",
            "callerIdentityNumber", "caller.identityNumber");

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
}
