package vn.hotline.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;

/** Invented people: Vietnamese names, addresses that lead nowhere, telephone numbers of one made-up exchange. */
final class People {

    /** Numbers up to 0900 000 999 belong to the agencies and to the story. */
    /** Numbers are written in groups of three digits, as people read them. */
    private static final int GROUP = 1000;

    private static final int RESERVED_NUMBERS = 1_000;

    private static final int NUMBERS = 1_000_000 - RESERVED_NUMBERS;
    /** Without a common divisor with NUMBERS, so that no two callers get one number. */
    private static final long SCATTER = 611_953;

    private static final Weighted<String> SURNAMES = surnames();
    private static final List<String> MALE_MIDDLE = WordLists.lines("middle_names_m.txt");
    private static final List<String> FEMALE_MIDDLE = WordLists.lines("middle_names_f.txt");
    private static final List<String> MALE_GIVEN = WordLists.lines("given_names_m.txt");
    private static final List<String> FEMALE_GIVEN = WordLists.lines("given_names_f.txt");
    private static final List<String> STREETS = WordLists.lines("streets.txt");

    private final Sealing sealing;
    private final ConcurrentHashMap<String, byte[]> numberTokens = new ConcurrentHashMap<>();

    People(Sealing sealing) {
        this.sealing = sealing;
    }

    static String surname(SplittableRandom random) {
        return SURNAMES.draw(random);
    }

    static String name(String surname, boolean male, SplittableRandom random) {
        // Văn and Thị, first in their lists, are by far the most common.
        String middle = random.nextInt(100) < 35
                ? (male ? MALE_MIDDLE : FEMALE_MIDDLE).get(0)
                : one(male ? MALE_MIDDLE : FEMALE_MIDDLE, random);
        return surname + " " + middle + " " + one(male ? MALE_GIVEN : FEMALE_GIVEN, random);
    }

    static String given(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    static String address(SplittableRandom random) {
        return one(STREETS, random);
    }

    /** @param rank 0 calls most often */
    static String number(int rank) {
        long digits = RESERVED_NUMBERS + rank * SCATTER % NUMBERS;
        return "0900 %03d %03d".formatted(digits / GROUP, digits % GROUP);
    }

    /** Many people call once, a few again and again. */
    static String worthlessCaller(int callers, SplittableRandom random) {
        double at = random.nextDouble();
        return number((int) (callers * at * at));
    }

    static String earnestCaller(int callers, SplittableRandom random) {
        return number(callers / 50 + (int) (callers * 0.98 * random.nextDouble()));
    }

    /** Hashing a number means parsing it: callers come again, so the hashes are kept. */
    byte[] token(String number) {
        return numberTokens.computeIfAbsent(number, text -> SearchTokens.ofCallerNumber(sealing, text));
    }

    static <T> T one(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    private static Weighted<String> surnames() {
        Weighted<String> surnames = new Weighted<>();
        for (String line : WordLists.lines("surnames.txt")) {
            String[] columns = line.split(";");
            surnames.add(columns[0], columns.length > 1 ? Double.parseDouble(columns[1]) : 0.2);
        }
        return surnames;
    }
}
