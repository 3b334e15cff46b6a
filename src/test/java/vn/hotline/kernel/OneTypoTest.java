package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTypoTest {

    /** Few letters, so that words are often near to each other. */
    @Provide
    Arbitrary<String> word() {
        return Arbitraries.strings().withChars("angh").ofMinLength(1).ofMaxLength(7);
    }

    /** The two ways to ask agree with each other and with what is counted by the book. */
    @Property(tries = 4_000)
    void aWordIsMeantIfItIsOneStepAway(@ForAll("word") String word, @ForAll("word") String typed) {
        boolean isNear = steps(word, typed) == 1 && word.length() >= 4 && typed.length() >= 3;

        assertThat(OneTypo.isMeant(word, typed)).isEqualTo(isNear);
        assertThat(OneTypo.meant(typed).contains(word)).isEqualTo(isNear);
    }

    /** The distance of words as textbooks have it, neighbours swapped being one step. */
    private static int steps(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + same);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[one.length()][other.length()];
    }

    @ParameterizedTest
    @CsvSource({"nguyen,nguyem", "nguyen,nguen", "nguyen,nguyeen", "nguyen,ngyuen", "hoang,haong", "minh,mnh"})
    void theFourSlips(String meant, String typed) {
        assertThat(OneTypo.meant(typed)).contains(meant);
        assertThat(OneTypo.isMeant(meant, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"lan,lam", "lan,lamn", "nguyen,nguyen", "nguyen,guyne", "nguyen,huynh", "minh2,minh", "5a12,5a13"})
    void nothingElse(String word, String typed) {
        assertThat(OneTypo.meant(typed)).doesNotContain(word);
        assertThat(OneTypo.isMeant(word, typed)).isFalse();
    }

    /** What is asked of the index, so that nobody makes it grow unseen. */
    @Test
    void someFiftyForEachLetter() {
        List<Integer> asked = new ArrayList<>();
        for (String typed : List.of("hng", "hong", "hoang", "nguyen", "nghieng")) {
            Set<String> meant = OneTypo.meant(typed);
            assertThat(meant).doesNotContain(typed);
            asked.add(meant.size());
        }
        assertThat(asked).containsExactly(101, 229, 285, 337, 389);
    }
}
