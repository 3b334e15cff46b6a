package vn.hotline.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operator's work as requests: opening a contact, its page, saving what is typed, ending it both ways. */
final class PageTimes {

    private static final int LIMIT = 150;
    private static final Pattern SAVE_DRAFT = Pattern.compile("saveDraft ?= ?function\\(\\) ?\\{.*?s:\"([^\"]+)\"");

    private final Invented invented;
    private final Person operator;
    private final Samples opening = new Samples();
    private final Samples page = new Samples();
    private final Samples saving = new Samples();
    private final Samples dismissing = new Samples();
    private final Samples finalising = new Samples();
    private final Samples record = new Samples();
    private final Samples desk = new Samples();

    PageTimes(HotlineProgram program) throws Exception {
        this(program, "minhhoa.le", new Invented());
    }

    PageTimes(HotlineProgram program, String username, Invented invented) throws Exception {
        operator = Person.signIn(program.address(), username);
        this.invented = invented;
    }

    /** A contact that is open in the browser. */
    private record Opened(String path, FacesForm form, String saveDraft) {}

    void measure(Report report, Options options) throws Exception {
        work(options.times(100), false);
        work(options.times(200), true);
        report.section("The operator's pages with \"published\" loaded, whole requests, one person");
        samples().forEach((what, samples) -> report.row(what, samples, LIMIT));
    }

    /** Takes two contacts each time, a worthless one and another. */
    void work(int times, boolean measured) throws Exception {
        for (int i = 0; i < times; i++) {
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
    }

    /** Begins anew with measuring. */
    void forget() {
        samples().values().forEach(Samples::clear);
    }

    /** What was measured so far, by what it is called. */
    Map<String, Samples> samples() {
        Map<String, Samples> all = new LinkedHashMap<>();
        all.put("open a contact with the caller's number (POST)", opening);
        all.put("the contact's page: form, look-up of the caller (GET)", page);
        all.put("save the draft (POST)", saving);
        all.put("dismiss it (POST)", dismissing);
        all.put("finalise another one (POST)", finalising);
        all.put("the page of a finalised contact (GET)", record);
        all.put("the desk (GET)", desk);
        return all;
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
