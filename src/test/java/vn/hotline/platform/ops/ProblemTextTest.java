package vn.hotline.platform.ops;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

    @Test
    void whatWasAskedForIsQuotedWhateverItHolds() {
        JsonObject problem = read(ProblemText.of("MALFORMED", 400, Locale.ENGLISH, "/api/\"\\\n"));

        assertThat(problem.getString("instance")).isEqualTo("/api/\"\\\n");
        assertThat(problem.getString("type")).isEqualTo("urn:hotline:problem:malformed");
        assertThat(problem.getInt("status")).isEqualTo(400);
        assertThat(problem.getString("title")).isEqualTo("The request cannot be read");
        assertThat(problem.getString("detail")).isNotBlank();
    }

    @Test
    void vietnameseIsSpokenUnlessEnglishIsAskedForFirst() {
        assertThat(ProblemText.language(null).getLanguage()).isEqualTo("vi");
        assertThat(ProblemText.language("vi, en").getLanguage()).isEqualTo("vi");
        assertThat(ProblemText.language("en-GB").getLanguage()).isEqualTo("en");
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}
