package vn.hotline.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers and what they say, from the word lists of the demo data. One for each thread. */
public final class Invented {

    private static final List<String> SURNAMES = lines("surnames.txt");
    private static final List<String> MIDDLE_NAMES = lines("middle_names_f.txt");
    private static final List<String> GIVEN_NAMES = lines("given_names_f.txt");
    private static final List<String> NARRATIVES = lines("narratives_information.txt");
    private static final List<String> PLACES = lines("places.txt");
    private static final List<String> STREETS = lines("streets.txt");
    private static final int NEW_NUMBERS_FROM = (int) (System.currentTimeMillis() / 1000 % 10_000) * 9_000;
    private static final AtomicInteger NEW_NUMBERS = new AtomicInteger();

    private final SplittableRandom random;

    Invented() {
        this(1);
    }

    public Invented(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Of a caller in the demo data. */
    String knownNumber() {
        return "0900%06d".formatted(random.nextInt(1_000_000));
    }

    /** That has not been there before. */
    String newNumber() {
        return "09%08d".formatted(10_000_000 + (NEW_NUMBERS_FROM + NEW_NUMBERS.getAndIncrement()) % 80_000_000);
    }

    String name() {
        return one(SURNAMES) + " " + one(MIDDLE_NAMES) + " " + one(GIVEN_NAMES);
    }

    public String narrative() {
        return one(NARRATIVES).replace("{place}", one(PLACES)) + " "
                + one(NARRATIVES).replace("{place}", one(PLACES));
    }

    public String recorded() {
        String body = """
                {"line":"CHILD_PROTECTION","channel":"APP","level":"INFORMATION","narrative":"%s",\
                "caller":{"name":"%s","number":"%s","address":"%s"},"children":[{"name":"%s","age":%d,"sex":"FEMALE"}]}""";
        return body.formatted(narrative(), name(), newNumber(), one(STREETS), name(), 1 + random.nextInt(15));
    }

    String dismissed() {
        return """
                {"line":"CHILD_PROTECTION","channel":"PHONE","disposition":"SILENT","caller":{"number":"%s"}}""".formatted(newNumber());
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> lines(String file) {
        try (InputStream in = Invented.class.getResourceAsStream("/demo/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(";")[0])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
