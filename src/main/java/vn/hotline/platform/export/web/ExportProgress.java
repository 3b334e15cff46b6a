package vn.hotline.platform.export.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Refusals;
import vn.hotline.platform.export.ExportState;
import vn.hotline.platform.export.RowExport;
import vn.hotline.platform.export.RowExports;
import vn.hotline.platform.security.Paths;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;

/** Tells the page's script how far an export is, and takes the wish to stop it. Exports of others do not exist. */
@WebServlet(Paths.EXPORT + "*")
public class ExportProgress extends HttpServlet {

    private static final Pattern ONE = Pattern.compile(Paths.EXPORT + "([0-9a-f]{32})");
    private static final Pattern STOP = Pattern.compile(ONE + "/stop");
    private static final int WHOLE = 100;

    @Inject
    private RowExports exports;

    @Inject
    private Refusals refusals;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RowExport export = exports.find(id(ONE, request)).orElse(null);
        if (export == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.getOutputStream().write(json(export).build().toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        boolean found = exports.stop(id(STOP, request));
        if (!found) {
            refusals.refused(null, null, Detail.of(Detail.text("export.stop"), Detail.text("error.notFound")));
        }
        response.setStatus(found ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_NOT_FOUND);
    }

    private static String id(Pattern path, HttpServletRequest request) {
        Matcher asked = path.matcher(Paths.of(request));
        return asked.matches() ? asked.group(1) : "";
    }

    private JsonObjectBuilder json(RowExport export) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("running", export.isRunning())
                .add("whole", export.getState() == ExportState.DONE)
                .add("text", text(export));
        if (export.getExpected() != null && export.getExpected() > 0) {
            json.add("percent", Math.min(WHOLE, WHOLE * export.getRows() / export.getExpected()));
        }
        return json;
    }

    private String text(RowExport export) {
        String rows = show.number(export.getRows());
        if (!export.isRunning()) {
            return texts.text(export.getState().getLabelKey(), rows, show.number(seconds(export)));
        }
        return export.getExpected() == null
                ? texts.text("export.running", rows)
                : texts.text(export.getState().getLabelKey(), rows, show.number(export.getExpected()));
    }

    /** Half a second is one. */
    private static long seconds(RowExport export) {
        return Math.max(1, Math.round(export.getDuration().toMillis() / 1000.0));
    }
}
