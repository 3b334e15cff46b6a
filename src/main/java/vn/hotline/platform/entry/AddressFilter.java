package vn.hotline.platform.entry;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Refusals;
import vn.hotline.platform.ops.ProblemAnswer;
import vn.hotline.platform.ops.ProblemText;
import vn.hotline.platform.security.Noise;
import vn.hotline.platform.security.PathSpelling;

/**
 * The first to see a request. What is asked for by an unusual spelling is refused before anything else looks at it, so is
 * an address that brings a session with it (the server takes the id off the path before anybody sees it) or a form, so is
 * what a page of another site sends here (browsers say where it comes from), and
 * whatever the answer says of where to go next leaves as a path (see {@link OwnLocations}).
 */
public class AddressFilter extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final String FORM_OF_A_PAGE = "jakarta.faces.ViewState";

    @Inject
    private Refusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String sent = request.getRequestURI();
        if (!isForeign(request.getMethod(), request.getHeader("Origin"), request.getHeader("Host"))
                && PathSpelling.isOrdinary(sent)
                && !request.isRequestedSessionIdFromURL()
                && !isFormInAddress(request)) {
            chain.doFilter(request, new OwnLocations(request, response));
            return;
        }
        Noise.count("an unusual address, or a form of another site");
        refusals.refused(null, null, Detail.of(Detail.text("audit.detail.unusualAddress")));
        if (ProblemText.isForPrograms(sent)) {
            ProblemAnswer.of("MALFORMED", HttpServletResponse.SC_BAD_REQUEST, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /**
     * The pages' library takes a form however it comes: by a link, too, with all that was typed in the address. Parameters
     * are read here only where the name may be among them, as it is or in codes: the library says how they are encoded
     * later, and the server warns of each page that had read them by then.
     */
    private static boolean isFormInAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        return !"POST".equals(request.getMethod())
                && query != null
                && (query.contains("ViewState") || query.contains("%"))
                && request.getParameter(FORM_OF_A_PAGE) != null;
    }

    /**
     * @param origin scheme, name and port of the page that sends, as browsers say it with everything but reading; null from
     *     programs
     * @param host name and port that were asked for
     */
    static boolean isForeign(String method, String origin, String host) {
        return origin != null
                && !READING.contains(method)
                && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
    }
}
