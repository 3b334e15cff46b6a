package vn.hotline.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.RecordKind;

class RecordFormTest {

    @Words("test.")
    static class Form extends RecordForm {

        @Size(max = 5_000)
        String story;

        String place;
        boolean anonymous;
        List<String> codes = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
    }

    static class Part implements FormPart {

        String name;
        Integer age;
    }

    @Test
    void whatNobodyChangedMeanwhileIsSaved() {
        Form stored = form("a", "b", List.of("X"), List.of("Lúa"));
        Form mine = copy(stored).asRead();
        mine.story = "anything";

        assertThatCode(() -> mine.checkUnchanged(RecordKind.CASE, 1L, stored)).doesNotThrowAnyException();
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotOverwrittenAndBothVersionsAreTold() {
        Form mine = form("a", "b", List.of("X"), List.of("Lúa")).asRead();
        mine.story = "mine";
        Form stored = form("theirs", "b", List.of("X"), List.of("Lúa"));

        StaleRecord stale =
                catchThrowableOfType(StaleRecord.class, () -> mine.checkUnchanged(RecordKind.CASE, 1L, stored));

        assertThat(stale.getMine()).isSameAs(mine);
        assertThat(mine.differences(stale.getStored())).singleElement().satisfies(field -> {
            assertThat(field.path()).isEqualTo("story");
            assertThat(field.label()).isEqualTo("test.story");
            assertThat(field.mine()).isEqualTo("mine");
            assertThat(field.stored()).isEqualTo("theirs");
            assertThat(field.longText()).isTrue();
        });
    }

    @Test
    void whoSavesTheSameAsIsStoredIsNotStopped() {
        Form mine = form("a", null, List.of(), List.of()).asRead();
        mine.story = "b";

        assertThatCode(() -> mine.checkUnchanged(RecordKind.CASE, 1L, form("b", null, List.of(), List.of())))
                .doesNotThrowAnyException();
    }

    @Test
    void aFormThatWasNeverReadOverwritesNothing() {
        Form mine = form("a", null, List.of(), List.of());

        assertThat(catchThrowableOfType(
                        StaleRecord.class,
                        () -> mine.checkUnchanged(RecordKind.CASE, 1L, form("b", null, List.of(), List.of()))))
                .isNotNull();
    }

    /** A page opened now is fresh; the text that the browser kept is as old as the page it was typed on. */
    @Test
    void textTakenUpFromAnEarlierPageAnswersTheVersionItWasTypedAt() {
        Form earlier = form("a", null, List.of(), List.of()).asRead();
        Form page = form("b", null, List.of(), List.of()).asRead();
        Form stored = copy(page);
        page.story = "typed on a";
        page.setReadAs(ReadVersion.TAKEN_UP + earlier.getReadAs());

        assertThat(page.getReadAs()).isEqualTo(earlier.getReadAs());
        assertThat(catchThrowableOfType(StaleRecord.class, () -> page.checkUnchanged(RecordKind.CASE, 1L, stored)))
                .isNotNull();
    }

    /** The answer to the last save may have been lost on its way: the page still carries the version before it. */
    @Test
    void whatThePageSavedItselfIsNoConflict() {
        Form mine = form("a", null, List.of(), List.of()).asRead();
        String carried = mine.getReadAs();
        mine.story = "ab";
        mine.asRead();
        Form stored = copy(mine);
        mine.story = "abc";
        mine.setReadAs(carried);

        assertThatCode(() -> mine.checkUnchanged(RecordKind.CASE, 1L, stored)).doesNotThrowAnyException();
    }

    @Property
    void versionsAreAlikeExactlyIfNothingDiffers(@ForAll("forms") Form one, @ForAll("forms") Form other) {
        assertThat(one.version().equals(other.version()))
                .isEqualTo(one.differences(other).isEmpty());
    }

    @Property
    void whatIsChosenFieldByFieldIsWhatIsSavedAndNothingElse(
            @ForAll("forms") Form mine, @ForAll("forms") Form stored, @ForAll List<Boolean> choices) {
        Form chosen = copy(mine);
        List<Difference> differences = mine.differences(stored);
        for (int i = 0; i < differences.size(); i++) {
            if (takesStored(choices, i)) {
                chosen.take(differences.get(i).path(), stored);
            }
        }
        chosen.dropEmptyParts(stored);

        List<String> stillMine =
                chosen.differences(stored).stream().map(Difference::path).toList();
        for (int i = 0; i < differences.size(); i++) {
            Difference difference = differences.get(i);
            assertThat(stillMine.contains(difference.path()))
                    .as(difference.path())
                    .isEqualTo(!takesStored(choices, i));
        }
        assertThat(chosen.parts.size()).isLessThanOrEqualTo(Math.max(mine.parts.size(), stored.parts.size()));
    }

    private static boolean takesStored(List<Boolean> choices, int at) {
        return at < choices.size() && choices.get(at);
    }

    @Provide
    Arbitrary<Form> forms() {
        Arbitrary<String> words = Arbitraries.of("", "Lúa", "Thóc", "một\ndòng").injectNull(0.2);
        return Combinators.combine(
                        words,
                        words,
                        Arbitraries.of("X", "Y", "Z").list().uniqueElements().ofMaxSize(3),
                        words.list().ofMaxSize(3))
                .as(RecordFormTest::form);
    }

    private static Form form(String story, String place, List<String> codes, List<String> names) {
        Form form = new Form();
        form.story = story;
        form.place = place;
        form.codes = new ArrayList<>(codes);
        for (String name : names) {
            Part part = new Part();
            part.name = name;
            form.parts.add(part);
        }
        return form;
    }

    private static Form copy(Form form) {
        return form(
                form.story,
                form.place,
                form.codes,
                new ArrayList<>(form.parts.stream().map(part -> part.name).toList()));
    }
}
