package vn.hotline.kernel;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of the Vietnamese alphabet: a ă â b c d đ e ê … o ô ơ … u ư …, blanks and signs before letters ("Hà Nội" before
 * "Hải Phòng"), and only between equal letters the tones: none, huyền, hỏi, ngã, sắc, nặng. Large and small letters are
 * one. The same order as the database's collation {@code utf8mb4_uca1400_vietnamese_as_ci}, which lists in SQL use; the
 * JDK's own collator ignores blanks.
 */
public final class VietnameseOrder implements Comparator<String> {

    public static final Comparator<String> ALPHABETIC = new VietnameseOrder();

    private static final String LETTERS =
            " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789aăâbcdðđeêfghijklmnoôơpqrstuưvwxyz";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final int OTHERS = 1_000;

    private VietnameseOrder() {}

    @Override
    public int compare(String one, String other) {
        Letters ours = new Letters(one);
        Letters theirs = new Letters(other);
        int tones = 0;
        // both go on each time, so that each knows whether it has more
        while (ours.next() & theirs.next()) {
            if (ours.letter != theirs.letter) {
                return Integer.compare(ours.letter, theirs.letter);
            }
            tones = tones == 0 ? Integer.compare(ours.tone, theirs.tone) : tones;
        }
        if (ours.more || theirs.more) {
            return ours.more ? 1 : -1;
        }
        return tones;
    }

    /** Walks a text letter by letter: the place of each in the alphabet and of its tone. */
    private static final class Letters {

        private final String marksApart;
        private int at;
        private boolean more = true;
        private int letter;
        private int tone;

        Letters(String text) {
            marksApart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        }

        boolean next() {
            if (at >= marksApart.length()) {
                more = false;
                return false;
            }
            StringBuilder sign = new StringBuilder().append(marksApart.charAt(at++));
            tone = 0;
            while (at < marksApart.length() && Character.getType(marksApart.charAt(at)) == Character.NON_SPACING_MARK) {
                char mark = marksApart.charAt(at++);
                int known = TONES.indexOf(mark);
                if (known >= 0) {
                    tone = known + 1;
                } else {
                    sign.append(mark);
                }
            }
            String one = Normalizer.normalize(sign, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            int known = LETTERS.indexOf(one.charAt(0));
            letter = known >= 0 ? known : OTHERS + one.charAt(0);
            return true;
        }
    }
}
