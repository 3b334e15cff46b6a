package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever calls a service reads in its documentation how it refuses. What a method, and what it calls in its own class,
 * refuses by a key of the bundles alone stands there with the key. What is wrong with a field is told at that field: that
 * it may be stands there, too.
 */
class ThrowsInDocsTest {

    private static final Pattern METHOD =
            Pattern.compile("(?ms)^((?:    /\\*\\*(?:(?!\\*/).)*\\*/\\n)?(?:    @[^\\n]*\\n)*)"
                    + "    ([\\w<>\\[\\], .?]+ )(\\w+)\\([^;{]*?\\)(?: throws [\\w, .]+)? \\{\\n(.*?)^    \\}\\n");
    private static final Pattern REFUSED = Pattern.compile("new BusinessException\\(\\s*\"([\\w.]+)\"");
    private static final Pattern REFUSED_AT_A_FIELD =
            Pattern.compile("\\.throwIfAny\\(\\)|BusinessException\\s*\\.at\\(");
    private static final Pattern CHECKED = Pattern.compile("\\w*[cC]heck\\.(\\w+)\\(");
    private static final Pattern CALLED = Pattern.compile("(?<![\\w.])(\\w+)\\(|this::(\\w+)");
    private static final Pattern SAID = Pattern.compile("@throws (?:[\\w.]*\\.)?BusinessException\\b");
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

    @Test
    void whatIsWrongWithAFieldIsDocumented() {
        List<String> missing = new ArrayList<>();
        List<String> documented = new ArrayList<>();
        Set<String> ofChecks = refusalsOfChecks();
        Sources.under(Sources.MAIN, "java").forEach(source -> {
            String text = Sources.read(source);
            if (SERVICE.matcher(text).find()) {
                List<Method> methods = methods(text);
                methods.stream()
                        .filter(Method::isPublic)
                        .filter(method -> whole(method, methods, new HashSet<>())
                                .anyMatch(one -> refusesAtAField(one) || asksACheck(one, ofChecks)))
                        .forEach(method -> (SAID.matcher(method.above).find() ? documented : missing)
                                .add(source.getFileName() + "#" + method.name));
            }
        });

        assertThat(documented).hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    /** Methods of what services ask whether something typed can be taken. */
    private static Set<String> refusalsOfChecks() {
        Set<String> refusals = new HashSet<>();
        Sources.under(Sources.MAIN, "java").stream()
                .filter(source -> source.toString().endsWith("Check.java"))
                .map(source -> methods(Sources.read(source)))
                .forEach(methods -> methods.stream()
                        .filter(method ->
                                whole(method, methods, new HashSet<>()).anyMatch(ThrowsInDocsTest::refusesAtAField))
                        .forEach(method -> refusals.add(method.name)));
        return refusals;
    }

    private static boolean refusesAtAField(Method method) {
        return REFUSED_AT_A_FIELD.matcher(method.body).find();
    }

    private static boolean asksACheck(Method method, Set<String> refusals) {
        return CHECKED.matcher(method.body).results().anyMatch(asked -> refusals.contains(asked.group(1)));
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
        return whole(method, all, seen)
                .flatMap(one -> REFUSED.matcher(one.body).results())
                .map(key -> key.group(1))
                .collect(Collectors.toSet());
    }

    /** A method and those that it calls in its own class. */
    private static Stream<Method> whole(Method method, List<Method> all, Set<Method> seen) {
        if (!seen.add(method)) {
            return Stream.empty();
        }
        Set<String> called = CALLED.matcher(method.body)
                .results()
                .map(call -> call.group(1) == null ? call.group(2) : call.group(1))
                .collect(Collectors.toSet());
        return Stream.concat(
                Stream.of(method),
                all.stream()
                        .filter(other -> called.contains(other.name) && !other.name.equals(method.name))
                        .flatMap(other -> whole(other, all, seen)));
    }
}
