package vn.hotline.benchmark;

import java.util.ArrayList;
import java.util.List;

/** What was measured beside what was promised, as tables in Markdown. Each line is printed as soon as it is known. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private int missed;

    void title(String title, List<String> circumstances) {
        say("# " + title);
        say("");
        circumstances.forEach(one -> say("- " + one));
    }

    void section(String title) {
        say("");
        say("## " + title);
        say("");
        say("| what | measured | limit | within |");
        say("|---|---|---|---|");
    }

    /** A row to compare with, without a promise of its own. */
    void row(String what, String measured) {
        say("| %s | %s | | |".formatted(what, measured));
    }

    void row(String what, String measured, String limit, boolean within) {
        missed += within ? 0 : 1;
        say("| %s | %s | %s | %s |".formatted(what, measured, limit, within ? "yes" : "**no**"));
    }

    /** The promise is about 95 of 100. */
    void row(String what, Samples samples, int limit) {
        row(what, samples.toString(), "p95 " + limit + " ms", samples.percentile(95) <= limit);
    }

    int missed() {
        return missed;
    }

    String markdown() {
        return String.join("\n", lines) + "\n";
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }
}
