package vn.hotline.platform.entry;

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
import vn.hotline.platform.security.Paths;
import vn.hotline.platform.web.Page;

/**
 * Files are taken where a page asks for them, from those who may open it. Everywhere else a request with files is
 * refused before a byte of it is read: they are held in memory, which strangers must not fill. So is a form that is larger
 * than all that a page takes.
 */
public class FilesFilter extends HttpFilter {

    /** The server reads no more of a form, and would call it a fault of ours. */
    private static final long LARGEST_FORM = 2 << 20;

    /** As much as web.xml lets in; what a file may have itself says the page. */
    private static final long LARGEST_FILES = 11 << 20;

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
        } else if (request.getContentLengthLong() > most(request)) {
            tooMuch(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (most(request) < Long.MAX_VALUE && request.getHeader("Transfer-Encoding") != null) {
            // no browser sends a form without saying how long it is
            tooMuch(request, response, HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void tooMuch(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        refusals.refused(
                null, null, Detail.of(Page.of(Paths.of(request)).orElse(null), Detail.text("audit.detail.tooMuch")));
        response.setHeader("Connection", "close");
        response.sendError(status);
    }

    /** Bytes of what a page is sent; a program's are counted where they are read. */
    private static long most(HttpServletRequest request) {
        if (bringsFiles(request)) {
            return LARGEST_FILES;
        }
        String type = request.getContentType();
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
        return form ? LARGEST_FORM : Long.MAX_VALUE;
    }

    private static boolean bringsFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/") && !Paths.isApi(request);
    }
}
