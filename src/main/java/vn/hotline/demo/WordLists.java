package vn.hotline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists under {@code /demo}: one entry a line, columns separated by semicolons. */
final class WordLists {

    private WordLists() {}

    static List<String> lines(String name) {
        return resource("/demo/" + name);
    }

    /** @param path from the root of the class path */
    static List<String> resource(String path) {
        try (InputStream in = WordLists.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing word list " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
