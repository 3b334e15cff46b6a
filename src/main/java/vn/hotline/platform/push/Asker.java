package vn.hotline.platform.push;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A page's question that is held open until something it has changes. It is answered once: by news, at the end of its time
 * or of its session, whichever comes first. Nobody else ends it. The server does not look at a connection whose request is held
 * open, and so does not notice that a page has left until it is answered; after that nothing of the request is touched any
 * more, since the server gives its parts to another one.
 */
final class Asker {

    private static final Logger LOG = Logger.getLogger(Asker.class.getName());
    private static final String OF = Asker.class.getName();
    private static final long NEVER = 0;

    private final AsyncContext open;
    private final String sessionId;
    private final Map<PushTopic, Long> keys;
    private final Map<String, Long> seen;
    private final long until;
    private boolean over;

    /**
     * @param keys what of each topic the person may know of
     * @param seen how the topics stood when the page last heard of them, by name
     */
    Asker(AsyncContext open, String sessionId, Map<PushTopic, Long> keys, Map<String, Long> seen, Duration held) {
        this.open = open;
        this.sessionId = sessionId;
        this.keys = keys;
        this.seen = seen;
        this.until = System.nanoTime() + held.toNanos();
        open.setTimeout(NEVER);
        open.getRequest().setAttribute(OF, this);
    }

    Map<PushTopic, Long> keys() {
        return keys;
    }

    /** Whether the page has yet to hear of a topic that it asks about, and so is not to wait for the next round. */
    boolean isNew() {
        return keys.keySet().stream().anyMatch(topic -> !seen.containsKey(topic.name()));
    }

    boolean isOfSession(String id) {
        return sessionId.equals(id);
    }

    synchronized boolean isOver() {
        return over;
    }

    /** Answers if something is other than the page has it, or if it has waited long enough. */
    boolean hears(Standing standing) {
        if (System.nanoTime() - until >= 0 || standing.differsFrom(seen, keys)) {
            end(HttpServletResponse.SC_OK, standing.text(keys));
        }
        return isOver();
    }

    /** The session is over: the page is told as one that was never signed in. */
    void turnAway() {
        end(HttpServletResponse.SC_NOT_FOUND, "");
    }

    /** Nothing can be read now: the page asks again later. */
    void putOff() {
        end(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "");
    }

    private synchronized void end(int status, String text) {
        if (over) {
            return;
        }
        over = true;
        if (open.getRequest().getAttribute(OF) != this) {
            LOG.warning("a question for news was given away before it was answered");
            return;
        }
        try {
            HttpServletResponse response = (HttpServletResponse) open.getResponse();
            response.setStatus(status);
            response.getWriter().write(text);
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.FINE, "a page left while it was told", gone);
        } finally {
            open.complete();
        }
    }
}
