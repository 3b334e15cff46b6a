package vn.hotline.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.mail.Letter;
import vn.hotline.platform.mail.MailSettings;
import vn.hotline.platform.reference.Centres;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportLanguages;
import vn.hotline.reporting.figures.totals.ReportWords;

/** A made report in words: one line for the bell, a letter for the mail. Figures only, nothing about anybody. */
@ApplicationScoped
public class ReportLetters {

    private static final String CELL = "<td align=\"right\">";

    @Inject
    private ReportLanguages languages;

    @Inject
    private Centres centres;

    @Inject
    private MailSettings settings;

    /** Where the report is shown as it was made. */
    static String path(ReportRun run) {
        return "/reporting/run?id=" + run.getId();
    }

    /** "Báo cáo nhanh ngày 21/11/2026, đường dây bảo vệ trẻ em: 312 cuộc gọi đến, 4 ca hỗ trợ, can thiệp". */
    String line(ReportSchedule schedule, ReportRun run, String language) {
        ReportWords words = languages.in(Language.of(language));
        String figures = leading(schedule.getLine()).stream()
                .flatMap(code -> run.getFigures().stream()
                        .filter(figure -> figure.getCode().equals(code) && figure.getValue() != null))
                .map(figure -> words.text(
                        "report.story.clause." + figure.getCode(),
                        words.numbers().number(figure.getValue())))
                .collect(Collectors.joining(", "));
        String title = title(schedule, run.getPeriod(), words);
        return figures.isEmpty() ? title : words.text("schedule.line", title, figures);
    }

    private static List<String> leading(Helpline line) {
        return line == Helpline.CHILD_PROTECTION
                ? List.of(Figures.CALLS, Figures.INTERVENTIONS)
                : List.of(Figures.CALLS, Figures.REFERRALS);
    }

    Letter letter(ReportSchedule schedule, ReportRun run, String language) {
        ReportWords words = languages.in(Language.of(language));
        String title = title(schedule, run.getPeriod(), words);
        return new Letter(
                RecordKind.SCHEDULED_REPORT,
                run.getId(),
                title,
                text(title, schedule, run, words),
                html(title, schedule, run, words));
    }

    private String title(ReportSchedule schedule, Period period, ReportWords words) {
        String title = words.text(
                "schedule.title." + schedule.getKind(),
                words.date(period.from()),
                words.date(period.to()),
                words.period(period),
                words.text("schedule.line." + schedule.getLine()));
        return schedule.getCentreId() == null
                ? title
                : words.text("schedule.title.centre", title, centre(schedule, words));
    }

    private String centre(ReportSchedule schedule, ReportWords words) {
        return schedule.getCentreId() == null
                ? words.text("report.allCentres")
                : centres.name(schedule.getCentreId(), words.language().getCode());
    }

    private String link(ReportRun run) {
        return settings.address().isEmpty() ? null : settings.address() + path(run);
    }

    private String text(String title, ReportSchedule schedule, ReportRun run, ReportWords words) {
        StringBuilder text = new StringBuilder(title)
                .append('\n')
                .append(centre(schedule, words))
                .append("\n\n");
        for (RunFigure figure : run.getFigures()) {
            text.append(words.label(schedule.getLine(), figure.getCode()))
                    .append(": ")
                    .append(value(figure, words))
                    .append('\n');
            for (Comparison with : Comparison.usual()) {
                Compared compared = figure.compared(with, run.getPeriod());
                text.append("  ")
                        .append(name(with, compared.period(), words))
                        .append(": ")
                        .append(number(compared.value(), words))
                        .append(difference(compared, words).isEmpty() ? "" : ", " + difference(compared, words))
                        .append('\n');
            }
        }
        since(run, words).ifPresent(note -> text.append('\n').append(note).append('\n'));
        if (link(run) != null) {
            text.append('\n')
                    .append(words.text("schedule.mail.open"))
                    .append(' ')
                    .append(link(run))
                    .append('\n');
        }
        return text.append('\n')
                .append(words.text("schedule.mail.why"))
                .append('\n')
                .toString();
    }

    /** Plain HTML without colours: mail programs have their own dark and light. */
    private String html(String title, ReportSchedule schedule, ReportRun run, ReportWords words) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"")
                .append(words.language().getCode())
                .append("\"><head><meta charset=\"UTF-8\"><title>")
                .append(safe(title))
                .append("</title></head><body><h1>")
                .append(safe(title))
                .append("</h1><p>")
                .append(safe(centre(schedule, words)))
                .append(
                        "</p><table border=\"1\" cellpadding=\"6\" cellspacing=\"0\"><thead><tr><th scope=\"col\" align=\"left\">")
                .append(safe(words.text("report.figure")))
                .append("</th><th scope=\"col\">")
                .append(safe(words.text("schedule.mail.now")));
        for (Comparison with : Comparison.usual()) {
            Period other = with.of(run.getPeriod(), run.getPeriod(), null);
            html.append("</th><th scope=\"col\">")
                    .append(safe(name(with, other, words)))
                    .append("</th><th scope=\"col\">")
                    .append(safe(words.text("report.difference")));
        }
        html.append("</th></tr></thead><tbody>");
        run.getFigures().forEach(figure -> row(html, figure, schedule, run, words));
        html.append("</tbody></table>");
        since(run, words)
                .ifPresent(note -> html.append("<p>").append(safe(note)).append("</p>"));
        if (link(run) != null) {
            html.append("<p><a href=\"")
                    .append(safe(link(run)))
                    .append("\">")
                    .append(safe(words.text("schedule.mail.openLink")))
                    .append("</a></p>");
        }
        return html.append("<p>")
                .append(safe(words.text("schedule.mail.why")))
                .append("</p></body></html>")
                .toString();
    }

    private static void row(
            StringBuilder html, RunFigure figure, ReportSchedule schedule, ReportRun run, ReportWords words) {
        html.append("<tr><th scope=\"row\" align=\"left\">")
                .append(safe(words.label(schedule.getLine(), figure.getCode())))
                .append("</th>")
                .append(CELL)
                .append("<b>")
                .append(safe(value(figure, words)))
                .append("</b></td>");
        for (Comparison with : Comparison.usual()) {
            Compared compared = figure.compared(with, run.getPeriod());
            html.append(CELL)
                    .append(safe(number(compared.value(), words)))
                    .append("</td>")
                    .append(CELL)
                    .append(safe(difference(compared, words)))
                    .append("</td>");
        }
        html.append("</tr>");
    }

    private static String value(RunFigure figure, ReportWords words) {
        return figure.getValue() == null
                ? words.text("report.noData")
                : words.numbers().number(figure.getValue()) + " " + words.label(figure.getUnit());
    }

    /** What a reader has to know of a period that is known in part only. */
    private static Optional<String> since(ReportRun run, ReportWords words) {
        return run.getFigures().stream()
                .flatMap(figure -> figure.known().stream())
                .findFirst()
                .map(day -> words.text("report.since", words.date(day)));
    }

    private static String number(Long value, ReportWords words) {
        return value == null ? words.text("report.noData") : words.numbers().number(value);
    }

    /** "+34 (+2,8%)", or nothing where one of both is unknown. */
    private static String difference(Compared compared, ReportWords words) {
        if (compared.difference() == null) {
            return "";
        }
        String difference = words.numbers().difference(compared.difference());
        return compared.percent() == null || compared.difference() == 0
                ? difference
                : difference + " (" + words.numbers().percent(compared.percent()) + ")";
    }

    private static String name(Comparison with, Period period, ReportWords words) {
        return words.text("report.compare." + with, brief(period, words));
    }

    private static String brief(Period period, ReportWords words) {
        return period.from().equals(period.to()) ? words.date(period.from()) : words.brief(period);
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
