package vn.hotline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/desk",
                "/contact/view",
                "/desk/",
                "/api/v1/contacts/7",
                "/jakarta.faces.resource/core.js.xhtml",
                "/assets/fonts/be-vietnam-pro-latin-400-normal.woff2",
                "/.../x",
                "/xin-ch%C3%A0o"
            })
    void whatPeopleAndProgramsAskForIsOrdinary(String path) {
        assertThat(PathSpelling.isOrdinary(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "desk",
                "//desk",
                "/health//desk",
                "/desk//",
                "/health/../desk",
                "/health/./desk",
                "/desk/.",
                "/desk/..",
                "/health/%2e%2e/desk",
                "/health/.%2E/desk",
                "/health/..;/desk",
                "/desk;jsessionid=1",
                "/health/..%2fdesk",
                "/health/..%5cdesk",
                "/health/..\\desk",
                "/%64esk",
                "/desk%20",
                "/desk%00",
                "/desk%0a",
                "/desk%7f",
                "/desk%zz",
                "/desk%",
                "/desk%c",
                "/desk%c0%ae",
                "/desk%c3",
                "/desk%c2%85",
                "/desk%e2%80%8b",
                "/desk?x",
                "/desk#x",
                "/desk x",
                "/b\u00e0n"
            })
    void everyOtherSpellingIsNot(String path) {
        assertThat(PathSpelling.isOrdinary(path)).isFalse();
    }

    /** Two spellings of one path never both pass, so what is compared is what the server opens. */
    @Property(tries = 5_000)
    void anOrdinaryPathIsTheOnlySpellingOfItself(@ForAll("paths") String path) {
        if (PathSpelling.isOrdinary(path)) {
            String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            assertThat(URI.create(path).normalize().getRawPath()).isEqualTo(path);
            assertThat(decoded.replaceAll("[^\\p{ASCII}]", "")).isEqualTo(path.replaceAll("%..", ""));
        }
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(
                        "/", "/", ".", "..", "a", "desk", "%2e", "%2f", "%C3%A0", "%c3", ";", "\\", "%", "~", "-", " ",
                        "%41")
                .list()
                .ofMaxSize(8)
                .map(parts -> "/" + String.join("", parts));
    }
}
