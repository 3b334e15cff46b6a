package vn.hotline.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of the networks of the Party and the State (080), of defence and of public security (both 069): many a desk of the
 * police is reached by no other. Circular 22/2014/TT-BTTTT, article 10 clause 6: five to seven digits behind the code, the
 * first of them 2 to 9. libphonenumber knows 069 with five or six digits and no 080.
 */
final class StateNumbers {

    private static final Pattern NATIONAL = Pattern.compile("(69|80)([2-9]\\d{4,6})");

    private static final int WHOLE = 5;
    private static final int FIRST_GROUP = 3;

    private StateNumbers() {}

    static boolean is(String national) {
        return NATIONAL.matcher(national).matches();
    }

    /** As the police print it: 069 232 6555, 080 43162; empty for another number. */
    static Optional<String> shown(String national) {
        Matcher number = NATIONAL.matcher(national);
        if (!number.matches()) {
            return Optional.empty();
        }
        String rest = number.group(2);
        String grouped =
                rest.length() == WHOLE ? rest : rest.substring(0, FIRST_GROUP) + " " + rest.substring(FIRST_GROUP);
        return Optional.of("0" + number.group(1) + " " + grouped);
    }
}
