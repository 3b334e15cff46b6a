package vn.hotline.handbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Problems;

/** What the page puts into a phrase when it is inserted: {@code {{caller}}} and its like. */
public enum PhraseVariable implements Labelled {
    /** The name that was told. */
    CALLER,
    /** The number of the record. */
    NUMBER,
    /** Who inserts it. */
    OPERATOR,
    /** 111. */
    HOTLINE;

    private static final Pattern USED = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern BRACE = Pattern.compile("\\{\\{|}}");

    /** As it is written in a phrase. */
    public String getWritten() {
        return "{{" + word() + "}}";
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Adds a problem at the text for each variable there is none of, and for braces that stand alone. */
    static void check(String text, String field, Problems problems) {
        if (text == null) {
            return;
        }
        List<String> known = Arrays.stream(values()).map(PhraseVariable::word).toList();
        USED.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(written -> !known.contains(written.substring(2, written.length() - 2)))
                .forEach(written -> problems.at(field, "handbook.phrase.unknownVariable", written, all()));
        boolean alone = BRACE.matcher(USED.matcher(text).replaceAll("")).find();
        problems.check(!alone, field, "handbook.phrase.openVariable", all());
    }

    private static List<String> all() {
        return Arrays.stream(values()).map(PhraseVariable::getWritten).toList();
    }
}
