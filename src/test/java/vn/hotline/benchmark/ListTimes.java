package vn.hotline.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import vn.hotline.kernel.Cursor;

/**
 * Lists and look-ups at 1.2 million contacts. Whole requests are measured, so what the service needs is less. Rows are
 * asked for from all over the three years, so that they do not lie ready in memory.
 */
final class ListTimes {

    private static final int LIMIT = 50;
    private static final String CONTACTS = "/api/v1/contacts?line=CHILD_PROTECTION&limit=50";
    private static final Instant FIRST = Instant.parse("2021-01-31T00:00:00Z");
    private static final long MINUTES = ChronoUnit.MINUTES.between(FIRST, Instant.parse("2023-12-31T00:00:00Z"));
    private static final List<String> FILTERS = List.of(
            "&level=INFORMATION",
            "&level=INTERVENTION",
            "&channel=ZALO",
            "&channel=PETITION",
            "&recorded=true",
            "&level=INTERVENTION&channel=OFFICIAL_LETTER",
            "&level=IN_DEPTH&channel=APP",
            "&channel=PETITION&recorded=true");

    private final HotlineProgram program;
    private final Options options;
    private final SplittableRandom random = new SplittableRandom(111);
    private final Invented invented = new Invented(111);

    ListTimes(HotlineProgram program, Options options) {
        this.program = program;
        this.options = options;
    }

    void measure(Report report) throws Exception {
        report.section("Lists and look-ups at 1.2 million contacts, whole requests");
        int times = options.times(400);
        int warmUp = options.times(200);
        try (ApiConnection api = new ApiConnection(program.address(), program.token())) {
            report.row("list by the interface, newest 50", Samples.of(warmUp, times, i -> api.get(CONTACTS)), LIMIT);
            report.row(
                    "list by the interface, 50 anywhere in three years",
                    Samples.of(warmUp, times, i -> requireRows(api.get(CONTACTS + anywhere()))),
                    LIMIT);
            for (String filter : FILTERS) {
                report.row(
                        "the same with " + filter.substring(1).replace("&", ", "),
                        Samples.of(warmUp / 8, times / 2, i -> api.get(CONTACTS + filter + anywhere())),
                        LIMIT);
            }
            report.row(
                    "level INTERVENTION within a random month",
                    Samples.of(warmUp / 8, times / 2, i -> api.get(CONTACTS + "&level=INTERVENTION" + month())),
                    LIMIT);
        }
        measurePages(report, times / 2, warmUp / 2);
    }

    /** A page is drawn as well as looked up, so it is measured beside one that is drawn without looking anything up. */
    private void measurePages(Report report, int times, int warmUp) throws Exception {
        Person operator = Person.signIn(program.address(), "minhhoa.le");
        Person supervisor = Person.signIn(program.address(), "thidu.tran");
        String path = operator.submit(
                "/desk", FacesForm.in(operator.get("/desk"), "newContact").with("number", ""), "open");
        FacesForm form = FacesForm.in(operator.get(path), "contactForm");
        Samples noNumber = Samples.of(warmUp, times, i -> lookUp(operator, path, form, ""));
        report.row("request of the contact's page without a number to look up", noNumber.toString());
        above(
                report,
                "look-up of a caller's number, the same request",
                Samples.of(warmUp, times, i -> lookUp(operator, path, form, invented.knownNumber())),
                noNumber);
        form.with("disposition", "TEST");
        operator.ajax(path, form, "contactForm:dismiss", "contactForm", "contactForm", Map.of());

        Samples empty = Samples.of(warmUp, times, i -> supervisor.get("/search"));
        report.row("/search without a question: a page with nothing in it", empty.toString());
        above(
                report,
                "/search for a name of three words",
                Samples.of(warmUp, times, i -> supervisor.search(invented.name())),
                empty);
        above(
                report,
                "/search for a number",
                Samples.of(warmUp, times, i -> supervisor.search(invented.knownNumber())),
                empty);
        for (String page : List.of("/contact/list", "/counselling/list", "/intervention/list", "/referral/list")) {
            above(report, page, Samples.of(warmUp, times, i -> supervisor.get(page)), empty);
        }
    }

    private static void above(Report report, String what, Samples samples, Samples empty) {
        double more = samples.percentile(95) - empty.percentile(50);
        report.row(
                what,
                String.format(Locale.ROOT, "%s; p95 above the p50 of the empty one: %.1f ms", samples, more),
                LIMIT + " ms above",
                more <= LIMIT);
    }

    private static void lookUp(Person operator, String path, FacesForm form, String number) throws Exception {
        form.with("callerNumber", number);
        String answer = operator.ajax(
                path,
                form,
                "contactForm:callerNumber",
                "contactForm:callerNumber",
                "contactForm:earlierPart",
                Map.of("jakarta.faces.behavior.event", "change", "jakarta.faces.partial.event", "change"));
        if (!answer.contains("<update id=\"contactForm:earlierPart\">")) {
            throw new IllegalStateException("no look-up in\n" + answer);
        }
    }

    private static void requireRows(String answer) {
        if (!answer.contains("\"next\":\"")) {
            throw new IllegalStateException("fewer than 50 rows: " + answer);
        }
    }

    private String anywhere() {
        Instant at = FIRST.plus(random.nextLong(MINUTES), ChronoUnit.MINUTES);
        return "&after=" + new Cursor(at, Long.MAX_VALUE / 2).encoded();
    }

    private String month() {
        LocalDate first = LocalDate.of(2021, 1, 1).plusMonths(random.nextInt(36));
        return "&from=" + first + "&to=" + first.plusMonths(1).minusDays(1);
    }
}
