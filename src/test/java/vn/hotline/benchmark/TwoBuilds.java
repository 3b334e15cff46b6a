package vn.hotline.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * This build beside another one, in one run: both are asked the same by turns, so that what disturbs one disturbs the
 * other. {@code java -cp target/test-classes:target/hotline.jar vn.hotline.benchmark.TwoBuilds start|pages|intake|people
 * BEFORE}, where BEFORE is the folder {@code target} of the other build. Its data sets are made if they are not there.
 */
public final class TwoBuilds {

    private static final int CONNECTIONS = 8;
    private static final int TURNS = 4;
    private static final int IN_A_TURN = 25;

    /** Before anything is measured: a server that runs for weeks has what it does often compiled by both compilers. */
    private static final int WARM_TURNS = 12;

    private static final int STARTS = 5;
    private static final int BURST_SECONDS = 6;
    private static final int PEOPLE = 50;
    private static final int CLICKING_SECONDS = 60;

    private final Path before;
    private final Path target = HotlineProgram.TARGET;

    private TwoBuilds(Path before) {
        this.before = before;
    }

    public static void main(String[] words) throws Exception {
        TwoBuilds builds = new TwoBuilds(Path.of(words[1]).toAbsolutePath());
        Machine.described().forEach(line -> System.out.println("- " + line));
        System.out.println();
        switch (words[0]) {
            case "start" -> builds.compareStarts();
            case "pages" -> builds.withBoth(TwoBuilds::comparePages);
            case "intake" -> builds.withBoth(TwoBuilds::compareIntake);
            case "people" -> builds.withBoth(TwoBuilds::comparePeople);
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private interface Comparison {
        void run(HotlineProgram before, HotlineProgram now) throws Exception;
    }

    private void withBoth(Comparison comparison) throws Exception {
        try (HotlineProgram old = published(before);
                HotlineProgram now = published(target)) {
            old.awaitSignInPage();
            now.awaitSignInPage();
            comparison.run(old, now);
        }
    }

    private static HotlineProgram published(Path build) throws IOException {
        return new HotlineProgram(build, build.resolve("benchmark/published"), "published");
    }

    // ---------------------------------------------------------------- starting

    private void compareStarts() throws Exception {
        Starts old = new Starts(before);
        Starts now = new Starts(target);
        for (int i = 0; i < STARTS; i++) {
            old.add();
            now.add();
        }
        System.out.println("| start until the sign-in page comes, s | before | now | medians |");
        System.out.println("|---|---|---|---|");
        printStarts("first, on an empty directory", old.first, now.first);
        printStarts("next", old.next, now.next);
        printStarts("next, processor time of the application", old.processor, now.processor);
    }

    /** Of one build: a first start on an empty directory and the next one, and again. */
    private static final class Starts {

        private final Path build;
        private final List<Duration> first = new ArrayList<>();
        private final List<Duration> next = new ArrayList<>();
        private final List<Duration> processor = new ArrayList<>();

        Starts(Path build) {
            this.build = build;
        }

        void add() throws IOException, InterruptedException {
            Path data = build.resolve("benchmark/starts");
            remove(data);
            try (HotlineProgram program = new HotlineProgram(build, data, "none")) {
                first.add(program.awaitSignInPage());
            }
            try (HotlineProgram program = new HotlineProgram(build, data, "none")) {
                next.add(program.awaitSignInPage());
                processor.add(program.applicationTime());
            }
        }
    }

    private static void printStarts(String what, List<Duration> before, List<Duration> now) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.1f, %.1f: %.2f times |%n",
                what,
                seconds(before),
                seconds(now),
                HotlineProgram.middle(before),
                HotlineProgram.middle(now),
                HotlineProgram.middle(now) / HotlineProgram.middle(before));
    }

    private static String seconds(List<Duration> times) {
        return times.stream()
                .map(time -> String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0))
                .collect(Collectors.joining(", "));
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    // ---------------------------------------------------------------- pages, lists, totals

    private static void comparePages(HotlineProgram before, HotlineProgram now) throws Exception {
        compareWork(before, now);
        Map<String, Samples.Request> askedBefore = requests(before, true);
        Map<String, Samples.Request> askedNow = requests(now, false);
        printHead();
        for (String what : askedNow.keySet()) {
            compare(what, before, askedBefore.get(what), now, askedNow.get(what));
        }
    }

    /** The operator's work, which leads from page to page. */
    private static void compareWork(HotlineProgram before, HotlineProgram now) throws Exception {
        PageTimes worksBefore = new PageTimes(before);
        PageTimes worksNow = new PageTimes(now);
        for (int turn = 0; turn < WARM_TURNS + TURNS; turn++) {
            boolean measured = turn >= WARM_TURNS;
            worksBefore.work(IN_A_TURN, measured);
            worksNow.work(IN_A_TURN, measured);
        }
        System.out.println("| request | before, ms | now, ms | p50 now of before |");
        System.out.println("|---|---|---|---|");
        Map<String, Samples> samples = worksNow.samples();
        worksBefore
                .samples()
                .forEach((what, old) -> System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %s | %.2f |%n",
                        what,
                        shown(old),
                        shown(samples.get(what)),
                        samples.get(what).percentile(50) / old.percentile(50)));
        System.out.println();
    }

    private static Map<String, Samples.Request> requests(HotlineProgram program, boolean isBefore) throws Exception {
        Person supervisor = Person.signIn(program.address(), "thidu.tran");
        Person manager = Person.signIn(program.address(), "chuan.hoang");
        ApiConnection api = new ApiConnection(program.address(), program.token());
        Invented invented = new Invented(111);
        Map<String, Samples.Request> requests = new LinkedHashMap<>();
        requests.put("supervisor's desk", i -> supervisor.get("/desk"));
        for (String list : List.of("/contact/list", "/counselling/list", "/intervention/list", "/referral/list")) {
            requests.put(list, i -> supervisor.get(list));
        }
        for (String kind : List.of("/contact", "/intervention", "/referral")) {
            List<String> records = records(supervisor.get(kind + "/list"), kind);
            requests.put(kind + "/view", i -> supervisor.get(records.get(i % records.size())));
        }
        requests.put("search for a name of three words", i -> search(supervisor, invented.name(), isBefore));
        requests.put("search for a number", i -> search(supervisor, invented.knownNumber(), isBefore));
        requests.put(
                "/reporting/totals, a year",
                i -> manager.get("/reporting/totals?kind=YEAR&from=2022-01-01&to=2022-12-31&line=CHILD_PROTECTION"));
        requests.put(
                "totals of a year with both comparisons, interface",
                i -> api.get("/api/v1/reports/period-totals?line=CHILD_PROTECTION&compare=previous-year,previous-period"
                        + "&from=2022-01-01&to=2022-12-31"));
        requests.put("newest 50 contacts, interface", i -> api.get("/api/v1/contacts?line=CHILD_PROTECTION&limit=50"));
        return requests;
    }

    private static List<String> records(String list, String kind) {
        Matcher link = Pattern.compile("href=\"(" + kind + "/view\\?id=\\d+)").matcher(list);
        List<String> records = new ArrayList<>();
        while (link.find()) {
            records.add(link.group(1));
        }
        if (records.isEmpty()) {
            throw new IllegalStateException("no records in " + list);
        }
        return records;
    }

    /** What was searched for stood in the address once. */
    private static void search(Person person, String typed, boolean isBefore) throws Exception {
        if (isBefore) {
            person.get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        } else {
            person.search(typed);
        }
    }

    private static void compare(
            String what, HotlineProgram before, Samples.Request askBefore, HotlineProgram now, Samples.Request askNow)
            throws Exception {
        Samples.of(0, WARM_TURNS * IN_A_TURN, askBefore);
        Samples.of(0, WARM_TURNS * IN_A_TURN, askNow);
        Measured old = new Measured(before);
        Measured current = new Measured(now);
        for (int turn = 0; turn < TURNS; turn++) {
            // by turns first and second
            for (boolean isOld : turn % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                Samples.Request ask = isOld ? askBefore : askNow;
                (isOld ? old : current).add(() -> Samples.of(0, IN_A_TURN, ask));
            }
        }
        print(what, old, current);
    }

    // ---------------------------------------------------------------- many people

    private static void comparePeople(HotlineProgram before, HotlineProgram now) throws Exception {
        PeopleClicking clickBefore = new PeopleClicking(PEOPLE, () -> requestsAtWork(before, true));
        PeopleClicking clickNow = new PeopleClicking(PEOPLE, () -> requestsAtWork(now, false));
        for (int turn = 0; turn < 2 * TURNS; turn++) {
            clickBefore.click(CLICKING_SECONDS, turn >= TURNS);
            clickNow.click(CLICKING_SECONDS, turn >= TURNS);
        }
        System.out.printf(Locale.ROOT, "| %d people clicking | before, ms | now, ms | p95 now of before |%n", PEOPLE);
        System.out.println("|---|---|---|---|");
        Map<String, Samples> samples = clickNow.samples();
        clickBefore
                .samples()
                .forEach((what, old) -> System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %s | %.2f |%n",
                        what,
                        shown(old),
                        shown(samples.get(what)),
                        samples.get(what).percentile(95) / old.percentile(95)));
        System.out.printf(
                Locale.ROOT,
                "| resident memory of application and database, MB | %d | %d | %.2f |%n",
                before.memory(),
                now.memory(),
                (double) now.memory() / before.memory());
    }

    private static Map<String, Samples.Request> requestsAtWork(HotlineProgram program, boolean isBefore)
            throws Exception {
        Map<String, Samples.Request> requests = requests(program, isBefore);
        ApiConnection api = new ApiConnection(program.address(), program.token());
        requests.put(
                "recorded contact, interface",
                i -> api.post(
                        "/api/v1/contacts",
                        new Invented(System.nanoTime()).recorded(),
                        UUID.randomUUID().toString()));
        return requests;
    }

    // ---------------------------------------------------------------- intake

    private static void compareIntake(HotlineProgram before, HotlineProgram now) throws Exception {
        Map<String, Function<Invented, String>> kinds = new LinkedHashMap<>();
        kinds.put("recorded contact, 8 connections", Invented::recorded);
        kinds.put("dismissed contact, 8 connections", Invented::dismissed);
        for (HotlineProgram program : List.of(before, now)) {
            burst(program, Invented::recorded, 40);
        }
        printHead();
        for (Map.Entry<String, Function<Invented, String>> kind : kinds.entrySet()) {
            Measured old = new Measured(before);
            Measured current = new Measured(now);
            for (int turn = 0; turn < 2 * TURNS; turn++) {
                for (boolean isOld : turn % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                    HotlineProgram program = isOld ? before : now;
                    (isOld ? old : current).add(() -> burst(program, kind.getValue(), BURST_SECONDS));
                }
            }
            print(kind.getKey(), old, current);
            System.out.printf(
                    Locale.ROOT,
                    "| the same, a second | %.0f | %.0f | %.2f | | |%n",
                    old.rate(),
                    current.rate(),
                    current.rate() / old.rate());
        }
    }

    private static Samples burst(HotlineProgram program, Function<Invented, String> body, int seconds)
            throws Exception {
        return Load.of(CONNECTIONS, 0, seconds, number -> {
                    ApiConnection connection = new ApiConnection(program.address(), program.token());
                    Invented invented = new Invented(System.nanoTime() + number);
                    return () -> connection.post(
                            "/api/v1/contacts",
                            body.apply(invented),
                            UUID.randomUUID().toString());
                })
                .samples();
    }

    // ---------------------------------------------------------------- what was measured

    private interface Part {
        Samples run() throws Exception;
    }

    /** Times, and what application and database used of the processors for them. */
    private static final class Measured {

        private final HotlineProgram program;
        private final Samples samples = new Samples();
        private Duration application = Duration.ZERO;
        private Duration database = Duration.ZERO;
        private long nanos;

        Measured(HotlineProgram program) {
            this.program = program;
        }

        void add(Part part) throws Exception {
            Duration applicationBefore = program.applicationTime();
            Duration databaseBefore = program.databaseTime();
            long start = System.nanoTime();
            samples.addAll(part.run());
            nanos += System.nanoTime() - start;
            application = application.plus(program.applicationTime()).minus(applicationBefore);
            database = database.plus(program.databaseTime()).minus(databaseBefore);
        }

        double rate() {
            return samples.size() * 1e9 / nanos;
        }

        double applicationMillis() {
            return application.toNanos() / 1e6 / samples.size();
        }

        String processors() {
            return String.format(
                    Locale.ROOT, "%.1f + %.1f", applicationMillis(), database.toNanos() / 1e6 / samples.size());
        }
    }

    private static void printHead() {
        System.out.println("| request | before, ms | now, ms | p50 now of before"
                + " | processors before, application + database, ms | now |");
        System.out.println("|---|---|---|---|---|---|");
    }

    private static void print(String what, Measured old, Measured current) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %s | %s |%n",
                what,
                shown(old.samples),
                shown(current.samples),
                current.samples.percentile(50) / old.samples.percentile(50),
                old.processors(),
                current.processors());
    }

    private static String shown(Samples samples) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f, p95 %.1f of %d",
                samples.percentile(50),
                samples.percentile(95),
                samples.size());
    }
}
