package vn.hotline.api;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.ops.DatabaseGone;
import vn.hotline.platform.security.Paths;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.publication.OpenReportService;
import vn.hotline.reporting.publication.ReportFormat;
import vn.hotline.reporting.publication.document.PeriodReport;

/**
 * Open data: the list of published reports, and each of them as JSON or CSV. Anybody may read it without a token, so it
 * is off unless HOTLINE_OPEN_DATA is true; then nothing is here.
 */
@WebServlet("/open/*")
public class OpenReports extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(OpenReports.class.getName());

    static final String JSON = mediaType(ReportFormat.JSON);
    static final String CSV = mediaType(ReportFormat.CSV_PLAIN);

    private static final List<String> READING = List.of("GET", "HEAD");

    /** Path of the list; that of a report goes on with its id. */
    static final String LIST = "/open/v1/reports";

    /** Endings of paths for those who cannot send a header. */
    static final String AS_JSON = ".json";

    static final String AS_CSV = ".csv";

    private static final Pattern LISTED = Pattern.compile(LIST + "(?:" + Pattern.quote(AS_JSON) + ")?");
    private static final Pattern ONE = Pattern.compile(
            LIST + "/(" + RecordId.WRITTEN + ")(" + Pattern.quote(AS_JSON) + "|" + Pattern.quote(AS_CSV) + ")?");
    static final QueryParameter<String> AFTER = QueryParameter.text(
            "after", "Stands in the address that `next` of the answer before gives: the list goes on behind it.");

    /** Of the list. */
    static final int AT_A_TIME = 100;

    /** A report that is withdrawn is gone from caches after five minutes. */
    static final String CACHED = "public, max-age=300";

    static final String VARY = "Accept, Accept-Language";

    @Inject
    private OpenReportService reports;

    @Inject
    private DatabaseGone gone;

    @Inject
    @ConfigProperty(name = "HOTLINE_OPEN_DATA", defaultValue = "false")
    private boolean on;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (on && !READING.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", READING));
            ServletProblem.answer(ProblemType.METHOD_NOT_ALLOWED, request, response);
        } else {
            super.service(request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            read(request, response);
        } catch (NotFoundException e) {
            ServletProblem.answer(ProblemType.NOT_FOUND, request, response);
        } catch (BusinessException e) {
            ServletProblem.answer(ProblemType.INVALID, e.getProblems(), request, response);
        } catch (RuntimeException e) {
            if (gone.isBehind(e)) {
                throw e;
            }
            failed(e, request, response);
        }
    }

    /** Whether there can be something at a path. */
    static boolean isKnown(String path) {
        return LISTED.matcher(path).matches() || ONE.matcher(path).matches();
    }

    private void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Paths.of(request);
        Matcher one = ONE.matcher(path);
        if (on && LISTED.matcher(path).matches()) {
            list(request, response);
        } else if (on && one.matches()) {
            one(Long.parseLong(one.group(1)), format(one.group(2), request), request, response);
        } else {
            ServletProblem.answer(ProblemType.NOT_FOUND, request, response);
        }
    }

    private static void failed(RuntimeException thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String instance = "urn:uuid:" + UUID.randomUUID();
        LOG.log(Level.SEVERE, instance, thrown);
        ServletProblem.answer(ProblemType.FAILED, instance, List.of(), request, response);
    }

    /** The ending says it, else the header. */
    private static ReportFormat format(String ending, HttpServletRequest request) {
        boolean csv = ending == null
                ? AcceptHeader.preferred(request.getHeader("Accept"), List.of(JSON, CSV))
                        .equals(Optional.of(CSV))
                : ending.equals(AS_CSV);
        return csv ? ReportFormat.CSV_PLAIN : ReportFormat.JSON;
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String after = request.getParameter(AFTER.getName());
        Slice<PeriodReport> published = reports.published(after == null ? null : Cursor.decode(after), AT_A_TIME);
        Language language = language(request);
        String tag = published.rows().stream()
                .map(report -> report.getId() + "." + report.getVersion())
                .reduce(language.getCode() + (published.next() != null), (all, next) -> all + "-" + next);
        if (isKnown(Integer.toHexString(tag.hashCode()), request, response)) {
            return;
        }
        write(ReportFormat.JSON.getMediaType(), JsonText.of(OpenReportListView.of(published, language)), response);
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
        response.setHeader("Vary", VARY);
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

    private static Language language(HttpServletRequest request) {
        return Language.of(ServletProblem.locale(request).getLanguage());
    }

    /** Without the letters' encoding. */
    private static String mediaType(ReportFormat format) {
        return format.getMediaType().split(";")[0];
    }
}
