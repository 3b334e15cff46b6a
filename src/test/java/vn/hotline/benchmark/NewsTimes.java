package vn.hotline.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How soon open desks hear of a new contact, what desks cost that only stand open, and whether pages that leave while their
 * question is held harm anybody.
 * {@code java -cp target/test-classes:target/hotline.jar vn.hotline.benchmark.NewsTimes [pages that leave]}
 */
public final class NewsTimes {

    private static final String OPERATOR = "minhhoa.le";
    private static final String OTHER_CENTRE = "danang.truc";

    private static final int DESKS = 50;
    private static final int EVENTS = 100;
    private static final int LIMIT = 300;
    private static final int FEW = 10;
    private static final int MANY = 300;
    private static final int IDLE_SECONDS = 60;
    private static final int LEAVE = 20_000;
    private static final int LEAVING_AT_ONCE = 16;

    private final HotlineProgram program;
    private final Report report;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(4))
            .build();
    private final Invented invented = new Invented();
    private final List<OpenPage> open = new ArrayList<>();

    private NewsTimes(HotlineProgram program, Report report) {
        this.program = program;
        this.report = report;
    }

    public static void main(String[] words) throws Exception {
        Path data = HotlineProgram.TARGET.resolve("benchmark/news");
        Report report = new Report();
        try (HotlineProgram program = new HotlineProgram(data, "story")) {
            program.awaitSignInPage();
            report.title("News to open pages", Machine.described());
            NewsTimes times = new NewsTimes(program, report);
            times.standIdle();
            times.hear();
            times.leave(words.length > 0 ? Integer.parseInt(words[0]) : LEAVE);
        }
        System.exit(report.missed() == 0 ? 0 : 1);
    }

    /** Memory and processor of desks at which nothing happens. */
    private void standIdle() throws Exception {
        open(FEW);
        idle(20);
        long few = memory();
        open(MANY);
        idle(20);
        Duration before = program.applicationTime().plus(program.databaseTime());
        idle(IDLE_SECONDS);
        double share = program.applicationTime()
                        .plus(program.databaseTime())
                        .minus(before)
                        .toMillis()
                / 10.0
                / IDLE_SECONDS;
        double more = (double) memory() / few;
        report.section("Desks that stand open");
        report.row(
                "processor of %d desks, server and database".formatted(MANY),
                String.format(Locale.ROOT, "%.1f %% of a core", share),
                "10 %",
                share < 10);
        report.row(
                "memory with %d desks beside that with %d".formatted(MANY, FEW),
                String.format(Locale.ROOT, "%.2f times %d MB", more, few),
                "1.3 times",
                more <= 1.3);
        report.row("questions that failed", String.valueOf(failures()), "0", failures() == 0);
        closeAll();
    }

    /** From the moment a program's contact is acknowledged until each desk has heard of it. */
    private void hear() throws Exception {
        ApiConnection intake = new ApiConnection(program.address(), program.token());
        Samples samples = new Samples();
        open(DESKS);
        idle(2);
        for (int i = 0; i < EVENTS; i++) {
            CountDownLatch all = new CountDownLatch(DESKS);
            event = new Event(all, System.nanoTime(), samples);
            intake.post("/api/v1/contacts", invented.recorded(), null);
            if (!all.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException(all.getCount() + " desks did not hear");
            }
            event = null;
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(100, 400));
        }
        report.section("From a contact's request to the news of it, %d desks open".formatted(DESKS));
        report.row("a desk has heard", samples, LIMIT);
        closeAll();
    }

    /** Contacts that are being told of. */
    private record Event(CountDownLatch all, long at, Samples samples) {
        synchronized void heard() {
            samples.add(System.nanoTime() - at);
            all.countDown();
        }
    }

    private volatile Event event;

    private void open(int desks) throws Exception {
        while (open.size() < desks) {
            Person person = Person.signIn(program.address(), OPERATOR);
            OpenPage page = new OpenPage(http, person);
            open.add(page);
            page.listen((topic, mark) -> {
                Event now = event;
                if (now != null && topic.equals("CONTACT")) {
                    now.heard();
                }
            });
        }
    }

    private static void idle(int seconds) throws InterruptedException {
        TimeUnit.SECONDS.sleep(seconds);
    }

    private int failures() {
        return open.stream().mapToInt(OpenPage::failures).sum();
    }

    private void closeAll() {
        open.forEach(OpenPage::close);
        open.clear();
    }

    /** Resident, after a collection. */
    private long memory() throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(HotlineProgram.JAVA).resolveSibling("jcmd").toString(),
                        Long.toString(program.application().pid()),
                        "GC.run")
                .start()
                .waitFor();
        return program.memory();
    }

    /** Pages of one centre leave in the middle of it, by the thousand; a person of another one goes on reading. */
    private void leave(int pages) throws Exception {
        Path log = HotlineProgram.TARGET.resolve("benchmark/news/logs/server.log");
        long said = Files.exists(log) ? Files.size(log) : 0;
        open(1);
        idle(2);
        OpenPage leaving = open.get(0);
        AtomicInteger mixed = new AtomicInteger();
        AtomicInteger read = new AtomicInteger();
        Person reader = Person.signIn(program.address(), OTHER_CENTRE);
        String name = nameIn(reader.get("/desk"));
        ApiConnection intake = new ApiConnection(program.address(), program.token());
        ExecutorService threads = Executors.newFixedThreadPool(LEAVING_AT_ONCE + 2);
        AtomicInteger left = new AtomicInteger();
        for (int i = 0; i < LEAVING_AT_ONCE; i++) {
            boolean hard = i % 2 == 0;
            threads.submit(() -> {
                while (left.incrementAndGet() <= pages) {
                    leave(leaving, hard);
                }
                return null;
            });
        }
        threads.submit(() -> {
            while (left.get() < pages) {
                String page = reader.get("/desk");
                read.incrementAndGet();
                if (!page.contains(name) || !page.strip().endsWith("</html>") || page.contains("CONTACT ")) {
                    mixed.incrementAndGet();
                }
            }
            return null;
        });
        while (left.get() < pages) {
            intake.post("/api/v1/contacts", invented.recorded(), null);
            TimeUnit.MILLISECONDS.sleep(50);
        }
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
        idle(30);
        String more = Files.readString(log).substring((int) Math.min(said, Files.size(log)));
        long errors = more.lines()
                .filter(line -> line.matches(".*(SEVERE|WARN|Exception).*"))
                .count();
        report.section("%,d pages that left while their question was held".formatted(pages));
        report.row("warnings and errors of the server", String.valueOf(errors), "0", errors == 0);
        report.row("of %,d pages of others, wrong".formatted(read.get()), mixed.toString(), "0", mixed.get() == 0);
        report.row("questions of those who stayed that failed", String.valueOf(failures()), "0", failures() == 0);
        closeAll();
    }

    private static String nameIn(String page) {
        return page.replaceAll("(?s).*<b class=\"m\">([^<]+)</b><small>.*", "$1");
    }

    /** Some leave before the server has read the question, some while it is held, some while it is answered. */
    private void leave(OpenPage page, boolean hard) throws IOException, InterruptedException {
        try (Socket line = new Socket()) {
            line.connect(new InetSocketAddress("127.0.0.1", program.address().getPort()));
            OutputStream out = line.getOutputStream();
            out.write(("GET /news?" + page.query() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + page.cookies()
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(0, 80_000));
            if (hard) {
                // what is left unread is thrown away with a reset
                line.setSoLinger(true, 0);
            }
        }
    }
}
