package vn.hotline.demo;

import static vn.hotline.demo.Totals.counts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Days;

/**
 * A small hotline in the middle of its work: a quiet year behind it, two busy days at the centre of Hà Nội, and the
 * scenes that a newcomer should meet.
 */
final class Story {

    private static final Weighted<Integer> SHARES =
            new Weighted<Integer>().add(1, 28).add(2, 16).add(3, 19);
    private static final Weighted<Integer> BUSY_HANOI =
            new Weighted<Integer>().add(1, 80).add(2, 9).add(3, 11);

    private final DayMaker.Scene scene;
    private final LocalDate first;
    private final LocalDate today;

    Story(DayMaker.Scene scene, LocalDate first, LocalDate today) {
        this.scene = scene;
        this.first = first;
        this.today = today;
    }

    List<Sheet.Contact> contacts() {
        List<Sheet.Contact> contacts = new ArrayList<>();
        LocalDate yesterday = today.minusDays(1);
        for (DayPlan day : Plan.days(totals(yesterday))) {
            boolean busy = !day.day.isBefore(yesterday);
            contacts.addAll(new DayMaker(scene, day.day, busy ? BUSY_HANOI : SHARES).contacts(day));
        }
        contacts.addAll(new StoryScenes(scene, today).contacts());
        return contacts;
    }

    private List<Totals> totals(LocalDate yesterday) {
        Totals busyDay = new Totals(
                PublishedYears.CHILD,
                yesterday,
                yesterday,
                170,
                26,
                34,
                14,
                counts("VIOLENCE 2, NEGLECT 1, SEXUAL_ABUSE 1"),
                counts("PHONE 3, PRESS_SOCIAL 1"),
                0,
                true);
        double soFar = Duration.between(Days.startOf(today), scene.now()).toMinutes() / 1440.0;
        return List.of(
                new Totals(
                        PublishedYears.CHILD,
                        first,
                        yesterday.minusDays(1),
                        2_600,
                        380,
                        430,
                        260,
                        counts(
                                "VIOLENCE 48, SEXUAL_ABUSE 15, EXPLOITATION 8, TRAFFICKING 2, NEGLECT 6, CUSTODY 5, RIGHTS 3,"
                                        + " HARDSHIP 4, LEGAL_PAPERS 2, ACCIDENT_LOST 2, OTHER 3"),
                        counts("PHONE 74, APP 4, ZALO 7, PRESS_SOCIAL 8, OFFICIAL_LETTER 2, PETITION 2, IN_PERSON 1"),
                        0,
                        true),
                new Totals(
                        PublishedYears.TRAFFICKING,
                        first,
                        yesterday.minusDays(1),
                        250,
                        14,
                        160,
                        44,
                        counts("TRAFFICKING 18"),
                        counts("PHONE 17, ZALO 1"),
                        22,
                        true),
                busyDay,
                busyDay.scaled(today, today, soFar),
                new Totals(
                        PublishedYears.TRAFFICKING,
                        yesterday,
                        yesterday,
                        9,
                        2,
                        5,
                        2,
                        counts("TRAFFICKING 1"),
                        counts("PHONE 1"),
                        2,
                        false));
    }
}
