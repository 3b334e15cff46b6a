package vn.hotline.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hotline.kernel.BusinessException.Problem;

class ProblemDocumentTest {

    private static final Locale VI = new Locale("vi", "VN");

    @Test
    void itNamesEachFieldByItsJsonPathInTheLanguageAskedFor() {
        List<Problem> problems = List.of(new Problem("children:0:age", "api.between", List.of(1, 200)));
        JsonObject english = json(problems, Locale.ENGLISH);
        JsonObject vietnamese = json(problems, VI);

        assertThat(english.getInt("status")).isEqualTo(422);
        assertThat(english.getString("type")).isEqualTo("urn:hotline:problem:invalid");
        JsonObject error = english.getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo("children[0].age");
        assertThat(error.getString("code")).isEqualTo("api.between");
        assertThat(error.getString("message")).isEqualTo("A whole number from 1 to 200 is expected here.");
        assertThat(vietnamese.getJsonArray("errors").getJsonObject(0).getString("message"))
                .isEqualTo("Ở đây cần số nguyên từ 1 đến 200.");
    }

    @Test
    void aTextThatWasForgottenDoesNotTurnARefusalIntoAFailure() {
        JsonObject problem = json(List.of(new Problem("x", "no.such.key", List.of())), VI);
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("message"))
                .isEqualTo("no.such.key");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyKindHasItsTextsInBothLanguages(ProblemType type) {
        for (Locale locale : List.of(VI, Locale.ENGLISH)) {
            ResourceBundle bundle = ResourceBundle.getBundle("i18n.messages", locale);
            assertThat(bundle.containsKey("api.problem." + type + ".title")).isTrue();
            assertThat(bundle.containsKey("api.problem." + type + ".detail")).isTrue();
        }
    }

    @Test
    void vietnameseIsSpokenUnlessEnglishIsAskedForFirst() {
        assertThat(Languages.of(List.of())).isEqualTo(VI);
        assertThat(Languages.of(List.of(new Locale("*")))).isEqualTo(VI);
        assertThat(Languages.of(List.of(Locale.FRENCH, Locale.UK, VI))).isEqualTo(Locale.ENGLISH);
        assertThat(Languages.of(List.of(VI, Locale.ENGLISH))).isEqualTo(VI);
    }

    private static JsonObject json(List<Problem> problems, Locale locale) {
        return JsonText.object(JsonText.of(
                ProblemDocument.of(ProblemType.INVALID, 422, "/api/v1/contacts", FieldNames.inJson(problems), locale)));
    }
}
