package vn.hotline.channel.zalo;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.hotline.platform.ops.ProblemAnswer;
import vn.hotline.platform.security.Noise;

/**
 * Where Zalo tells what happened. It gives us two seconds and switches the account off that does not answer, so an event is
 * stored, acknowledged, and worked on afterwards ({@link ZaloInbox}). It comes again when our answer was lost: that is
 * acknowledged likewise and changes nothing.
 */
@WebServlet(ZaloWebhook.PATH)
public class ZaloWebhook extends HttpServlet {

    static final String PATH = "/channel/zalo/webhook";

    /** A message of a million letters is one still. */
    static final int LARGEST = 2 << 20;

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ZaloSettings settings;

    @Inject
    private transient EventStore store;

    @Inject
    private transient ZaloInbox inbox;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!settings.on()) {
            refuse("NOT_FOUND", HttpServletResponse.SC_NOT_FOUND, request, response);
        } else if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            refuse("METHOD_NOT_ALLOWED", HttpServletResponse.SC_METHOD_NOT_ALLOWED, request, response);
        } else {
            take(request, response);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            Noise.count("an event of Zalo that is too large");
            response.setHeader("Connection", "close");
            refuse("TOO_LARGE", HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, request, response);
            return;
        }
        Optional<JsonObject> json = ZaloJson.object(body);
        String timestamp =
                json.map(object -> ZaloJson.text(object, "timestamp")).orElse(null);
        Optional<ZaloEvent> event = json.flatMap(told -> ZaloEvent.of(told, settings.oaId()));
        if (timestamp == null || event.isEmpty()) {
            Noise.count("an event of Zalo that cannot be read");
            refuse("MALFORMED", HttpServletResponse.SC_BAD_REQUEST, request, response);
        } else if (!isSigned(request, body, timestamp)) {
            Noise.count("an event of Zalo with a wrong signature");
            // whoever cannot sign is told nothing
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            store.store(event.get(), body).ifPresent(inbox::soon);
            response.setStatus(HttpServletResponse.SC_OK);
        }
    }

    private boolean isSigned(HttpServletRequest request, byte[] body, String timestamp) {
        return new ZaloSignature(settings.appId(), settings.eventSecret())
                .isRight(request.getHeader(ZaloSignature.HEADER), body, timestamp);
    }

    private static void refuse(String problem, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        ProblemAnswer.of(problem, status, request, response);
    }
}
