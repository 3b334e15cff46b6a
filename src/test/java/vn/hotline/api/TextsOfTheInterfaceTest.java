package vn.hotline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsOfTheInterfaceTest {

    private static final Pattern KEY =
            Pattern.compile("\"((?:api|contact|user|client|code|place|audit|password|input)" + "\\.[a-zA-Z.]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyTextTheProgramNamesIsThere(String language) throws IOException {
        ResourceBundle bundle = ResourceBundle.getBundle("i18n.messages", new Locale(language));
        List<String> missing;
        try (Stream<Path> files = Stream.of("api", "admin", "contact", "platform")
                .map(part -> Path.of("src/main/java/vn/hotline", part))
                .flatMap(TextsOfTheInterfaceTest::walk)) {
            missing = files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("FieldNames.java"))
                    .flatMap(file -> KEY.matcher(read(file)).results().map(TextsOfTheInterfaceTest::key))
                    .filter(key -> !key.endsWith(".") && !bundle.containsKey(key))
                    .distinct()
                    .toList();
        }
        assertThat(missing).isEmpty();
    }

    private static String key(MatchResult match) {
        return match.group(1);
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
