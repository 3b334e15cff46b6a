package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks with Zalo's interface. It knows what is said on the wire, and nothing of when. */
@ApplicationScoped
public class ZaloClient {

    static final String MESSAGES = "/v3.0/oa/message/cs";
    static final String TOKENS = "/v4/oa/access_token";

    /** Shorter than anybody waits for a lock of the database: tokens are got under one. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    private ZaloSettings settings;

    /**
     * New tokens.
     *
     * @param access by which messages are sent
     * @param refresh which gets the next ones, once
     */
    record Tokens(String access, String refresh, Duration good) {

        /** Secrets. */
        @Override
        public String toString() {
            return "tokens";
        }
    }

    /** Zalo does not take the token that gets the next one. */
    static final class TokenRefused extends Exception {

        private static final long serialVersionUID = 1L;

        private final int error;

        TokenRefused(int error) {
            super("Zalo refused to renew the token: " + error);
            this.error = error;
        }

        int getError() {
            return error;
        }
    }

    /** @throws IOException if nobody knows whether Zalo has it */
    ZaloAnswer send(String token, Replies.Outgoing reply) throws IOException {
        JsonObjectBuilder to = Json.createObjectBuilder();
        if (reply.talkId() == null) {
            to.add("user_id", reply.personId());
        } else {
            to.add("anonymous_id", reply.personId()).add("conversation_id", reply.talkId());
        }
        String body = Json.createObjectBuilder()
                .add("recipient", to)
                .add("message", Json.createObjectBuilder().add("text", reply.text()))
                .build()
                .toString();
        return ZaloAnswer.of(answer(HttpRequest.newBuilder(at(settings.api(), MESSAGES))
                .header("access_token", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
    }

    /**
     * Gets new tokens for one that is used up by it.
     *
     * @throws IOException if nobody knows whether it is
     */
    Tokens renew(String refreshToken) throws IOException, TokenRefused {
        JsonObject answer = answer(HttpRequest.newBuilder(at(settings.tokens(), TOKENS))
                .header("secret_key", settings.appSecret())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of(
                        "refresh_token", refreshToken, "app_id", settings.appId(), "grant_type", "refresh_token")))));
        String access = ZaloJson.text(answer, "access_token");
        String refresh = ZaloJson.text(answer, "refresh_token");
        if (access == null || refresh == null) {
            throw new TokenRefused(number(ZaloJson.text(answer, "error"), 0));
        }
        return new Tokens(access, refresh, Duration.ofSeconds(number(ZaloJson.text(answer, "expires_in"), 3_600)));
    }

    private JsonObject answer(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            return ZaloJson.object(answer.body())
                    .orElseThrow(() -> new IOException("Zalo answered " + answer.statusCode() + " without JSON"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static URI at(URI host, String path) {
        return host.resolve(path);
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static int number(String text, int preset) {
        return text == null || !text.matches("-?\\d{1,9}") ? preset : Integer.parseInt(text);
    }
}
