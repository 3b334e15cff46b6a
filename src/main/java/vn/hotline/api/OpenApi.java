package vn.hotline.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;

/**
 * Answers with the {@link InterfaceDescription}, YAML or JSON, to anybody. The server has one of its own at this path,
 * which this one takes the place of: it is made by looking at classes, and knows no limits, problems or codes.
 */
@WebServlet(OpenApi.PATH)
public class OpenApi extends HttpServlet {

    static final String PATH = "/openapi";

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    private record Made(List<List<CodeEntry>> of, byte[] json, byte[] yaml) {}

    @Inject
    private Codes codes;

    private volatile Made made;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Made current = current();
        boolean json = isJson(request.getParameter("format"), request.getHeader("Accept"));
        byte[] content = json ? current.json : current.yaml;
        response.setContentType(json ? JSON : YAML + ";charset=UTF-8");
        response.setHeader("Vary", "Accept");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** Made again only when a code was changed, which the kept lists show: anybody may ask, as often as he likes. */
    private Made current() {
        List<List<CodeEntry>> offered =
                Arrays.stream(CodeList.values()).map(codes::offered).toList();
        Made present = made;
        if (present == null || !present.of.equals(offered)) {
            JsonObject description = InterfaceDescription.of(list -> offered.get(list.ordinal()));
            present = new Made(
                    offered,
                    description.toString().getBytes(StandardCharsets.UTF_8),
                    YamlText.of(description).getBytes(StandardCharsets.UTF_8));
            made = present;
        }
        return present;
    }

    /** @return false for YAML, which people read */
    static boolean isJson(String format, String accept) {
        return format == null
                ? AcceptHeader.preferred(accept, List.of(JSON, YAML)).equals(Optional.of(JSON))
                : format.equalsIgnoreCase("json");
    }
}
