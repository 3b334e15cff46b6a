package vn.hotline.repository;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hotline.platform.counting.Countables;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.reporting.figures.Measures;

/** Features say what of theirs can be counted and how it is kept. Reporting counts it, and knows neither them nor their tables. */
class CountablesTest {

    private static final String[] FEATURES = {
        "vn.hotline.contact..", "vn.hotline.counselling..", "vn.hotline.intervention..", "vn.hotline.referral.."
    };

    private static final Path REPORTING = Sources.MAIN.resolve("vn/hotline/reporting");

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private static final Pattern COLUMN = Pattern.compile("\\b[a-z]{1,2}\\.([a-z]+(?:_[a-z]+)+)\\b");

    /** Each table has them, so that a reader sees what is hers to see. */
    private static final Set<String> EVERYWHERE = Set.of("centre_id", "record_id");

    @Test
    void reportingKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("vn.hotline.reporting..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FEATURES)
                .because("what a feature counts is declared beside it, and found by its interface")
                .check(Classes.ALL);
    }

    @Test
    void reportingNamesNoTableOfAFeature() {
        Set<String> tables = tables();
        assertThat(tables).contains("contact", "contact_child", "intervention_case", "referral", "counselling_topic");
        Pattern reads = Pattern.compile("\\b(?:from|join|into|update) (?:" + String.join("|", tables) + ")\\b");

        assertThat(texts(REPORTING)).noneMatch(text -> reads.matcher(text).find());
    }

    @Test
    void reportingNamesNoColumnOfAFeature() {
        Set<String> columns = new HashSet<>();
        declaring().forEach(source -> texts(source)
                .forEach(text -> COLUMN.matcher(text).results().forEach(column -> columns.add(column.group(1)))));
        columns.removeAll(EVERYWHERE);
        assertThat(columns).contains("received_day", "agency_kind", "first_referred_day");
        Pattern names = Pattern.compile("\\b(?:" + String.join("|", columns) + ")\\b");

        assertThat(texts(REPORTING)).noneMatch(text -> names.matcher(text).find());
    }

    /** One that is not in the file of services would be counted by nobody. */
    @Test
    void whatIsDeclaredIsFound() {
        Set<String> declared = Sources.read(
                        Path.of("src/main/resources/META-INF/services/" + Countables.class.getName()))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toSet());

        assertThat(Classes.loaded()
                        .filter(type -> Countables.class.isAssignableFrom(type) && !type.isInterface())
                        .map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(declared);
        classes()
                .that()
                .implement(Countables.class)
                .should()
                .resideInAnyPackage(FEATURES)
                .check(Classes.ALL);
    }

    @Test
    void aQualityThatIsOfferedIsKeptSomewhere() {
        for (PivotMeasure counted : Measures.STANDARD.pivots()) {
            for (CountedBy event : counted.events()) {
                assertThat(Measures.STANDARD.dimensions(counted, event))
                        .as(counted + " " + event)
                        .contains(Dimension.YEAR, Dimension.PROVINCE_THEN, Dimension.PROVINCE_NOW, Dimension.CENTRE)
                        .contains(counted.subject().origin(), counted.subject().type())
                        .containsAll(counted.subject().levels());
            }
        }
    }

    private static List<Path> declaring() {
        return Sources.under(Sources.MAIN, "java").stream()
                .filter(source -> source.getFileName().toString().endsWith("Countables.java"))
                .toList();
    }

    private static List<String> texts(Path where) {
        return (where.toString().endsWith(".java") ? Stream.of(where) : Sources.under(where, "java").stream())
                .flatMap(source -> TEXT.matcher(Sources.read(source)).results())
                .map(text -> text.group(1))
                .toList();
    }

    private static Set<String> tables() {
        return Classes.loaded()
                .filter(type -> Arrays.stream(FEATURES)
                        .anyMatch(feature -> type.getName().startsWith(feature.replace("..", "."))))
                .flatMap(type -> Stream.concat(tableOf(type), collections(type)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> tableOf(Class<?> type) {
        if (!type.isAnnotationPresent(Entity.class)) {
            return Stream.empty();
        }
        Table table = type.getAnnotation(Table.class);
        return Stream.of(
                table == null || table.name().isEmpty()
                        ? type.getSimpleName()
                                .replaceAll("(?<!^)(?=[A-Z])", "_")
                                .toLowerCase(Locale.ROOT)
                        : table.name());
    }

    private static Stream<String> collections(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .map((Field field) -> field.getAnnotation(CollectionTable.class))
                .filter(Objects::nonNull)
                .map(CollectionTable::name);
    }
}
