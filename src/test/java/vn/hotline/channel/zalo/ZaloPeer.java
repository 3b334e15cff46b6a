package vn.hotline.channel.zalo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Zalo as its documents say it behaves: it signs what it tells, takes messages by a token that expires, gives new tokens for
 * one that is good once, and answers wrongly, slowly or not at all when a test says so.
 */
public final class ZaloPeer implements AutoCloseable {

    public static final String APP = "431";
    public static final String ACCOUNT = "3886";
    public static final String EVENT_SECRET = "event-secret";
    public static final String APP_SECRET = "app-secret";

    /** What it answers next, in place of what it would. */
    public record Answer(int status, String body, int afterMillis) {

        static Answer error(int code) {
            return new Answer(200, "{\"error\":" + code + ",\"message\":\"no\"}", 0);
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpServer server;
    private final List<JsonObject> taken = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Answer> next = new ArrayDeque<>();
    private final Map<String, byte[]> media = new ConcurrentHashMap<>();
    private final Map<String, Long> endless = new ConcurrentHashMap<>();
    private final AtomicLong handedOut = new AtomicLong();
    private final AtomicInteger numbers = new AtomicInteger(1);
    private final AtomicInteger renewals = new AtomicInteger();
    private final AtomicInteger reused = new AtomicInteger();
    private final Set<String> used = Collections.synchronizedSet(new TreeSet<>());
    private volatile String access = "none yet";
    private volatile String refresh = "refresh-0";
    private volatile int free = 8;

    public ZaloPeer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(ZaloClient.MESSAGES, this::message);
        server.createContext(ZaloClient.TOKENS, this::token);
        server.createContext("/media/", this::file);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What a program is told that it is to speak with this. */
    public Map<String, String> settings() {
        return Map.of(
                "HOTLINE_ZALO_APP_ID", APP,
                "HOTLINE_ZALO_OA_ID", ACCOUNT,
                "HOTLINE_ZALO_EVENT_SECRET", EVENT_SECRET,
                "HOTLINE_ZALO_APP_SECRET", APP_SECRET,
                "HOTLINE_ZALO_REFRESH_TOKEN", refresh,
                "HOTLINE_ZALO_API", address().toString(),
                "HOTLINE_ZALO_TOKENS", address().toString(),
                "HOTLINE_ZALO_MEDIA_HOSTS", address().toString());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    // ---------------------------------------------------------------- what a test says

    void answersNext(Answer... answers) {
        synchronized (next) {
            next.addAll(Arrays.asList(answers));
        }
    }

    void tokenExpires() {
        access = "expired";
    }

    void keeps(String name, byte[] content) {
        media.put("/media/" + name, content);
    }

    /** A file that does not say how long it is. */
    void keepsSoMuch(String name, long bytes) {
        endless.put("/media/" + name, bytes);
    }

    /** A new token that gets others, as an administrator gets one by hand. */
    public void givesToken(String token) {
        refresh = token;
    }

    // ---------------------------------------------------------------- what a test asks

    /** Texts that it took, in their order. */
    public List<String> texts() {
        synchronized (taken) {
            return taken.stream()
                    .map(body -> body.getJsonObject("message").getString("text"))
                    .toList();
        }
    }

    List<JsonObject> taken() {
        return taken;
    }

    /** Bytes that somebody took of files that do not say how long they are. */
    long handedOut() {
        return handedOut.get();
    }

    int renewals() {
        return renewals.get();
    }

    /** How often a token was used that was used up. */
    int reused() {
        return reused.get();
    }

    // ---------------------------------------------------------------- its interface

    private void message(HttpExchange exchange) throws IOException {
        JsonObject body = json(exchange);
        Answer instead;
        synchronized (next) {
            instead = next.poll();
        }
        if (instead != null) {
            sleep(instead.afterMillis());
            answer(exchange, instead.status(), instead.body());
        } else if (!access.equals(exchange.getRequestHeaders().getFirst("access_token"))) {
            answer(exchange, 200, "{\"error\":-216,\"message\":\"Access token is invalid\"}");
        } else {
            taken.add(body);
            free = Math.max(0, free - 1);
            answer(
                    exchange,
                    200,
                    "{\"error\":0,\"message\":\"Success\",\"data\":{\"message_id\":\"own-" + numbers.getAndIncrement()
                            + "\",\"quota\":{\"quota_type\":\"reply\",\"remain\":\"" + free + "\"}}}");
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> values = Arrays.stream(form.split("&"))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
        boolean known = APP_SECRET.equals(exchange.getRequestHeaders().getFirst("secret_key"))
                && "refresh_token".equals(values.get("grant_type"));
        sleep(50);
        synchronized (this) {
            if (known && refresh.equals(values.get("refresh_token"))) {
                used.add(refresh);
                int number = renewals.incrementAndGet();
                access = "access-" + number;
                refresh = "refresh-" + number;
                answer(
                        exchange,
                        200,
                        "{\"access_token\":\"" + access + "\",\"refresh_token\":\"" + refresh
                                + "\",\"expires_in\":\"90000\"}");
            } else {
                if (used.contains(values.get("refresh_token"))) {
                    reused.incrementAndGet();
                }
                answer(exchange, 200, "{\"error\":-14014,\"error_name\":\"Invalid refresh token\"}");
            }
        }
    }

    private void file(HttpExchange exchange) throws IOException {
        Long much = endless.get(exchange.getRequestURI().getPath());
        if (much != null) {
            handOut(exchange, much);
            return;
        }
        byte[] content = media.get(exchange.getRequestURI().getPath());
        if (content == null) {
            answer(exchange, 404, "");
            return;
        }
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private void handOut(HttpExchange exchange, long bytes) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] piece = new byte[64 << 10];
        try (exchange) {
            for (long out = 0; out < bytes; out += piece.length) {
                exchange.getResponseBody().write(piece);
                handedOut.addAndGet(piece.length);
            }
        }
    }

    private static JsonObject json(HttpExchange exchange) {
        return Json.createReader(exchange.getRequestBody()).readObject();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // ---------------------------------------------------------------- what it tells

    /** What somebody wrote, as it goes over the wire. */
    public static String written(String person, String text, String number, long at) {
        return "{\"app_id\":\"" + APP + "\",\"sender\":{\"id\":\"" + person + "\"},\"user_id_by_app\":\"55\","
                + "\"recipient\":{\"id\":\"" + ACCOUNT + "\"},\"event_name\":\"user_send_text\",\"message\":"
                + Json.createObjectBuilder()
                        .add("text", text)
                        .add("msg_id", number)
                        .build() + ",\"timestamp\":\"" + at
                + "\"}";
    }

    /** An event of somebody. @param members of the object, after its head; quotes are single */
    static String event(String name, long at, String members) {
        return "{\"app_id\":\"" + APP + "\",\"event_name\":\"" + name + "\"," + members.replace('\'', '"')
                + ",\"timestamp\":\"" + at + "\"}";
    }

    static String signature(String body) {
        String time = ZaloJson.text(ZaloJson.object(body).orElseThrow(), "timestamp");
        return "mac="
                + HexFormat.of()
                        .formatHex(Sha256.of(APP)
                                .and(body)
                                .and(time)
                                .and(EVENT_SECRET)
                                .digest());
    }

    /** @return the status of the answer */
    public static int tell(URI hotline, String body) throws IOException, InterruptedException {
        return deliver(hotline, body, signature(body));
    }

    static int deliver(URI hotline, String body, String signature) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(hotline.resolve(ZaloWebhook.PATH))
                                .header("Content-Type", "application/json")
                                .header(ZaloSignature.HEADER, signature)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
