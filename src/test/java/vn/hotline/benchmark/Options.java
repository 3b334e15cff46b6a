package vn.hotline.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * @param work directory of the data that are made
 * @param published data directory with the data set of that name, made if it is not there
 * @param quick few and short runs: tells whether it works, not how fast it is
 */
record Options(Path work, Path published, Path output, boolean quick, Set<Part> parts) {

    /** In the order in which they run. */
    enum Part {
        START,
        PAGES,
        LISTS,
        TOTALS,
        INTAKE,
        ARRIVALS,
        /** Only if asked for: it needs the class path of the tests. */
        BARE,
        CLOCKS,
        /** Only if asked for: it makes ten million contacts. */
        FIGURES
    }

    private static final String HELP = """
            Measures the packaged program beside what it promises; writes target/benchmark.md.

              --data DIR    data directory with "published", loaded if new (target/benchmark/published)
              --only A,B    of start, pages, lists, totals, intake, arrivals (all of these), bare, clocks, figures
              --out FILE    where the tables go (target/benchmark.md)
              --quick       few and short runs, to see that it works
            """;

    static Options parse(String[] words) {
        Path target = Path.of("target").toAbsolutePath();
        Path published = target.resolve("benchmark/published");
        Path output = target.resolve("benchmark.md");
        boolean quick = false;
        Set<Part> parts = EnumSet.complementOf(EnumSet.of(Part.BARE, Part.CLOCKS, Part.FIGURES));
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--quick" -> quick = true;
                case "--data" -> published = Path.of(value(words, ++i)).toAbsolutePath();
                case "--out" -> output = Path.of(value(words, ++i)).toAbsolutePath();
                case "--only" -> parts = parts(value(words, ++i));
                default -> throw new IllegalArgumentException(HELP);
            }
        }
        return new Options(target.resolve("benchmark"), published, output, quick, parts);
    }

    private static String value(String[] words, int place) {
        if (place == words.length) {
            throw new IllegalArgumentException(HELP);
        }
        return words[place];
    }

    private static Set<Part> parts(String names) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : names.split(",")) {
            parts.add(Arrays.stream(Part.values())
                    .filter(part -> part.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(HELP)));
        }
        return parts;
    }

    /** @return how often a request is repeated */
    int times(int usual) {
        return quick ? Math.max(3, usual / 20) : usual;
    }

    boolean needsPublished() {
        return parts.stream()
                .anyMatch(part -> !Set.of(Part.START, Part.CLOCKS, Part.FIGURES).contains(part));
    }
}
