package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A class is read as a whole: what has grown longer is divided by what it is about. */
class ClassSizesTest {

    private static final int LONGEST = 250;

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern SAYS_NOTHING = Pattern.compile("\\s*|import .*|package .*");

    /** The most lines that each of these may have, and why they stay whole: it is not for them to grow. */
    private static final Map<String, Integer> EXCEPTIONS = Map.of(
            // one scene of the demo after the other, as a story is told
            "demo/StoryScenes.java", 550,
            // what an invented day and its people are like, and how they come into a database
            "demo/DemoLoader.java", 320,
            "demo/DayMaker.java", 300,
            // from the first argument to the exit code, in the order in which it happens
            "launch/Launcher.java", 300,
            // a table: what can be set, what it means, what it is without
            "launch/Settings.java", 260,
            // one process from its first file to its end
            "launch/EmbeddedDatabase.java", 255);

    @Test
    void aClassIsReadAsAWhole() {
        Map<String, Long> tooLong = new TreeMap<>();
        for (Path source : Sources.under(Sources.MAIN.resolve("vn/hotline"), "java")) {
            String name = Sources.MAIN.resolve("vn/hotline").relativize(source).toString();
            long lines = COMMENT.matcher(Sources.read(source))
                    .replaceAll("")
                    .lines()
                    .filter(line -> !SAYS_NOTHING.matcher(line).matches())
                    .count();
            if (lines > EXCEPTIONS.getOrDefault(name, LONGEST)) {
                tooLong.put(name, lines);
            }
        }
        assertThat(tooLong).as("lines without blank ones, comments and imports").isEmpty();
    }

    @Test
    void whatIsAnExceptionIsOne() {
        assertThat(EXCEPTIONS.keySet()).allSatisfy(name -> assertThat(
                        Sources.MAIN.resolve("vn/hotline").resolve(name))
                .exists());
    }
}
