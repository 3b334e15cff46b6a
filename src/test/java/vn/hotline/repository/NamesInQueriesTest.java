package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names are sorted and found in one way: by the Vietnamese alphabet, and without tones. */
class NamesInQueriesTest {

    private static final Pattern SORTED_BY_BYTES =
            Pattern.compile("order by[^\")]*\\b\\w+\\.(?:fullName|name|titleVi|labelVi)\\b(?=[\", ])");

    /** LOCATE and INSTR compare bytes, whatever the collation. */
    private static final Pattern COMPARED_BY_BYTES = Pattern.compile("(?i)\\b(?:locate|instr|position)\\(:|\\blike :");

    /** The JDK's own ignores blanks. */
    private static final Pattern OTHER_ORDER = Pattern.compile("java\\.text\\.Collator");

    @Test
    void listsAreSortedByTheAlphabet() {
        assertThat(found(SORTED_BY_BYTES)).isEmpty();
        assertThat(found(OTHER_ORDER)).isEmpty();
    }

    @Test
    void whatIsTypedIsLookedForWithoutTones() {
        assertThat(found(COMPARED_BY_BYTES)).isEmpty();
    }

    private static List<String> found(Pattern pattern) {
        List<String> found = new ArrayList<>();
        for (Path source : Sources.under(Sources.MAIN, "java")) {
            if (source.endsWith("TypedLike.java")) {
                continue;
            }
            pattern.matcher(Sources.read(source))
                    .results()
                    .forEach(hit -> found.add(source.getFileName() + ": " + hit.group()));
        }
        return found;
    }
}
