package vn.hotline.benchmark;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operator's work as requests: opening a contact, its page, saving what is typed, ending it both ways. */
final class PageTimes {

    private static final int LIMIT = 150;
    private static final Pattern SAVE_DRAFT = Pattern.compile("saveDraft ?= ?function\\(\\) ?\\{.*?s:\"([^\"]+)\"");

    private final HotlineProgram program;
    private final Options options;
    private final Invented invented = new Invented();
    private Person operator;

    PageTimes(HotlineProgram program, Options options) {
        this.program = program;
        this.options = options;
    }

    /** A contact that is open in the browser. */
    private record Opened(String path, FacesForm form, String saveDraft) {}

    void measure(Report report) throws Exception {
        operator = Person.signIn(program.address(), "minhhoa.le");
        int times = options.times(200);
        Samples opening = new Samples();
        Samples page = new Samples();
        Samples saving = new Samples();
        Samples dismissing = new Samples();
        Samples finalising = new Samples();
        Samples record = new Samples();
        Samples desk = new Samples();
        int warmUp = options.times(100);
        for (int i = 0; i < warmUp + times; i++) {
            boolean measured = i >= warmUp;
            Opened worthless = open(measured ? opening : new Samples(), measured ? page : new Samples());
            timed(measured ? saving : new Samples(), () -> save(worthless));
            timed(measured ? dismissing : new Samples(), () -> dismiss(worthless));
            timed(measured ? desk : new Samples(), () -> operator.get("/desk"));
            Opened worthy = open(new Samples(), new Samples());
            fill(worthy.form());
            timed(measured ? finalising : new Samples(), () -> finalise(worthy));
            String view = worthy.path().replace("/contact/form", "/contact/view");
            timed(measured ? record : new Samples(), () -> operator.get(view));
        }
        report.section("The operator's pages with \"published\" loaded, whole requests, one person");
        report.row("open a contact with the caller's number (POST)", opening, LIMIT);
        report.row("the contact's page: form, look-up of the caller (GET)", page, LIMIT);
        report.row("save the draft (POST)", saving, LIMIT);
        report.row("dismiss it (POST)", dismissing, LIMIT);
        report.row("finalise another one (POST)", finalising, LIMIT);
        report.row("the page of a finalised contact (GET)", record, LIMIT);
        report.row("the desk (GET)", desk, LIMIT);
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void timed(Samples samples, Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        samples.add(System.nanoTime() - start);
    }

    private Opened open(Samples opening, Samples page) throws Exception {
        FacesForm form = FacesForm.in(operator.get("/desk"), "newContact").with("number", invented.knownNumber());
        long start = System.nanoTime();
        String path = operator.submit("/desk", form, "open");
        long opened = System.nanoTime();
        String html = operator.get(path);
        page.add(System.nanoTime() - opened);
        opening.add(opened - start);
        Matcher saveDraft = SAVE_DRAFT.matcher(html);
        if (!saveDraft.find()) {
            throw new IllegalStateException("no saveDraft in " + html);
        }
        return new Opened(path, FacesForm.in(html, "contactForm"), saveDraft.group(1));
    }

    private void save(Opened contact) throws Exception {
        contact.form().with("narrative", invented.narrative());
        expect(
                operator.ajax(
                        contact.path(),
                        contact.form(),
                        contact.saveDraft(),
                        "contactForm",
                        "contactForm:saved contactForm:missing",
                        Map.of()),
                "id=\"contactForm:saved\"");
    }

    private void dismiss(Opened contact) throws Exception {
        contact.form().with("disposition", "SILENT");
        expect(
                operator.ajax(
                        contact.path(), contact.form(), "contactForm:dismiss", "contactForm", "contactForm", Map.of()),
                "<redirect url=\"/desk");
    }

    private void fill(FacesForm form) {
        form.with("level", "INFORMATION")
                .with("narrative", invented.narrative())
                .with("callerName", invented.name())
                .with("children:0:name", invented.name())
                .with("children:0:age", "7");
    }

    private void finalise(Opened contact) throws Exception {
        expect(
                operator.ajax(
                        contact.path(), contact.form(), "contactForm:finalise", "contactForm", "contactForm", Map.of()),
                "<redirect url=\"/contact/view");
    }

    private static void expect(String answer, String part) {
        if (!answer.contains(part)) {
            throw new IllegalStateException("no " + part + " in\n" + answer);
        }
    }
}
