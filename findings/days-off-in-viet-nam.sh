#!/usr/bin/env bash
# Neither jollyday 2.19.0 (Java) nor date-holidays 3.37.0 (npm) can count working days in Viet Nam, and each misses other days.
#
# By article 112 of the Labour Code twelve days of 2026 are free: 1/1, five of Tet, Hung Kings (26/4), 30/4, 1/5, two of 2/9, 24/11
# (added in 2026); one that falls on a weekly day of rest is made up on the next working day (article 111), here Monday 27/4.
# jollyday has five days: the new 24/11, but no Tet, no Hung Kings, 2/9 as one day. date-holidays has Tet and Hung Kings
# right by the moon, but 2/9 as one day, no 24/11 and no day in place of Sunday 26/4. A legal limit in working days that runs over
# such a day ends too early, and neither library says that a day is missing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>days-off</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>de.focus-shift</groupId><artifactId>jollyday-core</artifactId><version>2.19.0</version></dependency>
    <dependency><groupId>de.focus-shift</groupId><artifactId>jollyday-jaxb</artifactId><version>2.19.0</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat > DaysOff.java <<'JAVA'
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.stream.Collectors;

public class DaysOff {
    public static void main(String[] none) {
        System.out.println("jollyday " + HolidayManager.getInstance(ManagerParameters.create("vn")).getHolidays(Year.of(2026)).stream()
                .map(Holiday::getDate).sorted().map(day -> day.toString().substring(5)).collect(Collectors.joining(" ")));
    }
}
JAVA
java -cp 'lib/*' DaysOff.java 2>/dev/null > seen
npm install --silent --no-fund --no-audit date-holidays@3.37.0 >/dev/null
node >> seen <<'JS'
const Holidays = require('date-holidays');
const days = new Set();
for (const day of new Holidays('VN').getHolidays(2026).filter(one => one.type === 'public'))
  for (let at = day.start.getTime(); at < day.end.getTime(); at += 864e5)
    days.add(new Date(at + 7 * 36e5).toISOString().slice(5, 10));
console.log('date-holidays ' + [...days].sort().join(' '));
JS
cat seen
diff seen - <<'EXPECTED' || { echo "the libraries answer otherwise now" >&2; exit 1; }
jollyday 01-01 04-30 05-01 09-02 11-24
date-holidays 01-01 02-16 02-17 02-18 02-19 02-20 04-26 04-30 05-01 09-02
EXPECTED
