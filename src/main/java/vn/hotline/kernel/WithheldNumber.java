package vn.hotline.kernel;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people and telephone exchanges write where a caller's number is hidden or nobody knows it: "ẩn số", "không hiện số",
 * "Private", "Anonymous", "0", {@code sip:anonymous@anonymous.invalid} (RFC 3323). It is nobody's number, so two such
 * calls have nothing in common.
 */
final class WithheldNumber {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern MASKED = Pattern.compile("x{3,}");
    static final String HOST = "anonymous.invalid";

    /** Toneless, letters only. */
    private static final Set<String> WORDS =
            Stream.of("""
            an so, so an, an, an danh, so an danh, vo danh, giau so, giau, che so, so bi an, bi an, so kin, so bi mat,
            rieng tu, so rieng tu, khong hien so, khong hien thi so, khong hien thi, khong hien, khong so, khong co so,
            khong co, khong ro, khong ro so, khong biet, khong biet so, khong xac dinh, so khong xac dinh, chua ro,
            chua ro so, khong cho so, khong cung cap, nguoi goi an danh,
            private, private number, private caller, private call, private id, anonymous, anonymous caller,
            anonymous call, anonymous user, anonym, unknown, unknown number, unknown caller, caller unknown,
            number unknown, restricted, restricted number, restricted call, unavailable, number unavailable,
            caller unavailable, name unavailable, id unavailable, not available, number not available, out of area,
            blocked, blocked number, blocked call, caller blocked, withheld, number withheld, caller withheld,
            id withheld, caller id withheld, hidden, hidden number, caller id blocked, no caller id, no callerid, no id,
            no number, no caller, presentation restricted, number restricted, clir, protected, secret, none, null, nil,
            na, n a, undefined, not known, not provided, no cli""".split(",")).map(WithheldNumber::letters).collect(Collectors.toUnmodifiableSet());

    private WithheldNumber() {}

    /** @param plain a text with the signs of the keyboard only, the part of an address that names the caller */
    static boolean is(String plain) {
        String letters = letters(plain);
        if (VietnameseText.toneless(plain).contains(HOST)) {
            return true;
        }
        String digits = NOT_DIGITS.matcher(plain).replaceAll("");
        boolean nobody = digits.chars().allMatch(digit -> digit == '0');
        return nobody
                && (letters.isEmpty()
                        || WORDS.contains(letters)
                        || MASKED.matcher(letters).matches());
    }

    private static String letters(String text) {
        return NOT_LETTERS
                .matcher(VietnameseText.toneless(text))
                .replaceAll(" ")
                .strip();
    }
}
