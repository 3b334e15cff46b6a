package vn.hotline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import vn.hotline.demo.DayPlan.CasePlan;
import vn.hotline.demo.DayPlan.Kind;

/** Turns totals into days. The same seed gives the same days. */
final class Plan {

    static final long SEED = 111;

    /** How recorded contacts of the child line come, other than by telephone; the app and Zalo by their own total. */
    private static final Map<String, Double> OTHER_CHANNELS =
            Map.of("PRESS_SOCIAL", 0.002, "OFFICIAL_LETTER", 0.001, "PETITION", 0.003, "IN_PERSON", 0.006);

    private static final double APP_OF_APP_AND_ZALO = 0.4;

    private final TreeMap<LocalDate, DayPlan> days = new TreeMap<>();

    private Plan() {}

    static List<DayPlan> days(List<Totals> spans) {
        Plan plan = new Plan();
        spans.forEach(plan::add);
        return List.copyOf(plan.days.values());
    }

    private void add(Totals totals) {
        SplittableRandom random = new SplittableRandom(
                SEED * totals.from().toEpochDay() + totals.line().hashCode());
        Spread spread = new Spread(totals.from(), totals.to(), random);
        int phone = totals.calls() - totals.sources().getOrDefault("PHONE", 0);
        int app = share(totals.appZalo(), APP_OF_APP_AND_ZALO);
        int zalo = totals.appZalo() - app;
        app -= totals.sources().getOrDefault("APP", 0);
        zalo -= totals.sources().getOrDefault("ZALO", 0);
        for (String level : List.of("INFORMATION", "IN_DEPTH")) {
            boolean information = level.equals("INFORMATION");
            int left = information ? totals.information() : totals.inDepth();
            int recordedApp = share(app, information ? 0.25 : 0.12);
            int recordedZalo = share(zalo, information ? 0.25 : 0.12);
            add(totals, spread, random, "APP", level, recordedApp);
            add(totals, spread, random, "ZALO", level, recordedZalo);
            app -= recordedApp;
            zalo -= recordedZalo;
            left -= recordedApp + recordedZalo;
            if (totals.otherChannels()) {
                int all = left;
                for (String channel : OTHER_CHANNELS.keySet().stream().sorted().toList()) {
                    int amount = share(all, OTHER_CHANNELS.get(channel));
                    add(totals, spread, random, channel, level, amount);
                    left -= amount;
                }
            }
            add(totals, spread, random, "PHONE", level, left);
            phone -= left;
        }
        add(totals, spread, random, "PHONE", null, phone);
        add(totals, spread, random, "APP", null, app);
        add(totals, spread, random, "ZALO", null, zalo);
        addCases(totals, spread, random);
    }

    private void add(Totals totals, Spread spread, SplittableRandom random, String channel, String level, int total) {
        if (total < 0) {
            throw new IllegalArgumentException("more recorded than received: " + channel + " " + totals);
        }
        Kind kind = new Kind(totals.line(), channel, level);
        int[] amounts = spread.of(total, random);
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] > 0) {
                day(totals.from().plusDays(i)).contacts.merge(kind, amounts[i], Integer::sum);
            }
        }
    }

    private void addCases(Totals totals, Spread spread, SplittableRandom random) {
        List<String> types = shuffled(totals.types(), random);
        List<String> sources = shuffled(totals.sources(), random);
        List<Integer> persons = persons(totals, random);
        int[] amounts = spread.of(totals.interventions(), random);
        int next = 0;
        for (int i = 0; i < amounts.length; i++) {
            for (int n = 0; n < amounts[i]; n++, next++) {
                String type = types.get(next).equals(Totals.UNKNOWN) ? null : types.get(next);
                day(totals.from().plusDays(i))
                        .cases
                        .add(new CasePlan(totals.line(), type, sources.get(next), persons.get(next), totals.to()));
            }
        }
    }

    private static List<Integer> persons(Totals totals, SplittableRandom random) {
        List<Integer> persons = new ArrayList<>();
        for (int i = 0; i < totals.interventions(); i++) {
            if (totals.persons() > 0) {
                persons.add(i < totals.persons() - totals.interventions() ? 2 : 1);
            } else {
                int percent = random.nextInt(100);
                persons.add(percent < 87 ? 1 : percent < 97 ? 2 : percent < 99 ? 3 : 4);
            }
        }
        Collections.shuffle(persons, new Random(random.nextLong()));
        return persons;
    }

    private static List<String> shuffled(Map<String, Integer> counts, SplittableRandom random) {
        List<String> keys = new ArrayList<>();
        counts.forEach((key, count) -> keys.addAll(Collections.nCopies(count, key)));
        Collections.shuffle(keys, new Random(random.nextLong()));
        return keys;
    }

    private DayPlan day(LocalDate day) {
        return days.computeIfAbsent(day, DayPlan::new);
    }

    private static int share(int total, double part) {
        return (int) Math.round(total * part);
    }
}
