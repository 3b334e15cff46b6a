#!/usr/bin/env bash
# libphonenumber 9.0.43 knows Viet Nam's 113, 114 and 115, but neither 111 (child protection) nor 112 (search and rescue).
#
# An engineer who checks a dialled or typed number with ShortNumberInfo, or who asks it which numbers are free emergency numbers,
# sees police, fire and ambulance answered right and takes the rest for granted. 111 is "possible" and not valid, its cost is
# unknown, and it does not count as a number that connects to an emergency service.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mvn -q -B dependency:copy -Dartifact=com.googlecode.libphonenumber:libphonenumber:9.0.43 -DoutputDirectory="$work" >/dev/null
cat > "$work/ShortNumbers.java" <<'JAVA'
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.ShortNumberInfo;

public class ShortNumbers {
    public static void main(String[] numbers) throws Exception {
        ShortNumberInfo known = ShortNumberInfo.getInstance();
        for (String number : numbers) {
            var parsed = PhoneNumberUtil.getInstance().parse(number, "VN");
            System.out.println(number + " valid " + known.isValidShortNumberForRegion(parsed, "VN")
                    + ", emergency " + known.connectsToEmergencyNumber(number, "VN")
                    + ", cost " + known.getExpectedCostForRegion(parsed, "VN"));
        }
    }
}
JAVA
seen=$(java -cp "$work/libphonenumber-9.0.43.jar" "$work/ShortNumbers.java" 111 112 113 114 115)
echo "$seen"
expected='111 valid false, emergency false, cost UNKNOWN_COST
112 valid false, emergency false, cost UNKNOWN_COST
113 valid true, emergency true, cost TOLL_FREE
114 valid true, emergency true, cost TOLL_FREE
115 valid true, emergency true, cost TOLL_FREE'
[ "$seen" = "$expected" ] || { echo "libphonenumber answers otherwise now" >&2; exit 1; }
