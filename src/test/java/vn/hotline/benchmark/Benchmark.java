package vn.hotline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import vn.hotline.benchmark.Options.Part;
import vn.hotline.platform.security.ApiTokens;

/** Measures the packaged program beside what it promises. How to run it: src/docs/performance.md. */
public final class Benchmark {

    private static final int LOADING_LIMIT = 120;

    private final Options options;
    private final Report report = new Report();

    private Benchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] words) throws Exception {
        try {
            System.exit(new Benchmark(Options.parse(words)).run() == 0 ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.print(e.getMessage());
            System.exit(2);
        }
    }

    /** @return how many promises were not kept */
    private int run() throws Exception {
        report.title("How fast", Machine.described());
        Set<Part> parts = options.parts();
        if (parts.contains(Part.START)) {
            new StartTime(options).measure(report);
        }
        if (options.needsPublished()) {
            measureWithPublished(parts);
        }
        if (parts.contains(Part.CLOCKS)) {
            new ClockTimes(options).measure(report);
        }
        if (parts.contains(Part.FIGURES)) {
            new FigureScale(options).measure(report);
        }
        Files.createDirectories(options.output().getParent());
        Files.writeString(options.output(), report.markdown());
        return report.missed();
    }

    /** Zalo is on: what is not asked of it costs nothing. */
    private HotlineProgram published() throws IOException {
        return new HotlineProgram(
                options.published(),
                "published",
                HotlineProgram.freePort(),
                ApiTokens.generate(),
                ZaloAccount.settings());
    }

    private void measureWithPublished(Set<Part> parts) throws Exception {
        boolean isNew = !Files.isDirectory(options.published().resolve("db/mysql"));
        try (HotlineProgram program = published()) {
            if (isNew) {
                Duration loading = program.awaitData();
                report.section("Data set \"published\"");
                report.row(
                        "making database and data, 1.22 million contacts",
                        String.format(Locale.ROOT, "%.0f s", loading.toMillis() / 1000.0),
                        LOADING_LIMIT + " s",
                        loading.toSeconds() <= LOADING_LIMIT);
            }
            program.awaitSignInPage();
            if (parts.contains(Part.PAGES)) {
                new PageTimes(program).measure(report, options);
            }
            if (parts.contains(Part.LISTS)) {
                new ListTimes(program, options).measure(report);
            }
            if (parts.contains(Part.TOTALS)) {
                new TotalsTimes(program, options).measure(report);
            }
            if (parts.contains(Part.INTAKE)) {
                new IntakeRate(program, options).measure(report);
            }
            if (parts.contains(Part.ARRIVALS)) {
                new ArrivalRate(program, options).measure(report);
            }
            if (parts.contains(Part.BARE)) {
                new BareRate(program, options).measure(report);
            }
        }
    }
}
