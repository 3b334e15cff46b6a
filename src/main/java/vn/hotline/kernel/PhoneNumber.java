package vn.hotline.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/**
 * A telephone number however it was written ("0900 000 147", "+84900000147", "84-900.000.147").
 *
 * @param e164 the one form it is compared by, e.g. +84900000147
 */
public record PhoneNumber(String e164) {

    private static final String HOME = "VN";

    /** Empty if the text cannot be a number that can be called. */
    public static Optional<PhoneNumber> parse(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = util.parse(text, HOME);
            return util.isPossibleNumber(number)
                    ? Optional.of(new PhoneNumber(util.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** As people in Viet Nam read it: 0900 000 147; foreign numbers with their country code. */
    public String shown() {
        if (e164.startsWith("+84") && e164.length() == 12) {
            return "0" + e164.substring(3, 6) + " " + e164.substring(6, 9) + " " + e164.substring(9);
        }
        return e164;
    }

    /** All digits without the country's prefix: what last digits are taken from. */
    public String digits() {
        return e164.startsWith("+84") ? "0" + e164.substring(3) : e164.substring(1);
    }
}
