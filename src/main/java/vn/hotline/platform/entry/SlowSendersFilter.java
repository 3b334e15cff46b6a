package vn.hotline.platform.entry;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hotline.platform.ops.ProblemAnswer;
import vn.hotline.platform.ops.ProblemText;
import vn.hotline.platform.ops.Unavailable;
import vn.hotline.platform.security.ClientAddress;
import vn.hotline.platform.security.Noise;

/**
 * Whoever sends a body holds one of the server's 200 threads until the last byte is there. So no address may hold more
 * than a share of them, nor all addresses together more than most: the others are told to come again, and pages still
 * open. A sender that falls silent is cut off by the server (see the launcher's settings of it); a proxy in front takes
 * bodies in whole before it passes them on.
 */
public class SlowSendersFilter extends HttpFilter {

    /** A telephone exchange that delivers a backlog has 50 requests open at once. */
    static final int MOST_OF_AN_ADDRESS = 64;

    static final int MOST_OF_ALL = 140;

    private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();
    private final AtomicInteger ofAll = new AtomicInteger();

    @Inject
    private ClientAddress addresses;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!hasBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        String address = addresses.of(request);
        int mine = ofAddress.merge(address, 1, Integer::sum);
        int all = ofAll.incrementAndGet();
        try {
            if (mine > MOST_OF_AN_ADDRESS || all > MOST_OF_ALL) {
                Noise.count("a body while too many were being sent");
                tellToComeAgain(request, response);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            ofAll.decrementAndGet();
            ofAddress.computeIfPresent(address, (one, count) -> count == 1 ? null : count - 1);
        }
    }

    private static void tellToComeAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", String.valueOf(Unavailable.RETRY_AFTER_SECONDS));
        response.setHeader("Connection", "close");
        if (ProblemText.isForPrograms(request.getRequestURI())) {
            ProblemAnswer.of(Unavailable.PROBLEM, Unavailable.STATUS, request, response);
        } else {
            response.setStatus(Unavailable.STATUS);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }
}
