package vn.hotline.kernel;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people type it, read as a whole or not at all. Where its signs leave no doubt it is the same in every
 * language: 27.5 and 27,5, 1 234, 1.234.567, 1.234,5 and 1,234.5. Only one sign before exactly three digits can be both,
 * between thousands or before decimals (1.234): that is read as the reader's language writes it, and shown back.
 */
public final class TypedNumber {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern WITH_BLANKS = Pattern.compile("[1-9]\\d{0,2}(?: \\d{3})+(?:[.,]\\d+)?");
    private static final Pattern POINTS_THEN_COMMA = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+");
    private static final Pattern COMMAS_THEN_POINT = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d+");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:(?:\\.\\d{3}){2,}|(?:,\\d{3}){2,})");
    private static final Pattern EITHER = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern DECIMALS = Pattern.compile("\\d+[.,]\\d+");
    private static final Pattern MINUS = Pattern.compile("^[\u2212\u2013\u2010\u2011]");
    private static final Pattern BLANKS = Pattern.compile("[\\h]");

    private TypedNumber() {}

    /**
     * @param language of the reader; only Vietnamese writes points between thousands
     * @return empty for anything that is not a number from its first sign to its last
     */
    public static Optional<BigDecimal> read(String typed, Locale language) {
        if (typed == null) {
            return Optional.empty();
        }
        String text = MINUS.matcher(BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                        .replaceAll(" ")
                        .strip())
                .replaceFirst("-");
        boolean signed = text.startsWith("-") || text.startsWith("+");
        return plain(signed ? text.substring(1) : text, language)
                .map(BigDecimal::new)
                .map(number -> text.startsWith("-") ? number.negate() : number);
    }

    /** In digits, with a point before the decimals. */
    private static Optional<String> plain(String text, Locale language) {
        if (DIGITS.matcher(text).matches()) {
            return Optional.of(text);
        }
        if (WITH_BLANKS.matcher(text).matches()) {
            return Optional.of(text.replace(" ", "").replace(',', '.'));
        }
        if (POINTS_THEN_COMMA.matcher(text).matches()) {
            return Optional.of(text.replace(".", "").replace(',', '.'));
        }
        if (COMMAS_THEN_POINT.matcher(text).matches()) {
            return Optional.of(text.replace(",", ""));
        }
        if (THOUSANDS.matcher(text).matches()
                || EITHER.matcher(text).matches()
                        && text.indexOf(language.getLanguage().equals("vi") ? '.' : ',') > 0) {
            return Optional.of(text.replace(".", "").replace(",", ""));
        }
        return DECIMALS.matcher(text).matches() ? Optional.of(text.replace(',', '.')) : Optional.empty();
    }
}
