package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A method of a service that changes a record says who, what and in which order; the record and its checks decide. */
class UseCasesTest {

    private static final int LONGEST = 12;

    private static final Pattern SERVICE = Pattern.compile("@(Stateless|Singleton)\\b");
    private static final Pattern CHANGES = Pattern.compile("\\bchanges\\.(to|made)\\(|\\bentities\\.(persist|remove)\\("
            + "|executeUpdate\\(|AuditAction\\.(CREATE|CHANGE|CORRECT|MOVE)\\b");
    private static final Pattern CALLED = Pattern.compile("(?<![.\\w])(\\w+)\\(");

    /** Without blank lines, comments and lines that only close what others opened. */
    private static final Pattern SAYS_NOTHING = Pattern.compile("\\s*(//.*|[})\\];]*)\\s*");

    /** A method of a service: how long it is, and what it calls by name. */
    private record Method(String name, String body) {

        boolean changesItself() {
            return CHANGES.matcher(body).find();
        }

        long lines() {
            return body.lines()
                    .filter(line -> !SAYS_NOTHING.matcher(line).matches())
                    .filter(line -> !line.strip().equals("{"))
                    .count();
        }

        Set<String> called() {
            return CALLED.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet());
        }
    }

    @Test
    void whatChangesARecordIsShort() throws IOException {
        Map<String, List<Method>> services = services();
        assertThat(services).hasSizeGreaterThan(40);

        Set<String> tooLong = new TreeSet<>();
        services.forEach((service, methods) -> {
            Set<String> changing = changing(methods);
            methods.stream()
                    .filter(method -> changing.contains(method.name()) && method.lines() > LONGEST)
                    .forEach(method -> tooLong.add(service + "." + method.name()));
        });
        assertThat(tooLong)
                .as("methods of more than " + LONGEST + " lines that change a record")
                .isEmpty();
    }

    /** Those that change something themselves, and those that call them. */
    private static Set<String> changing(List<Method> methods) {
        Set<String> changing = methods.stream()
                .filter(Method::changesItself)
                .map(Method::name)
                .collect(Collectors.toCollection(HashSet::new));
        boolean more = true;
        while (more) {
            more = methods.stream()
                    .filter(method -> method.called().stream().anyMatch(changing::contains))
                    .map(Method::name)
                    .reduce(false, (found, name) -> changing.add(name) || found, Boolean::logicalOr);
        }
        return changing;
    }

    private static Map<String, List<Method>> services() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> sources = Sources.under(Sources.MAIN, "java").stream()
                .filter(source -> SERVICE.matcher(Sources.read(source)).find())
                .toList();
        Map<String, List<Method>> services = new HashMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                String text = unit.getSourceFile().getCharContent(true).toString();
                Function<MethodTree, String> body =
                        method -> text.substring((int) positions.getStartPosition(unit, method.getBody()), (int)
                                positions.getEndPosition(unit, method.getBody()));
                services.putAll(methods(unit, body));
            }
        }
        return services;
    }

    private static Map<String, List<Method>> methods(CompilationUnitTree unit, Function<MethodTree, String> body) {
        Map<String, List<Method>> found = new HashMap<>();
        new TreeScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String outer) {
                return super.visitClass(type, type.getSimpleName().toString());
            }

            @Override
            public Void visitMethod(MethodTree method, String type) {
                if (method.getBody() != null) {
                    found.computeIfAbsent(type, key -> new ArrayList<>())
                            .add(new Method(method.getName().toString(), body.apply(method)));
                }
                return null;
            }
        }.scan(unit, null);
        return found;
    }
}
