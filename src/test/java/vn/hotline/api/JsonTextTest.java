package vn.hotline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"a\":1}x", "{\"a\":1,\"a\":2}", "{a:1}", "null"})
    void whatIsNoJsonObjectIsMalformed(String body) {
        assertThat(malformed(body.getBytes(StandardCharsets.UTF_8)).getType()).isEqualTo(ProblemType.MALFORMED);
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() {
        byte[] body = "{\"narrative\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(malformed(body).getType()).isEqualTo(ProblemType.MALFORMED);
    }

    @Test
    void deeplyNestedTextIsMalformedAndDoesNoHarm() {
        String body = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(malformed(body.getBytes(StandardCharsets.UTF_8)).getType()).isEqualTo(ProblemType.MALFORMED);
    }

    @Test
    void moreThanTheLimitIsTooLarge() throws IOException {
        assertThat(JsonText.bytes(new ByteArrayInputStream(new byte[JsonText.LARGEST])))
                .hasSize(JsonText.LARGEST);
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> JsonText.bytes(new ByteArrayInputStream(new byte[JsonText.LARGEST + 1])));
        assertThat(refused.getType()).isEqualTo(ProblemType.TOO_LARGE);
    }

    private static ProblemException malformed(byte[] body) {
        return catchThrowableOfType(ProblemException.class, () -> JsonText.object(body));
    }
}
