package vn.hotline.kernel;

import java.time.LocalDate;

/**
 * The personal identity number of 12 digits (Law on Identification, Art. 12): 1-3 place of birth registration,
 * 4 century and sex, 5-6 year of birth, 7-12 random.
 */
public final class IdentityNumber {

    /** As it may be written: its digits, and blanks between them. */
    public static final String WRITTEN = "\\s*(?:\\d\\s*){12}";

    private IdentityNumber() {}

    /**
     * @param birthDate null if unknown
     * @return bundle key of what is wrong, or null if it may be right
     */
    public static String problem(String text, Sex sex, LocalDate birthDate) {
        if (!text.matches(WRITTEN)) {
            return "identityNumber.twelveDigits";
        }
        String digits = text.replaceAll("\\s", "");
        int centuryAndSex = digits.charAt(3) - '0';
        boolean female = centuryAndSex % 2 == 1;
        if (sex == Sex.FEMALE && !female || sex == Sex.MALE && female) {
            return "identityNumber.sex";
        }
        int year = 1900 + centuryAndSex / 2 * 100 + Integer.parseInt(digits.substring(4, 6));
        return birthDate != null && birthDate.getYear() != year ? "identityNumber.year" : null;
    }
}
