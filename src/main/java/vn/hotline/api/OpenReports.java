package vn.hotline.api;

import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.security.Paths;
import vn.hotline.reporting.Language;
import vn.hotline.reporting.document.PeriodReport;
import vn.hotline.reporting.publication.OpenReportService;
import vn.hotline.reporting.publication.ReportFormat;

/**
 * Open data: the list of published reports, and each of them as JSON or CSV. Anybody may read it without a token, so it
 * is off unless HOTLINE_OPEN_DATA is true; then nothing is here. Described in META-INF/openapi.yaml.
 */
@WebServlet("/open/*")
public class OpenReports extends HttpServlet {

    private static final Pattern LIST = Pattern.compile("/open/v1/reports(?:\\.json)?");
    private static final Pattern ONE = Pattern.compile("/open/v1/reports/(\\d{1,18})(\\.json|\\.csv)?");
    /** Of the list. */
    private static final int AT_A_TIME = 100;
    /** A report that is withdrawn is gone from caches after five minutes. */
    private static final String CACHED = "public, max-age=300";

    @Inject
    private OpenReportService reports;

    @Inject
    @ConfigProperty(name = "HOTLINE_OPEN_DATA", defaultValue = "false")
    private boolean on;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Paths.of(request);
        Matcher one = ONE.matcher(path);
        try {
            if (on && LIST.matcher(path).matches()) {
                list(request, response);
            } else if (on && one.matches()) {
                one(Long.parseLong(one.group(1)), format(one.group(2), request), request, response);
            } else {
                notFound(request, response);
            }
        } catch (NotFoundException e) {
            notFound(request, response);
        } catch (BusinessException e) {
            problem(ProblemType.INVALID, e.getProblems(), request, response);
        }
    }

    /** The ending says it, else the header. */
    private static ReportFormat format(String ending, HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        boolean csv = ending == null ? accept != null && accept.contains("text/csv") : ending.equals(".csv");
        return csv ? ReportFormat.CSV_PLAIN : ReportFormat.JSON;
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String after = request.getParameter("after");
        Slice<PeriodReport> published = reports.published(after == null ? null : Cursor.decode(after), AT_A_TIME);
        Language language = language(request);
        String tag = published.rows().stream()
                .map(report -> report.getId() + "." + report.getVersion())
                .reduce(language.getCode() + (published.next() != null), (all, next) -> all + "-" + next);
        if (isKnown(Integer.toHexString(tag.hashCode()), request, response)) {
            return;
        }
        write(ReportFormat.JSON.getMediaType(), JsonText.of(json -> list(json, published, language)), response);
    }

    private static void list(JsonGenerator json, Slice<PeriodReport> published, Language language) {
        JsonOutput.object(json)
                .list("reports", published.rows(), report -> JsonOutput.object(json)
                        .number("id", report.getId())
                        .text("number", report.getNumber())
                        .text("line", report.getLine())
                        .text("from", report.getPeriod().from())
                        .text("to", report.getPeriod().to())
                        .number("edition", report.getEdition())
                        .text("title", report.title(language))
                        .text("publishedAt", report.getPublishedAt())
                        .text("href", "/open/v1/reports/" + report.getId())
                        .end())
                .text(
                        "next",
                        published.next() == null
                                ? null
                                : "/open/v1/reports?after=" + published.next().encoded())
                .end();
    }

    private void one(long id, ReportFormat format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PeriodReport report = reports.find(id);
        Language language = language(request);
        String tag = id + "." + report.getVersion() + "." + format + "." + language.getCode();
        if (isKnown(tag.toLowerCase(Locale.ROOT), request, response)) {
            return;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        format.write(reports.document(id, language), content);
        write(format.getMediaType(), content.toByteArray(), response);
    }

    /** A published report does not change, so its version says whether the reader has it already. */
    private static boolean isKnown(String tag, HttpServletRequest request, HttpServletResponse response) {
        String quoted = '"' + tag + '"';
        response.setHeader("ETag", quoted);
        response.setHeader("Cache-Control", CACHED);
        response.setHeader("Vary", "Accept, Accept-Language");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(quoted)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        return false;
    }

    private static void write(String mediaType, byte[] content, HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problem(ProblemType.NOT_FOUND, List.of(), request, response);
    }

    private static void problem(
            ProblemType type, List<Problem> problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] problem = JsonText.of(
                ProblemDocument.of(type, type.getStatus(), request.getRequestURI(), problems, locale(request)));
        response.setStatus(type.getStatus());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.getOutputStream().write(problem);
    }

    private static Language language(HttpServletRequest request) {
        return Language.of(locale(request).getLanguage());
    }

    /** Without the header the servlet names the server's own language. */
    private static Locale locale(HttpServletRequest request) {
        return Languages.of(
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales()));
    }
}
