package vn.hotline.platform.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Refusals;
import vn.hotline.platform.web.Page;

/**
 * Files are taken where a page asks for them, from those who may open it. Everywhere else a request with files is
 * refused before a byte of it is read: they are held in memory, which strangers must not fill. So is a form that is larger
 * than all that a page takes.
 */
public class FilesFilter extends HttpFilter {

    /** The server reads no more of a form, and would call it a fault of ours. */
    static final int LARGEST_FORM = 2 << 20;

    @Inject
    private Refusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (bringsFiles(request)
                && Page.of(Paths.of(request)).filter(Page::isTakingFiles).isEmpty()) {
            refusals.refused(
                    null,
                    null,
                    Detail.of(Page.of(Paths.of(request)).orElse(null), Detail.text("audit.detail.noFiles")));
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (isForm(request) && request.getContentLengthLong() > LARGEST_FORM) {
            tooMuch(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (isForm(request) && request.getHeader("Transfer-Encoding") != null) {
            // no browser sends a form without saying how long it is
            tooMuch(request, response, HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void tooMuch(HttpServletRequest request, HttpServletResponse response, int status) {
        refusals.refused(
                null, null, Detail.of(Page.of(Paths.of(request)).orElse(null), Detail.text("audit.detail.tooMuch")));
        response.setHeader("Connection", "close");
        response.setStatus(status);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private static boolean bringsFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/") && !Paths.isApi(request);
    }
}
