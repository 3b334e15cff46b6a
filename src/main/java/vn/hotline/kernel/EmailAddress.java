package vn.hotline.kernel;

import java.util.regex.Pattern;

/** What can be an address for mail. Whether anybody reads there only a mail can tell. */
public final class EmailAddress {

    public static final int LONGEST = 120;

    private static final Pattern POSSIBLE = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private EmailAddress() {}

    /** Notes at a field what is wrong with an address; none at all is right. */
    public static void check(String address, String field, Problems problems) {
        if (address != null && address.length() > LONGEST) {
            problems.at(field, "input.tooLong", LONGEST);
        } else if (address != null) {
            problems.check(POSSIBLE.matcher(address).matches(), field, "input.emailUnreadable");
        }
    }
}
