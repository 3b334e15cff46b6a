package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hotline.admin.ClientForm;
import vn.hotline.admin.UserForm;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactChild;
import vn.hotline.contact.ContactForm;
import vn.hotline.counselling.CounsellingForm;
import vn.hotline.counselling.CounsellingSession;
import vn.hotline.handbook.DutyNumber;
import vn.hotline.handbook.DutyNumberForm;
import vn.hotline.handbook.Phrase;
import vn.hotline.handbook.PhraseForm;
import vn.hotline.handbook.Script;
import vn.hotline.handbook.ScriptForm;
import vn.hotline.intervention.lead.AssessmentForm;
import vn.hotline.intervention.lead.RiskAssessment;
import vn.hotline.intervention.people.AllegedPerpetratorForm;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.intervention.people.CaseChildForm;
import vn.hotline.intervention.people.CasePerpetrator;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.AppUser;
import vn.hotline.referral.Agency;
import vn.hotline.referral.AgencyForm;
import vn.hotline.referral.Referral;
import vn.hotline.referral.ReferralForm;

/** Migrations are the only source of the schema; what they call sealed is sealed, and nothing else is kept in the dark. */
class SchemaTest {

    private static final Pattern NAME = Pattern.compile("V(\\d+)__[a-z0-9]+(_[a-z0-9]+)*\\.sql");
    private static final Pattern CREATE = Pattern.compile("(?m)^CREATE TABLE (\\w+) \\((.*?)^\\)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?m)^ {2}([a-z_0-9]+) +([A-Z]+)[^\\n]*");
    private static final Pattern ADDED =
            Pattern.compile("(?m)^ALTER TABLE (\\w+) ADD COLUMN (([a-z_0-9]+) +[A-Z]+[^\\n]*)");
    private static final Set<String> BINARY = Set.of("VARBINARY", "BLOB", "MEDIUMBLOB");
    private static final String MARK = "-- sealed";

    /**
     * The sample is sealed by the launcher, before there is an entity manager; the search index holds keyed hashes only,
     * work the name of a failure. Pieces of files are sealed where they are stored.
     */
    private static final Set<String> NO_ENTITY = Set.of(
            "key_check.sample",
            "search_waiting.tokens",
            "search_waiting.gone",
            "search_run.begins",
            "search_block.postings",
            "stored_piece.bytes",
            "work_item.task_data");

    private static final int SEALED_MORE = 33;

    /** What of a form is stored where, attribute by attribute of the same name. */
    private static final Map<Class<?>, Class<?>> STORED_AS = Map.ofEntries(
            Map.entry(ContactForm.class, Contact.class),
            Map.entry(ChildForm.class, ContactChild.class),
            Map.entry(CaseChildForm.class, CaseChild.class),
            Map.entry(AllegedPerpetratorForm.class, CasePerpetrator.class),
            Map.entry(AssessmentForm.class, RiskAssessment.class),
            Map.entry(CounsellingForm.class, CounsellingSession.class),
            Map.entry(ReferralForm.class, Referral.class),
            Map.entry(AgencyForm.class, Agency.class),
            Map.entry(UserForm.class, AppUser.class),
            Map.entry(ClientForm.class, ApiClient.class),
            Map.entry(ScriptForm.class, Script.class),
            Map.entry(PhraseForm.class, Phrase.class),
            Map.entry(DutyNumberForm.class, DutyNumber.class));

    @Test
    void migrationsAreNumberedAndNamed() {
        assertThat(Sources.under(Sources.MIGRATIONS, "sql"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches(NAME));
    }

    @Test
    void noNumberIsUsedTwice() {
        List<String> numbers = Sources.under(Sources.MIGRATIONS, "sql").stream()
                .map(file -> NAME.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .toList();
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void whatTheSchemaCallsSealedIsSealedAndNothingElse() {
        Set<String> marked = new TreeSet<>();
        columns().forEach((column, line) -> {
            if (line.contains(MARK)) {
                marked.add(column);
            }
        });
        assertThat(sealedFields()).hasSizeGreaterThan(30).isEqualTo(marked);
    }

    @Test
    void sealedColumnsHoldBytes() {
        Map<String, String> columns = columns();
        assertThat(sealedFields())
                .allSatisfy(column -> assertThat(BINARY).as(column).contains(type(columns.get(column))));
    }

    @Test
    void bytesWithoutAMarkAreKnown() {
        List<String> unmarked = new ArrayList<>();
        columns().forEach((column, line) -> {
            if (BINARY.contains(type(line)) && !line.contains(MARK)) {
                unmarked.add(column);
            }
        });
        assertThat(unmarked).containsExactlyInAnyOrderElementsOf(NO_ENTITY);
    }

    /** Sealing adds to a text its key's number, a nonce and a tag; a letter of three bytes is the longest for its count. */
    @Test
    void everyTextFitsItsColumnAtItsLimit() {
        Map<String, String> columns = columns();
        List<String> narrow = new ArrayList<>();
        List<String> looked = new ArrayList<>();
        STORED_AS.forEach((form, entity) -> fields(form)
                .filter(field -> field.isAnnotationPresent(Size.class))
                .forEach(field -> fields(entity)
                        .filter(stored -> stored.getType() == String.class
                                && stored.getName().equals(field.getName()))
                        .forEach(stored -> {
                            String column = columnOf(entity, stored);
                            int most = field.getAnnotation(Size.class).max();
                            boolean sealed = stored.isAnnotationPresent(Sealed.class);
                            long needed = sealed ? 3L * most + SEALED_MORE : most;
                            looked.add(column);
                            if (capacity(columns.get(column)) < needed) {
                                narrow.add(column + " holds less than " + needed);
                            }
                        })));
        assertThat(looked).hasSizeGreaterThan(20);
        assertThat(narrow).isEmpty();
        assertThat(3L * Limits.REASON + SEALED_MORE).isLessThan(capacity("reason BLOB"));
    }

    /** Letters of a VARCHAR, bytes of all others. */
    private static long capacity(String line) {
        Matcher length = Pattern.compile("\\((\\d+)\\)").matcher(line);
        return switch (type(line)) {
            case "BLOB", "TEXT" -> 65_535;
            case "MEDIUMBLOB", "MEDIUMTEXT" -> 16_777_215;
            default -> length.find() ? Long.parseLong(length.group(1)) : 0;
        };
    }

    private static String columnOf(Class<?> entity, Field field) {
        Table table = entity.getAnnotation(Table.class);
        Column column = field.getAnnotation(Column.class);
        String name = column != null && !column.name().isEmpty()
                ? column.name()
                : field.getName().replaceAll("([A-Z])", "_$1").toLowerCase();
        return (table == null
                        ? entity.getSimpleName()
                                .replaceAll("(?<=.)([A-Z])", "_$1")
                                .toLowerCase()
                        : table.name()) + "." + name;
    }

    /** Every column of every table, with its line. */
    private static Map<String, String> columns() {
        Map<String, String> columns = new TreeMap<>();
        for (Path migration : Sources.under(Sources.MIGRATIONS, "sql")) {
            String sql = Sources.read(migration);
            ADDED.matcher(sql)
                    .results()
                    .forEach(column -> columns.put(column.group(1) + "." + column.group(3), column.group(2)));
            Matcher table = CREATE.matcher(sql);
            while (table.find()) {
                String name = table.group(1);
                COLUMN.matcher(table.group(2))
                        .results()
                        .forEach(column -> columns.put(
                                name + "." + column.group(1), column.group().strip()));
            }
        }
        return columns;
    }

    private static String type(String line) {
        return line.split("[ (]+")[1];
    }

    private static Set<String> sealedFields() {
        Set<String> sealed = new TreeSet<>();
        Classes.loaded().filter(type -> type.isAnnotationPresent(Entity.class)).forEach(entity -> {
            String table = entity.getAnnotation(Table.class) == null
                    ? entity.getSimpleName().toLowerCase()
                    : entity.getAnnotation(Table.class).name();
            fields(entity)
                    .filter(field -> field.isAnnotationPresent(Sealed.class))
                    .forEach(field -> sealed.add(
                            table + "." + field.getAnnotation(Column.class).name()));
        });
        return sealed;
    }

    private static Stream<Field> fields(Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(Arrays.stream(type.getDeclaredFields()), fields(type.getSuperclass()));
    }
}
