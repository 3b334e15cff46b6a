package vn.hotline.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/** Spreads a total over days as life would, without losing a unit: holidays, seasons, weekdays, chance. */
final class Spread {

    private static final double[] MONTHS = {0.93, 0.88, 1.04, 1.03, 1.06, 1.08, 1.05, 1.02, 1.01, 1.03, 0.98, 0.89};
    /** The first days of the lunar years. */
    private static final List<LocalDate> TET = List.of(
            LocalDate.of(2021, 2, 12),
            LocalDate.of(2022, 2, 1),
            LocalDate.of(2023, 1, 22),
            LocalDate.of(2024, 2, 10),
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2027, 2, 6),
            LocalDate.of(2028, 1, 26));

    private final double[] weightUpTo;

    Spread(LocalDate from, LocalDate to, SplittableRandom random) {
        int days = (int) ChronoUnit.DAYS.between(from, to) + 1;
        weightUpTo = new double[days];
        double sum = 0;
        for (int i = 0; i < days; i++) {
            sum += weight(from.plusDays(i)) * (0.88 + 0.24 * random.nextDouble());
            weightUpTo[i] = sum;
        }
    }

    /** The share of each day is the difference of two rounded sums, so the shares add up to the total. */
    int[] of(int total, SplittableRandom random) {
        double shift = random.nextDouble();
        int[] amounts = new int[weightUpTo.length];
        long before = 0;
        for (int i = 0; i < amounts.length; i++) {
            boolean last = i == amounts.length - 1;
            long upTo =
                    last ? total : (long) Math.floor(total * weightUpTo[i] / weightUpTo[amounts.length - 1] + shift);
            amounts[i] = (int) (Math.min(upTo, total) - before);
            before += amounts[i];
        }
        return amounts;
    }

    static double weight(LocalDate day) {
        double weight = MONTHS[day.getMonthValue() - 1];
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            weight *= 0.86;
        } else if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            weight *= 0.93;
        }
        for (LocalDate tet : TET) {
            long after = ChronoUnit.DAYS.between(tet, day);
            if (after >= -3 && after <= 4) {
                weight *= 0.45;
            }
        }
        return weight;
    }
}
