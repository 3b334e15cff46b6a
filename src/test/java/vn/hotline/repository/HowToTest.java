package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documentation that names what is gone is found at once. */
class HowToTest {

    private static final Path HOW_TO = Sources.DOCS.resolve("how-to");
    private static final Pattern FILE = Pattern.compile("`((?:src|config|docker)/[^`<>*{} ]+|pom\\.xml)`");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)+)(?:[.#][A-Za-z()_]+)?`");

    /** Types of the libraries that documentation names. */
    private static final Set<String> FOREIGN = Set.of("EntityManager");

    @Test
    void filesThatAreNamedExist() {
        assertThat(documents()).allSatisfy(document -> assertThat(found(FILE, document))
                .as(document.toString())
                .allSatisfy(file -> assertThat(Path.of(file)).exists()));
    }

    @Test
    void linksLeadSomewhere() {
        assertThat(documents()).allSatisfy(document -> assertThat(found(LINK, document))
                .as(document.toString())
                .allSatisfy(link -> assertThat(target(document, link)).exists()));
    }

    @Test
    void typesThatAreNamedExist() {
        Set<String> types = Stream.of(Sources.MAIN, Path.of("src/test/java"))
                .flatMap(root -> Sources.under(root, "java").stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        types.addAll(FOREIGN);
        assertThat(documents())
                .allSatisfy(
                        document -> assertThat(types).as(document.toString()).containsAll(found(TYPE, document)));
    }

    @Test
    void aHowToBeginsWithItsFilesAndEndsWithItsTest() {
        assertThat(Sources.under(HOW_TO, "md")).hasSizeGreaterThanOrEqualTo(5).allSatisfy(document -> {
            List<String> sections = Sources.read(document)
                    .lines()
                    .filter(line -> line.startsWith("## "))
                    .toList();
            assertThat(sections)
                    .as(document.toString())
                    .startsWith("## Files impacted")
                    .endsWith("## The test");
        });
    }

    private static List<Path> documents() {
        List<Path> documents = new ArrayList<>(Sources.under(Sources.DOCS, "md"));
        documents.add(Path.of("README.md"));
        return documents;
    }

    private static Path target(Path document, String link) {
        Path parent = document.getParent();
        return parent == null ? Path.of(link) : parent.resolve(link).normalize();
    }

    private static List<String> found(Pattern pattern, Path document) {
        assertThat(Files.exists(document)).as(document.toString()).isTrue();
        return pattern.matcher(Sources.read(document))
                .results()
                .map((MatchResult find) -> find.group(1))
                .toList();
    }
}
