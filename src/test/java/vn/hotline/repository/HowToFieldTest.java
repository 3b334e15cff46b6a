package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Carries out the how-to for a new field, on a copy, and asks of it all that holds for every field. */
class HowToFieldTest {

    private static final String FIELD = "schoolName";
    private static final String HOW_TO = Sources.read(Sources.DOCS.resolve("how-to/add-a-field.md"));
    private static final String PERSON = "vn/hotline/contact/Person";
    private static final Path MAIN_CLASSES = Path.of("target/classes");
    private static final Path TEST_CLASSES = Path.of("target/test-classes");

    /** The program with the field, before which nothing of the program is known. */
    private static ClassLoader changed;

    @BeforeAll
    static void carryOut(@TempDir Path folder) throws IOException {
        String person = Sources.read(Sources.MAIN.resolve(PERSON + ".java"));
        int end = person.lastIndexOf('}');
        Path source = folder.resolve("Person.java");
        Files.writeString(source, person.substring(0, end) + block("@Sealed") + "}\n");
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String libraries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), "-cp", libraries, source.toString());
        assertThat(failed).as("the attribute compiles").isZero();
        changed = new OwnClasses(classes, MAIN_CLASSES, TEST_CLASSES);
    }

    @Test
    void theExampleHasFivePlaces() {
        String files = HOW_TO.substring(HOW_TO.indexOf("## Files impacted"), HOW_TO.indexOf("## Steps"));
        assertThat(files.lines().filter(line -> line.matches("\\d\\. .*"))).hasSize(5);
    }

    @Test
    void theFieldIsOneOfAContactsChildAndOfACases() throws Exception {
        assertThat(names("vn.hotline.contact.ChildForm")).contains(FIELD);
        assertThat(names("vn.hotline.contact.ContactChild")).contains(FIELD);
        assertThat(names("vn.hotline.intervention.people.CaseChild")).contains(FIELD);
        assertThat(names("vn.hotline.intervention.people.CaseChildForm")).contains(FIELD);
    }

    /** Recorded, corrected, found, sent and answered, taken over: the guards of all fields, with this one among them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "vn.hotline.contact.EveryFieldTest",
                "vn.hotline.api.EveryFieldInTheInterfaceTest",
                "vn.hotline.intervention.people.EveryFieldIsTakenOverTest",
                "vn.hotline.repository.EveryFieldIsReadTest"
            })
    void whatHoldsForEveryFieldHoldsForThisOne(String guard) throws Exception {
        Class<?> type = changed.loadClass(guard);
        List<Method> tests = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
        assertThat(tests).isNotEmpty();
        for (Method test : tests) {
            call(type, test);
        }
    }

    @Test
    void aCorrectionKeepsItAndOneOfSomethingElseLosesItNot() throws Exception {
        Class<?> guard = changed.loadClass("vn.hotline.contact.EveryFieldTest");
        Method correction =
                guard.getDeclaredMethod("aCorrectionOfOneFieldIsKeptUnderItsNameAndLosesNoOther", String.class);
        call(guard, correction, "children:1:" + FIELD);
        call(guard, correction, "narrative");
    }

    @Test
    void theColumnsAreSealedAndHoldIt() {
        assertThat(block("ALTER TABLE").lines())
                .hasSize(2)
                .allMatch(line -> Pattern.matches(
                        "ALTER TABLE (contact_child|case_child) ADD COLUMN school_name VARBINARY\\(700\\) NULL; {3}-- sealed",
                        line));
    }

    @Test
    void theTagBindsItAndItsLabelIsWhatTheFieldIsCalled() throws Exception {
        String label = label("vn.hotline.contact.ChildForm");
        assertThat(block("<t:text"))
                .contains("id=\"" + FIELD + "\"", "#{person." + FIELD + "}", "msg['" + label + "']");
        Properties labels = new Properties();
        labels.load(new StringReader(block("contact.child.")));
        assertThat(labels).containsOnlyKeys(label);
        assertThat(block("contact.child.").lines()).hasSize(2);
    }

    /** What is indented in the how-to and begins like this. */
    private static String block(String beginning) {
        String from = HOW_TO.substring(HOW_TO.indexOf("\n       " + beginning) + 1);
        return from.lines()
                .takeWhile(line -> line.isBlank() || line.startsWith("       "))
                .map(line -> line.isBlank() ? "" : line.substring(7))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static Stream<?> attributes(String form) throws ReflectiveOperationException {
        return ((List<?>) changed.loadClass("vn.hotline.kernel.form.Attribute")
                        .getMethod("of", Class.class)
                        .invoke(null, changed.loadClass(form)))
                .stream();
    }

    private static List<String> names(String form) throws ReflectiveOperationException {
        return attributes(form).map(HowToFieldTest::name).toList();
    }

    private static String name(Object attribute) {
        try {
            return (String) attribute.getClass().getMethod("name").invoke(attribute);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String label(String form) throws ReflectiveOperationException {
        Object field = attributes(form)
                .filter(attribute -> name(attribute).equals(FIELD))
                .findFirst()
                .orElseThrow();
        return (String) field.getClass().getMethod("label", Class.class).invoke(field, changed.loadClass(form));
    }

    private static void call(Class<?> guard, Method test, Object... arguments) throws Exception {
        var constructor = guard.getDeclaredConstructor();
        constructor.setAccessible(true);
        test.setAccessible(true);
        try {
            test.invoke(constructor.newInstance(), arguments);
        } catch (InvocationTargetException failed) {
            throw new AssertionError(guard.getSimpleName() + "." + test.getName(), failed.getCause());
        }
    }

    /** Classes of the program come from these folders, the first that has one; libraries as everywhere. */
    private static final class OwnClasses extends URLClassLoader {

        OwnClasses(Path... folders) {
            super(Stream.of(folders).map(OwnClasses::url).toArray(URL[]::new), HowToFieldTest.class.getClassLoader());
        }

        private static URL url(Path folder) {
            try {
                return folder.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("vn.hotline.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
