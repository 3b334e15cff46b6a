package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import vn.hotline.kernel.PhoneNumber;

/**
 * Asks an exchange to do something with a call, by one JSON that each exchange's own script understands. To place one: it
 * rings at the extension first, then calls the number: {@code {"extension": "101", "number": "0900000147", "reference":
 * "hotline-7"}}. To have one go on elsewhere: {@code {"call": "its own word for it", "extension": "104"}}.
 */
@ApplicationScoped
public class Originate {

    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(WITHIN)
            .followRedirects(Redirect.NEVER)
            .build();

    /** @throws IOException if it does not say that it does */
    void place(Exchange exchange, CallRequest asked) throws IOException {
        JsonObject body = Json.createObjectBuilder()
                .add("extension", asked.getExtension())
                .add("number", PhoneNumber.digitsIn(asked.getNumber()))
                .add("reference", asked.reference())
                .build();
        send(exchange.originate(), exchange.originateToken(), body);
    }

    /** @throws IOException if it does not say that it does */
    void transfer(Exchange exchange, String call, String extension) throws IOException {
        String address = exchange.transfer()
                .replace("{call}", URLEncoder.encode(call, StandardCharsets.UTF_8))
                .replace("{extension}", URLEncoder.encode(extension, StandardCharsets.UTF_8));
        JsonObject body = Json.createObjectBuilder()
                .add("call", call)
                .add("extension", extension)
                .build();
        send(URI.create(address), exchange.transferToken(), body);
    }

    private void send(URI address, String token, JsonObject body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(WITHIN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        if (token != null) {
            request.header("Authorization", authorization(token));
        }
        try {
            int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IOException("status " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** A name and a password, as Asterisk wants them, are told from a token by their colon. */
    private static String authorization(String token) {
        return token.indexOf(':') < 0
                ? "Bearer " + token
                : "Basic " + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }
}
