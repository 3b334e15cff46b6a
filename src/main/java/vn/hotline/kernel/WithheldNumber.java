package vn.hotline.kernel;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people and telephone exchanges write where a caller's number is hidden or nobody knows it: "ẩn số", "không hiện số",
 * "Private", "Anonymous", "0", {@code sip:anonymous@anonymous.invalid} (RFC 3323). It is nobody's number, so two such
 * calls have nothing in common.
 *
 * <p>It is known by its words: a text without a digit that says nothing else. Whatever names somebody or something is not
 * taken for it.
 */
final class WithheldNumber {

    static final String HOST = "anonymous.invalid";

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern MASKED = Pattern.compile("[x ]*");

    /** "No number" of telephones' own programs. */
    private static final Pattern CODE = Pattern.compile("-[1-3]");

    /** Toneless. */
    private static final Set<String> WORDS = Set.of("""
            khong ko k hok kg chua an giau che bi hien thi ro biet co so dien thoai dt sdt may danh vo nguoi goi rieng tu mat
            kin chan luu cho cung cap de lai xac dinh kxd la cua tin bao
            private anonymous anonym unknown unavailable restricted withheld withhold blocked block hidden secret protected
            undisclosed unlisted undefined unidentified suppressed number numbers caller callers id ids callerid cid clid
            cli clir call calls line phone user subscriber name not available no none null nil na n a out of area by the
            network presentation payphone pay asserted identity known provided given shown asterisk p o u i d""".split("\\s+"));

    private WithheldNumber() {}

    /** @param plain a text with the signs of the keyboard only, the part of an address that names the caller */
    static boolean is(String plain) {
        if (VietnameseText.toneless(plain).contains(HOST) || CODE.matcher(plain).matches()) {
            return true;
        }
        String digits = NOT_DIGITS.matcher(plain).replaceAll("");
        String letters = NOT_LETTERS
                .matcher(VietnameseText.toneless(plain))
                .replaceAll(" ")
                .strip();
        boolean nobody = digits.chars().allMatch(digit -> digit == '0');
        return nobody
                && (MASKED.matcher(letters).matches()
                        || Arrays.stream(letters.split(" ")).allMatch(WORDS::contains));
    }
}
