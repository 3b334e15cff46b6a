package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whoever calls a service reads in its documentation how it refuses. What a method, and what it calls in its own class,
 * refuses by a key of the bundles alone stands there with the key; what is wrong with a field is told at that field.
 */
class ThrowsInDocsTest {

    private static final Pattern METHOD =
            Pattern.compile("(?ms)^((?:    /\\*\\*(?:(?!\\*/).)*\\*/\\n)?(?:    @[^\\n]*\\n)*)"
                    + "    ([\\w<>\\[\\], .?]+ )(\\w+)\\([^;{]*?\\)(?: throws [\\w, .]+)? \\{\\n(.*?)^    \\}\\n");
    private static final Pattern REFUSED = Pattern.compile("new BusinessException\\(\\s*\"([\\w.]+)\"");
    private static final Pattern CALLED = Pattern.compile("(?<![\\w.])(\\w+)\\(|this::(\\w+)");
    private static final Pattern SERVICE = Pattern.compile("(?m)^@(?:Stateless|ApplicationScoped)\\b");

    private record Method(String above, boolean isPublic, String name, String body) {}

    @Test
    void aRefusalIsDocumentedByItsKey() {
        List<String> missing = new ArrayList<>();
        Set<String> documented = new HashSet<>();
        Sources.under(Sources.MAIN, "java").forEach(source -> {
            String text = Sources.read(source);
            if (SERVICE.matcher(text).find()) {
                List<Method> methods = methods(text);
                methods.stream().filter(Method::isPublic).forEach(method -> keys(method, methods, new HashSet<>())
                        .forEach(key -> {
                            boolean said = method.above.contains("@throws BusinessException")
                                    && method.above.contains("{@code " + key + "}");
                            (said ? documented : missing).add(source.getFileName() + "#" + method.name + ": " + key);
                        }));
            }
        });

        assertThat(documented).hasSizeGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    private static List<Method> methods(String source) {
        List<Method> methods = new ArrayList<>();
        Matcher matcher = METHOD.matcher(source);
        while (matcher.find()) {
            methods.add(new Method(
                    matcher.group(1), matcher.group(2).contains("public "), matcher.group(3), matcher.group(4)));
        }
        return methods;
    }

    private static Set<String> keys(Method method, List<Method> all, Set<Method> seen) {
        Set<String> keys = new HashSet<>();
        if (seen.add(method)) {
            REFUSED.matcher(method.body).results().forEach(key -> keys.add(key.group(1)));
            Set<String> called = CALLED.matcher(method.body)
                    .results()
                    .map(call -> call.group(1) == null ? call.group(2) : call.group(1))
                    .collect(Collectors.toSet());
            all.stream()
                    .filter(other -> called.contains(other.name) && !other.name.equals(method.name))
                    .forEach(other -> keys.addAll(keys(other, all, seen)));
        }
        return keys;
    }
}
