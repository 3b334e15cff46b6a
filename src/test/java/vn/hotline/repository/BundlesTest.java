package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.form.FormFields;
import vn.hotline.kernel.form.FormPart;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Versioned;
import vn.hotline.platform.counting.Section;
import vn.hotline.reporting.figures.Measures;

/** Every word on a page comes from two bundles that say the same things. */
class BundlesTest {

    private static final Path BUNDLES = Sources.RESOURCES.resolve("i18n");
    private static final Pattern EXPRESSION_OF_KEY = Pattern.compile("msg\\[([^\\]]*)]");
    private static final Pattern SINGLE = Pattern.compile("\\s*'([A-Za-z0-9_.]+)'\\s*");
    private static final Pattern CHOSEN = Pattern.compile("[?:]\\s*'([A-Za-z0-9_.]+)'");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]+)\"|'([^'\\n]+)'");
    private static final Pattern SAID = Pattern.compile("'([\\w.]+)'");
    private static final Pattern PARTS = Pattern.compile("\\.(?=\\w)");
    private static final Pattern BEGINNING = Pattern.compile("\\w[\\w.]*\\.");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /** Literals of the code that only look like keys. */
    private static final Set<String> NO_KEYS = Set.of(
            "callBack.number", "place.address", "place.communeId", "place.provinceId", "place.words", "user.name");

    @Test
    void noKeyIsWrittenTwice() {
        for (String language : List.of("vi", "en")) {
            assertThat(keysInOrder(language)).as("messages_" + language).doesNotHaveDuplicates();
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Set<String> vietnameseOnly = new TreeSet<>(messages("vi").keySet());
        vietnameseOnly.removeAll(messages("en").keySet());
        Set<String> englishOnly = new TreeSet<>(messages("en").keySet());
        englishOnly.removeAll(messages("vi").keySet());
        assertThat(vietnameseOnly).as("Vietnamese only").isEmpty();
        assertThat(englishOnly).as("English only").isEmpty();
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        Map<String, String> english = messages("en");
        messages("vi").forEach((key, text) -> assertThat(places(english.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(places(text)));
    }

    @Test
    void noTextIsEmpty() {
        for (String language : List.of("vi", "en")) {
            assertThat(messages(language)).as(language).allSatisfy((key, text) -> assertThat(text)
                    .isNotBlank());
        }
    }

    @Test
    void everyFieldOfAFormHasItsWords() {
        Set<String> keys = keysOfFields();
        assertThat(keys).hasSizeGreaterThan(30);
        keys.removeAll(messages("vi").keySet());
        assertThat(keys).as("fields without words").isEmpty();
    }

    @Test
    void everyConstantThatPeopleSeeHasItsWords() {
        Set<String> keys = keysOfConstants();
        assertThat(keys).hasSizeGreaterThan(50);
        keys.removeAll(messages("vi").keySet());
        assertThat(keys).as("constants without words").isEmpty();
    }

    /** A key is written in full, or of a beginning and an end that are written so. */
    @Test
    void everyTextIsAskedFor() {
        Set<String> written = Stream.of(
                        Sources.under(Sources.MAIN, "java"), Sources.under(Sources.WEBAPP, "xhtml", "js", "html"))
                .flatMap(List::stream)
                .flatMap(source -> QUOTED.matcher(Sources.read(source)).results())
                .map(quoted -> quoted.group(1) == null ? quoted.group(2) : quoted.group(1))
                .flatMap(quoted -> Stream.concat(Stream.of(quoted), inside(quoted)))
                .collect(Collectors.toSet());
        List<String> beginnings =
                written.stream().filter(one -> BEGINNING.matcher(one).matches()).toList();
        written.addAll(keysOfFields());
        written.addAll(keysOfConstants());

        assertThat(messages("vi").keySet().stream()
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                        .filter(key -> !written.contains(key) && !isPutTogether(key, written)))
                .as("texts that nobody asks for")
                .isEmpty();
    }

    /** What is quoted within an expression that is an attribute itself. */
    private static Stream<String> inside(String quoted) {
        return SAID.matcher(quoted).results().map(found -> found.group(1));
    }

    private static boolean isPutTogether(String key, Set<String> written) {
        return PARTS.matcher(key)
                .results()
                .anyMatch(end -> written.contains(key.substring(0, end.start()))
                        && written.contains(key.substring(end.start())));
    }

    private static Set<String> keysOfFields() {
        return Classes.loaded()
                .filter(type -> Versioned.class.isAssignableFrom(type) || FormPart.class.isAssignableFrom(type))
                .filter(type -> type != RecordForm.class && type != Versioned.class)
                .flatMap(type -> FormFields.labels(type).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keysOfConstants() {
        Set<String> keys = Classes.loaded()
                .filter(type -> type.isEnum() && Labelled.class.isAssignableFrom(type))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> ((Labelled) constant).getLabelKey())
                .collect(Collectors.toCollection(TreeSet::new));
        Stream.of(Section.all(), Measures.STANDARD.dimensions(), Measures.STANDARD.pivots())
                .flatMap(List::stream)
                .map(Labelled::getLabelKey)
                .forEach(keys::add);
        return keys;
    }

    @Test
    void pagesAskForWordsThatThereAre() {
        Set<String> asked = new TreeSet<>();
        for (Path page : Sources.under(Sources.WEBAPP, "xhtml")) {
            EXPRESSION_OF_KEY
                    .matcher(Sources.read(page))
                    .results()
                    .forEach(find -> asked.addAll(keysIn(find.group(1))));
        }
        assertThat(asked).hasSizeGreaterThan(100);
        asked.removeAll(messages("vi").keySet());
        assertThat(asked).as("keys that are in no bundle").isEmpty();
    }

    /** A literal that begins as keys of the bundles begin is a key. */
    @Test
    void codeAsksForWordsThatThereAre() {
        Set<String> keys = messages("vi").keySet();
        Set<String> beginnings = keys.stream()
                .map(key -> key.substring(0, Math.max(0, key.indexOf('.'))))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (Path source : Sources.under(Sources.MAIN, "java")) {
            LITERAL.matcher(Sources.read(source))
                    .results()
                    .map(find -> find.group(1))
                    .filter(literal -> beginnings.contains(literal.substring(0, literal.indexOf('.'))))
                    .filter(literal -> !keys.contains(literal) && !NO_KEYS.contains(literal))
                    .forEach(literal -> unknown.add(literal + " in " + source.getFileName()));
        }
        assertThat(unknown).isEmpty();
    }

    /** The font lacks two of the combining marks that the decomposed form needs. */
    @Test
    void vietnameseIsComposed() {
        Stream<Path> files = Stream.of(
                        Sources.under(Sources.RESOURCES, "properties", "sql", "txt", "csv"),
                        Sources.under(Sources.WEBAPP, "xhtml", "js", "css"),
                        Sources.under(Sources.MAIN, "java"))
                .flatMap(Collection::stream);
        assertThat(files)
                .allSatisfy(file -> assertThat(Normalizer.isNormalized(Sources.read(file), Normalizer.Form.NFC))
                        .as(file.toString())
                        .isTrue());
    }

    private static Set<String> keysIn(String expression) {
        var single = SINGLE.matcher(expression);
        if (single.matches()) {
            return Set.of(single.group(1));
        }
        return CHOSEN.matcher(expression).results().map(find -> find.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> keysInOrder(String language) {
        return lines(language)
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    static Map<String, String> messages(String language) {
        Map<String, String> messages = new LinkedHashMap<>();
        lines(language)
                .forEach(line -> messages.put(
                        line.substring(0, line.indexOf('=')).strip(),
                        line.substring(line.indexOf('=') + 1).strip()));
        return messages;
    }

    private static Stream<String> lines(String language) {
        return Sources.read(BUNDLES.resolve("messages_" + language + ".properties"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
