package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What nobody calls is not there to be read. A method is called by a name from the code, or as a property or method from
 * an expression of a page; the container calls those it finds by annotations, and those a supertype asks for.
 */
class NothingUnusedTest {

    private static final Pattern PROPERTY = Pattern.compile("(?:get|is|set)([A-Z]\\w*)");
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** What the language gives to every constant and record, and what starts a program. */
    private static final Set<String> BY_THE_LANGUAGE = Set.of("values", "valueOf", "main");

    private static final Set<String> IN_PAGES = words(Sources.under(Sources.WEBAPP, "xhtml", "xml"));

    /** What a record says may be read by its test alone. */
    private static final Set<String> IN_TESTS = words(Sources.under(Sources.TESTS, "java"));

    @Test
    void everyMethodIsCalled() {
        Set<String> called = new HashSet<>();
        for (JavaClass type : Classes.ALL) {
            for (JavaCodeUnit caller : type.getCodeUnits()) {
                Stream.concat(caller.getCallsFromSelf().stream(), caller.getCodeUnitReferencesFromSelf().stream())
                        .filter(call -> !call.getTarget().getFullName().equals(caller.getFullName()))
                        .forEach(call -> called.add(call.getTarget().getName()));
            }
        }
        List<String> unused = Classes.ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !called.contains(method.getName()) && !isInPages(method.getName()))
                .filter(method -> !isCalledByOthers(method))
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();

        assertThat(called).hasSizeGreaterThan(1000);
        assertThat(unused).as("methods that nobody calls").isEmpty();
    }

    private static boolean isInPages(String method) {
        Matcher property = PROPERTY.matcher(method);
        return IN_PAGES.contains(method) || property.matches() && IN_PAGES.contains(decapitalized(property.group(1)));
    }

    private static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase() + name.substring(1);
    }

    private static boolean isCalledByOthers(JavaMethod method) {
        return BY_THE_LANGUAGE.contains(method.getName())
                || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || !method.getAnnotations().isEmpty()
                || method.getParameterAnnotations().stream().anyMatch(some -> !some.isEmpty())
                || isPartOfARecord(method)
                || isReadByATest(method)
                || isAskedForAbove(method);
    }

    private static Set<String> words(List<Path> sources) {
        return sources.stream()
                .flatMap(source -> WORD.matcher(Sources.read(source)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static boolean isReadByATest(JavaMethod method) {
        return method.getRawParameterTypes().isEmpty()
                && PROPERTY.matcher(method.getName()).matches()
                && IN_TESTS.contains(method.getName());
    }

    private static boolean isPartOfARecord(JavaMethod method) {
        return method.getOwner().isRecord()
                && method.getRawParameterTypes().isEmpty()
                && method.getOwner().tryGetField(method.getName()).isPresent();
    }

    private static boolean isAskedForAbove(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(above -> above.getName().equals(method.getName())
                        && above.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }
}
