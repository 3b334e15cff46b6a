package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** The program with the field, before which nothing of the program is known. */
    private static ClassLoader changed;

    @BeforeAll
    static void carryOut(@TempDir Path folder) throws IOException {
        String person = Sources.read(Sources.MAIN.resolve(PERSON + ".java"));
        int end = person.lastIndexOf('}');
        changed = ChangedProgram.with(folder, "Person", person.substring(0, end) + block("@Sealed") + "}\n");
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

    private static String block(String beginning) {
        return ChangedProgram.block(HOW_TO, beginning);
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
}
