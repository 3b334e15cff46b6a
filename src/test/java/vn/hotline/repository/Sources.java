package vn.hotline.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the project as the repository tests read them. */
final class Sources {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TESTS = Path.of("src/test/java");
    static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path MIGRATIONS = RESOURCES.resolve("db/migration");
    static final Path DOCS = Path.of("src/docs");

    private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"(/WEB-INF/parts/[^\"#]+)\"");

    private Sources() {}

    /** All files below a directory with one of the endings, in a stable order. */
    static List<Path> under(Path directory, String... endings) {
        Set<String> wanted = Set.of(endings);
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> wanted.contains(ending(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with the parts it is made of, as the browser gets them together. */
    static String page(Path file) {
        return INCLUDED.matcher(read(file))
                .replaceAll(part -> Matcher.quoteReplacement(page(Path.of(WEBAPP + part.group(1)))));
    }

    /** Where a find stands, in the form editors jump to. */
    static String at(Path file, String text, Matcher find) {
        long line = text.substring(0, find.start()).lines().count();
        return file + ":" + Math.max(1, line) + " " + find.group();
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
