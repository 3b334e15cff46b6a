#!/usr/bin/env bash
# libphonenumber 9.0.43 takes the telephone numbers of Viet Nam's police and government for no numbers at all.
#
# The numbering plan (Circular 22/2014/TT-BTTTT, article 10 clause 6) gives the networks of the Party and the State (080), of defence and
# of public security (both 069) subscriber numbers of five, six or seven digits that begin with 2 to 9. Police desks have printed the
# seven-digit form (069.2xx.xxxx) for years: whoever hands a case to them types one. The library's metadata knows 069 with five or six
# digits only, and no 080. So the longest and now usual form is "possible" but not valid, while the older short one is valid.
# Beside it stand numbers of a landline and a mobile, which the library knows. The digits below are invented.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mvn -q -B dependency:copy -Dartifact=com.googlecode.libphonenumber:libphonenumber:9.0.43 -DoutputDirectory="$work" >/dev/null
cat > "$work/StateNumbers.java" <<'JAVA'
import com.google.i18n.phonenumbers.PhoneNumberUtil;

public class StateNumbers {
    public static void main(String[] numbers) throws Exception {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        for (String number : numbers) {
            var parsed = util.parse(number, "VN");
            System.out.println(number + " " + util.isPossibleNumberWithReason(parsed) + ", valid "
                    + util.isValidNumber(parsed) + ", " + util.getNumberType(parsed));
        }
    }
}
JAVA
seen=$(java -cp "$work/libphonenumber-9.0.43.jar" "$work/StateNumbers.java" \
    069200001 0692000001 08020001 080200001 0802000001 02437333344 0912000001)
echo "$seen"
expected='069200001 IS_POSSIBLE, valid true, UAN
0692000001 IS_POSSIBLE, valid false, UNKNOWN
08020001 IS_POSSIBLE, valid false, UNKNOWN
080200001 IS_POSSIBLE, valid false, UNKNOWN
0802000001 IS_POSSIBLE, valid false, UNKNOWN
02437333344 IS_POSSIBLE, valid true, FIXED_LINE
0912000001 IS_POSSIBLE, valid true, MOBILE'
[ "$seen" = "$expected" ] || { echo "libphonenumber answers otherwise now" >&2; exit 1; }
