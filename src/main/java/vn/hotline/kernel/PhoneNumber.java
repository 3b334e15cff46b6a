package vn.hotline.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A telephone number however it was written ("0900 000 147", "+84900000147", "(024) 3733 3344 máy lẻ 12",
 * {@code sip:+84900000147@host}).
 *
 * <p>Beside numbers people tell things that are none: that the number is hidden ({@link #isWithheld}), and digits that
 * cannot be called, because one was misheard or the plan has no such number. These may be written down all the same, as
 * they were told, with a question mark behind them ({@link #DOUBTFUL}).
 *
 * @param e164 the one form it is compared by, e.g. +84900000147; of a number of before 2018 the old one
 * @param extension digits behind a switchboard, or null
 */
public record PhoneNumber(String e164, String extension) {

    /** Behind digits that were told like this but cannot be called. */
    public static final String DOUBTFUL = "?";

    private static final String HOME = "VN";
    private static final String HOME_CODE = "+84";

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:sips?|tel):([^>;\\s]*)");
    private static final Pattern ADDRESS_IN_BRACKETS = Pattern.compile("<([^>]*)>");
    private static final Pattern HOST = Pattern.compile("@.*");
    private static final Pattern EXTENSION = Pattern.compile(
            "(?i)(.*?\\d\\)?)[\\s,;.(-]*(?:(?:so )?may le|so le|le|noi bo|may nhanh|nhanh|so noi bo|nb|ml|ext(?:ension)?|extn|x|#)"
                    + "[\\s.:=]*(\\d{1,6})\\)?");
    private static final Pattern ONE_NUMBER = Pattern.compile("\\+?[\\d\\s().-]+");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("1[89]00\\d{4,6}");
    private static final Pattern LANDLINE = Pattern.compile("(02\\d{1,2}) (.*)");

    /** Reading one number asks the whole plan, and each contact asks for its number half a dozen times. */
    private static final Recent<Optional<PhoneNumber>> READ = new Recent<>(PhoneNumber::read);

    private static final Recent<Boolean> IN_THE_PLAN = new Recent<>(PhoneNumber::isKnownToThePlan);
    private static final Recent<String> PRINTED = new Recent<>(PhoneNumber::printed);

    public PhoneNumber(String e164) {
        this(e164, null);
    }

    /** Empty if the text is not one number that can be called, today or before the plan was changed. */
    public static Optional<PhoneNumber> parse(String text) {
        return text == null ? Optional.empty() : READ.of(text);
    }

    private static Optional<PhoneNumber> read(String text) {
        if (isWithheld(text)) {
            return Optional.empty();
        }
        String plain = caller(PlainSigns.of(text));
        Matcher behindASwitchboard = EXTENSION.matcher(VietnameseText.toneless(plain));
        String extension = null;
        if (behindASwitchboard.matches()) {
            extension = behindASwitchboard.group(2);
            plain = behindASwitchboard.group(1);
        }
        if (!ONE_NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number =
                    new PhoneNumber(util.format(util.parse(plain, HOME), PhoneNumberFormat.E164), extension);
            return number.isCurrent() ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Whether a text says that the number is hidden, or that nobody knows it. */
    public static boolean isWithheld(String text) {
        if (text == null) {
            return false;
        }
        String plain = PlainSigns.of(text);
        if (plain.isEmpty()) {
            return false;
        }
        if (WithheldNumber.is(caller(plain))) {
            return true;
        }
        // "Anonymous" <sip:a7c3@host>: the name says so, and the address is no number
        int name = plain.indexOf('<');
        return name > 0
                && WithheldNumber.is(plain.substring(0, name))
                && !ONE_NUMBER.matcher(caller(plain)).matches();
    }

    /**
     * What is stored of what was told or sent: a number as people read it; one of before 2018, a hidden one and one in doubt
     * as they were written; null for nothing.
     */
    public static String kept(String text) {
        return parse(text)
                .filter(PhoneNumber::isOfToday)
                .map(PhoneNumber::shown)
                .orElseGet(() -> VietnameseText.clean(text));
    }

    /** Marked as told like this, unless it is a number, hidden, or marked already: nothing that a program sends is lost. */
    public static String keptInDoubt(String text) {
        String kept = kept(text);
        boolean clear = kept == null
                || isDoubtful(kept)
                || isWithheld(kept)
                || parse(kept).isPresent();
        return clear ? kept : kept + " " + DOUBTFUL;
    }

    /** Whether somebody said that the digits were told like this. */
    public static boolean isDoubtful(String text) {
        return text != null && PlainSigns.of(text).endsWith(DOUBTFUL);
    }

    /** The part of an exchange's address that names the caller: {@code "Hoa" <sip:+84900000147@host>;tag=7}. */
    private static String caller(String plain) {
        String inside = ADDRESS_IN_BRACKETS
                .matcher(plain)
                .results()
                .map(brackets -> brackets.group(1))
                // the name before it is the caller's own choice, and may hold brackets, too
                .reduce((name, address) -> address)
                .orElse(plain);
        Matcher address = ADDRESS.matcher(inside);
        boolean isAddress = address.find();
        String user = isAddress ? address.group(1) : inside;
        return user.contains(WithheldNumber.HOST) ? user : HOST.matcher(user).replaceFirst("");
    }

    private boolean isCurrent() {
        return isOfToday() || successor().filter(IN_THE_PLAN::of).isPresent();
    }

    private Optional<String> successor() {
        return e164.startsWith(HOME_CODE)
                ? FormerNumbers.successor(e164.substring(HOME_CODE.length())).map(HOME_CODE::concat)
                : Optional.empty();
    }

    private boolean isOfToday() {
        return IN_THE_PLAN.of(e164);
    }

    private static boolean isKnownToThePlan(String e164) {
        return PhoneNumberUtil.getInstance().isValidNumber(parsed(e164))
                || (e164.startsWith(HOME_CODE) && StateNumbers.is(e164.substring(HOME_CODE.length())));
    }

    private static Phonenumber.PhoneNumber parsed(String e164) {
        try {
            return PhoneNumberUtil.getInstance().parse(e164, HOME);
        } catch (NumberParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** As people in Viet Nam read it: 0900 000 147, (024) 3733 3344; foreign numbers with their country code. */
    public String shown() {
        String shown = e164.startsWith(HOME_CODE) ? national() : e164;
        return extension == null ? shown : shown + " máy lẻ " + extension;
    }

    private String national() {
        return StateNumbers.shown(e164.substring(HOME_CODE.length())).orElseGet(() -> PRINTED.of(e164));
    }

    private static String printed(String e164) {
        String national = PhoneNumberUtil.getInstance().format(parsed(e164), PhoneNumberFormat.NATIONAL);
        Matcher landline = LANDLINE.matcher(national);
        return landline.matches() ? "(" + landline.group(1) + ") " + landline.group(2) : national;
    }

    /** All digits as they are dialled at home, as told; of a foreign number with its country. */
    public String digits() {
        return digits(e164);
    }

    private static String digits(String e164) {
        if (!e164.startsWith(HOME_CODE)) {
            return e164.substring(1);
        }
        String national = e164.substring(HOME_CODE.length());
        return WITHOUT_ZERO.matcher(national).matches() ? national : "0" + national;
    }

    /** What calls from it are compared by: of a number of before 2018 the digits of today. */
    public String digitsOfToday() {
        return isOfToday() ? digits() : successor().map(PhoneNumber::digits).orElseGet(this::digits);
    }

    /** By all the digits that name it: as told, of today, of before 2018. */
    public List<String> allDigits() {
        String today = digitsOfToday();
        Optional<String> former = e164.startsWith(HOME_CODE) && today.startsWith("0")
                ? FormerNumbers.predecessor(today.substring(1)).map("0"::concat)
                : Optional.empty();
        return Stream.concat(Stream.of(digits(), today), former.stream())
                .distinct()
                .toList();
    }

    /** The digits to look for of whatever was typed: as dialled at home if they may be a number, else as they stand. */
    public static String digitsIn(String text) {
        String plain = caller(PlainSigns.of(text));
        try {
            PhoneNumberUtil util = PhoneNumberUtil.getInstance();
            Phonenumber.PhoneNumber number = util.parse(plain, HOME);
            if (util.isPossibleNumber(number)) {
                return digits(util.format(number, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException e) {
            // other digits: of an identity card, of an account
        }
        return plain.replaceAll("\\D", "");
    }
}
