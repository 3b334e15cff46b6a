package vn.hotline.api;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hotline.channel.telephony.Dialect;
import vn.hotline.channel.telephony.Dialect.Message;
import vn.hotline.channel.telephony.Dialect.Sent;
import vn.hotline.channel.telephony.Exchange;
import vn.hotline.channel.telephony.Exchanges;
import vn.hotline.channel.telephony.IgnoredMessages;
import vn.hotline.channel.telephony.PhoneEvent;
import vn.hotline.channel.telephony.PhoneIntake;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.Refusals;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiClientRegister;
import vn.hotline.platform.security.ApiScope;

/**
 * Takes what exchanges send in words of their own: {@code /api/v1/phone/from/<dialect>}, with the token of the exchange's
 * program; or, of exchanges that can send no header, {@code /api/v1/phone/from/<dialect>/<exchange>} with the signature of
 * the message. Whatever a dialect does not know is accepted, counted and forgotten: an exchange would send it again.
 */
@WebServlet(PhoneDialects.PATH + "*")
public class PhoneDialects extends HttpServlet {

    static final String PATH = "/api/v1/phone/from/";

    /** The parameter of an address that signs all that stands before it. */
    static final String SIGNATURE = "signature";

    private static final long serialVersionUID = 1L;

    @Inject
    @Any
    private transient Instance<Dialect> dialects;

    @Inject
    private transient PhoneIntake intake;

    @Inject
    private transient Exchanges exchanges;

    @Inject
    private transient ApiClientRegister register;

    @Inject
    private transient IgnoredMessages ignored;

    @Inject
    private transient Refusals refusals;

    /** Who sends it, and by what it is signed. */
    private record Sender(ApiClient client, Exchange exchange) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            take(request);
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/json");
            response.getOutputStream().print("{}");
        } catch (ProblemException e) {
            if (e.getChallenge() != null) {
                response.setHeader("WWW-Authenticate", e.getChallenge());
            }
            refuse(e.getType(), e.getProblems(), request, response);
        } catch (BusinessException e) {
            refuse(ProblemType.INVALID, e.getProblems(), request, response);
        } catch (SQLException e) {
            throw new IllegalStateException("an event of a call could not be kept", e);
        }
    }

    private void refuse(
            ProblemType type, List<Problem> problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.refused(null, null, Detail.of(Detail.text("api.problem." + type + ".title"), Refusals.why(problems)));
        ServletProblem.answer(type, problems, request, response);
    }

    private void take(HttpServletRequest request) throws IOException, SQLException {
        String[] path = request.getPathInfo() == null
                ? new String[0]
                : request.getPathInfo().split("/");
        Dialect dialect = path.length < 2 ? null : named(path[1]);
        if (dialect == null || path.length > 3) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        refuseBrowsers(request);
        byte[] body = JsonText.bytes(request.getInputStream());
        Sender sender = sender(path.length == 3 ? path[2] : null, request, body);
        Optional<PhoneEvent> event = dialect.read(message(dialect, request, body), sender.exchange);
        if (event.isPresent()) {
            intake.take(sender.client.getId(), event.get());
        } else {
            ignored.count(dialect);
        }
    }

    private Dialect named(String name) {
        return dialects.stream()
                .filter(dialect -> dialect.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What a browser asks for by itself, or because somebody follows a link, is no word of an exchange. */
    private static void refuseBrowsers(HttpServletRequest request) {
        if (request.getHeader("Sec-Fetch-Mode") != null
                || request.getHeader("Sec-Purpose") != null
                || request.getHeader("Purpose") != null) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
    }

    private Sender sender(String key, HttpServletRequest request, byte[] body) {
        if (key == null) {
            ApiClient client = (ApiClient) request.getAttribute(ApiClient.class.getName());
            ScopeFilter.check(ApiScope.PHONE_WRITE, client, request.getHeader("Authorization") != null);
            Exchange exchange = exchanges.ofProgram(client.getName());
            if (exchange.signingKey() != null) {
                checkSignature(exchange, request, body);
            }
            return new Sender(client, exchange);
        }
        Exchange exchange = exchanges
                .byKey(key)
                .filter(found -> found.signingKey() != null)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        checkSignature(exchange, request, body);
        ApiClient client = register.byName(exchange.program()).orElse(null);
        ScopeFilter.check(ApiScope.PHONE_WRITE, client, false);
        return new Sender(client, exchange);
    }

    /** Of a body by the header; of an address by its last parameter, over all that stands before it. */
    private static void checkSignature(Exchange exchange, HttpServletRequest request, byte[] body) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        int end = query.lastIndexOf("&" + SIGNATURE + "=");
        if (body.length == 0 && end > 0) {
            String signature = query.substring(end + SIGNATURE.length() + 2);
            MessageSignature.check(
                    exchange.signingKey(), signature, query.substring(0, end).getBytes(StandardCharsets.UTF_8));
        } else {
            MessageSignature.check(exchange.signingKey(), request.getHeader(MessageSignature.HEADER), body);
        }
    }

    private static Message message(Dialect dialect, HttpServletRequest request, byte[] body) {
        boolean get = request.getMethod().equals("GET");
        if (!get && !request.getMethod().equals("POST")
                || get && !dialect.sent().contains(Sent.QUERY)) {
            throw new ProblemException(ProblemType.METHOD_NOT_ALLOWED);
        }
        if (get) {
            return new Message(JsonValue.EMPTY_JSON_OBJECT, fields(request.getQueryString()));
        }
        String type = request.getContentType() == null ? "" : request.getContentType();
        boolean form = type.startsWith("application/x-www-form-urlencoded");
        if (!dialect.sent().contains(form ? Sent.FORM : Sent.JSON)) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        JsonObject json = form ? JsonValue.EMPTY_JSON_OBJECT : JsonText.object(body);
        return new Message(json, form ? fields(new String(body, StandardCharsets.UTF_8)) : Map.of());
    }

    private static Map<String, List<String>> fields(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : text == null || text.isEmpty() ? new String[0] : text.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            fields.computeIfAbsent(name, first -> new ArrayList<>())
                    .add(decoded(equals < 0 ? "" : pair.substring(equals + 1)));
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.MALFORMED, List.of(new Problem(null, "api.unreadable", List.of())));
        }
    }
}
