package vn.hotline.platform.push;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Optional;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Paths;
import vn.hotline.platform.security.Sessions;

/**
 * The line between a page and the server, on which the server alone speaks. Who may open one is asked by
 * {@link vn.hotline.platform.security.PageAccessFilter}; it ends with the session it was opened in.
 */
@ServerEndpoint(value = Paths.PUSH, configurator = PushLine.OfTheSession.class)
public class PushLine {

    /** Nothing longer is taken from a page, which has nothing to say. */
    private static final int LONGEST = 64;

    @Inject
    private OpenPages pages;

    @OnOpen
    public void open(Session page, EndpointConfig config) throws IOException {
        Optional<Identity> who =
                Optional.ofNullable((Identity) config.getUserProperties().get(Identity.class.getName()));
        if (who.isEmpty()) {
            page.close();
            return;
        }
        page.setMaxTextMessageBufferSize(LONGEST);
        page.setMaxBinaryMessageBufferSize(LONGEST);
        page.setMaxIdleTimeout(0);
        pages.opened(page, who.get());
    }

    @OnMessage
    public void spoken(String words, Session page) throws IOException {
        page.close();
    }

    @OnClose
    public void close(Session page) {
        pages.closed(page);
    }

    /** A page that is gone without a word. */
    @OnError
    public void error(Session page, Throwable why) {
        pages.closed(page);
    }

    /** Takes along who opened it; from WebSocket 2.1 on each line has properties of its own. */
    public static class OfTheSession extends ServerEndpointConfig.Configurator {

        @Override
        public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
            Object who = request.getHttpSession() instanceof HttpSession session ? Sessions.of(session) : null;
            if (who == null) {
                config.getUserProperties().remove(Identity.class.getName());
            } else {
                config.getUserProperties().put(Identity.class.getName(), who);
            }
        }
    }
}
