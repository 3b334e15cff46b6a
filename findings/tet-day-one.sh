#!/usr/bin/env bash
# icu4j 78.1 puts the first day of Tet on the wrong day in years that matter to a clock of working days.
#
# A deadline of "5 working days" stands still over Tet, so software needs its first day. ICU has no Vietnamese calendar; good
# engineers take ICU's Chinese calendar (also behind JavaScript's Intl) and set the time zone to Asia/Ho_Chi_Minh.
# The time zone changes nothing in any of these years, and 2027 is right for neither country: both keep 6 February.
# Right in Viet Nam: 1985-01-21, 2007-02-17, 2026-02-17, 2027-02-06, 2030-02-02, 2053-02-18 (in China 2030-02-03).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mvn -q -B dependency:copy -Dartifact=com.ibm.icu:icu4j:78.1 -DoutputDirectory="$work" >/dev/null
cat > "$work/FirstDayOfTet.java" <<'JAVA'
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneId;

public class FirstDayOfTet {
    public static void main(String[] years) {
        for (String year : years) {
            for (String zone : new String[] {"Asia/Ho_Chi_Minh", "Asia/Shanghai"}) {
                LocalDate day = LocalDate.of(Integer.parseInt(year), 1, 19);
                while (!isFirst(day, zone)) {
                    day = day.plusDays(1);
                }
                System.out.print((zone.endsWith("Minh") ? "Ha Noi " : " Beijing ") + day);
            }
            System.out.println();
        }
    }

    private static boolean isFirst(LocalDate day, String zone) {
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone(zone), new ULocale("vi_VN"));
        calendar.setTimeInMillis(day.atTime(12, 0).atZone(ZoneId.of(zone)).toInstant().toEpochMilli());
        return calendar.get(Calendar.MONTH) == 0 && calendar.get(Calendar.DAY_OF_MONTH) == 1
                && calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 0;
    }
}
JAVA
seen=$(java -cp "$work/icu4j-78.1.jar" "$work/FirstDayOfTet.java" 1985 2007 2026 2027 2030 2053)
echo "$seen"
expected='Ha Noi 1985-02-20 Beijing 1985-02-20
Ha Noi 2007-02-18 Beijing 2007-02-18
Ha Noi 2026-02-17 Beijing 2026-02-17
Ha Noi 2027-02-07 Beijing 2027-02-07
Ha Noi 2030-02-02 Beijing 2030-02-02
Ha Noi 2053-02-19 Beijing 2053-02-19'
[ "$seen" = "$expected" ] || { echo "icu4j answers otherwise now" >&2; exit 1; }
