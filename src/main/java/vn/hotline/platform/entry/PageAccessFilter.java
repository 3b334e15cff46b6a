package vn.hotline.platform.entry;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Refusals;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.HeldQuestion;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Paths;
import vn.hotline.platform.security.Sessions;
import vn.hotline.platform.web.Page;

/**
 * Denies by default: a page opens only to the roles it is listed with in {@link Page}. What a person may not open
 * answers 404, as if it did not exist.
 */
public class PageAccessFilter extends HttpFilter {

    private static final int LONGEST_NOTED = 200;
    private static final Set<String> OPEN = Set.of(Paths.SIGN_IN, Paths.EXPIRED);

    @Inject
    private CurrentUser current;

    @Inject
    private Refusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        if (Paths.isStatic(request)
                || Paths.isApi(request)
                || Paths.isChannel(request)
                || Paths.isOpenData(request)
                || Paths.isOperations(request)
                || OPEN.contains(path)) {
            chain.doFilter(request, response);
            return;
        }
        if (Paths.isNews(request)) {
            tellNews(request, response, chain);
            return;
        }
        Optional<Identity> who = current.identity();
        if (request.getRequestURI().equals("/")) {
            response.sendRedirect(who.isPresent() ? Page.DESK.getPath() : Paths.SIGN_IN);
            return;
        }
        if ((Paths.isExport(request) || Paths.isRecording(request) || Paths.isFile(request)) && who.isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Page> page = Page.of(path);
        if (page.isEmpty()) {
            refusals.refused(null, null, Detail.of(Detail.text("error.notFound"), Detail.words(shortened(path))));
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (who.isEmpty()) {
            refusals.askedToSignIn(Detail.of(page.get()));
            askToSignIn(request, response, path);
        } else if (!page.get().isOpenTo(who.get().role())) {
            refusals.refused(null, null, Detail.of(page.get(), Detail.text("error.forbidden")));
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (Sessions.isPasswordChangeDue(request) && page.get() != Page.ACCOUNT_PASSWORD) {
            refusals.refused(null, null, Detail.of(page.get(), Detail.text("audit.detail.passwordFirst")));
            response.sendRedirect(Page.ACCOUNT_PASSWORD.getPath());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A page whose session has ended asks by itself, now and then: nobody did that. */
    private static void tellNews(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (HeldQuestion.askedBy(request).isPresent()) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String shortened(String path) {
        return path.substring(0, Math.min(path.length(), LONGEST_NOTED));
    }

    /** Ajax requests are told in their own way, or the browser would show nothing. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        String query = request.getQueryString();
        String next = query == null ? path : path + "?" + query;
        if ("POST".equals(request.getMethod())) {
            next = Paths.comingFrom(request).orElse(next);
        }
        String url = Paths.SIGN_IN + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + url.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.sendRedirect(url);
        }
    }
}
