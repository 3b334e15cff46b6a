package vn.hotline.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.hotline.launch.ServerJava;

/** From nothing to the sign-in page, beside an empty Payara Micro of the same build, in turns. */
final class StartTime {

    private static final int TIMES_OF_EMPTY_SERVER = 4;

    private final Options options;

    StartTime(Options options) {
        this.options = options;
    }

    void measure(Report report) throws Exception {
        Path data = options.work().resolve("story");
        // a first start loads data and is another matter
        start(data);
        List<Duration> empty = new ArrayList<>();
        List<Duration> ours = new ArrayList<>();
        for (int i = 0; i < (options.quick() ? 1 : 3); i++) {
            empty.add(emptyServer());
            ours.add(start(data));
        }
        double ratio = HotlineProgram.middle(ours) / HotlineProgram.middle(empty);
        report.section("Start");
        report.row("Payara Micro with nothing deployed, until it says ready", text(empty));
        report.row("the program on data that are there, until the sign-in page comes", text(ours));
        report.row(
                "the second beside the first, medians",
                String.format(Locale.ROOT, "%.2f times", ratio),
                TIMES_OF_EMPTY_SERVER + " times",
                ratio <= TIMES_OF_EMPTY_SERVER);
    }

    private static Duration start(Path data) throws IOException, InterruptedException {
        try (HotlineProgram program = new HotlineProgram(data, "story")) {
            return program.awaitSignInPage();
        }
    }

    private static Duration emptyServer() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process server = new ProcessBuilder(
                        ServerJava.find(System.getenv()).program().toString(),
                        "-jar",
                        HotlineProgram.TARGET
                                .resolve("hotline/payara-micro.jar")
                                .toString(),
                        "--nohazelcast",
                        "--port",
                        String.valueOf(HotlineProgram.freePort()))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = server.inputReader()) {
            String line = said.readLine();
            while (line != null && !line.contains("ready in")) {
                line = said.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("the empty server did not start");
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            server.destroy();
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    private static String text(List<Duration> times) {
        String each = times.stream()
                .map(time -> String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "median %.1f s (%s)", HotlineProgram.middle(times), each);
    }
}
