package vn.hotline.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.Problems;

/** A phrase with a place that nothing fills would be sent as it stands: it is refused when it is kept. */
class PhraseVariableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chào {{caller}}, tôi là {{operator}} của {{hotline}}.",
                "Mã {{number}}, {{number}}",
                "Không có gì để điền.",
                "Một ngoặc { thì không sao }"
            })
    void whatIsKnownMayStand(String text) {
        assertThat(problems(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{name}}", "{{Caller}}", "{{ caller }}", "{{}}", "Chào {{người gọi}}."})
    void whatNothingFillsIsRefusedAtTheField(String text) {
        assertThat(problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("text");
            assertThat(problem.key()).isEqualTo("handbook.phrase.unknownVariable");
            assertThat(text).contains(problem.arguments().get(0).toString());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chào {{caller", "caller}}", "{{caller}} và {{"})
    void bracesThatStandAloneAreRefused(String text) {
        assertThat(problems(text)).extracting(Problem::key).containsExactly("handbook.phrase.openVariable");
    }

    @Test
    void noTextIsAnotherProblem() {
        assertThat(problems(null)).isEmpty();
    }

    private static List<Problem> problems(String text) {
        Problems problems = new Problems();
        PhraseVariable.check(text, "text", problems);
        return problems.list();
    }
}
