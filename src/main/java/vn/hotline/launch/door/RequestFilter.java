package vn.hotline.launch.door;

import java.util.stream.Stream;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.Header;
import vn.hotline.platform.security.Locations;
import vn.hotline.platform.security.PathSpelling;

/**
 * Sees a request as soon as its head is read. The server answers some unusual paths by itself, before an application is
 * asked, and takes parameters off others. So a path with a second spelling is replaced by one that leads nowhere and is
 * unusual, too: the application refuses that as it refuses all of them.
 */
final class RequestFilter extends BaseFilter {

    private static final String NOWHERE = "%20";
    private static final String HEAD_CAME = RequestFilter.class.getName();

    @Override
    public NextAction handleRead(FilterChainContext context) {
        HttpContent content = context.getMessage();
        HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
        String path = request.getRequestURI();
        if (!PathSpelling.isOrdinary(path)) {
            request.setRequestURI(nowhere(path));
        }
        if (request.getAttribute(HEAD_CAME) == null) {
            request.setAttribute(HEAD_CAME, true);
            Sending.on(context.getConnection()).headCame(System.nanoTime());
        }
        if (isWebSocket(request)) {
            Sending.endOfRequests(context.getConnection());
        } else if (content.isLast()) {
            Sending.endOfRequest(context.getConnection());
        }
        return context.getInvokeAction();
    }

    /**
     * Programs offer another protocol with what they send: Java's own client offers HTTP/2 until it was answered in it. The
     * server takes what follows such a head for that protocol, which it does not speak: it waits for a body that it has
     * already, answers without saying what its answer is, and hangs up after it without a word. An offer may be left
     * aside, and is taken off before anybody sees it.
     */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event instanceof IncomingHttpUpgradeEvent offer
                && offer.getHttpHeader() instanceof HttpRequestPacket request
                && !isWebSocket(request)) {
            request.setIgnoreContentModifiers(false);
            request.setUpgrade(null);
        }
        return context.getInvokeAction();
    }

    private static boolean isWebSocket(HttpRequestPacket request) {
        return "websocket".equalsIgnoreCase(request.getUpgrade());
    }

    /** The server leads to folders of files by itself, too, and knows neither scheme nor port that people use. */
    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpResponsePacket answer) {
            // in its place: the server takes a header that is set now for one that follows the body
            DataChunk location = answer.getHeaders().getValue(Header.Location);
            if (location != null) {
                HttpRequestPacket request = answer.getRequest();
                location.setString(
                        Locations.asPath(request.getRequestURI(), request.getHeader(Header.Host), location.toString()));
            }
        }
        return context.getInvokeAction();
    }

    /** Programs go on being answered as programs. */
    static String nowhere(String path) {
        return Stream.of("/api/", "/open/").filter(path::startsWith).findFirst().orElse("/") + NOWHERE;
    }
}
