package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import vn.hotline.kernel.PhoneNumber;

/**
 * Asks an exchange to place a call: it rings at the extension first, then calls the number. One JSON that each exchange's
 * own script understands: {@code {"extension": "101", "number": "0900000147", "reference": "hotline-7"}}.
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
        String body = Json.createObjectBuilder()
                .add("extension", asked.getExtension())
                .add("number", PhoneNumber.digitsIn(asked.getNumber()))
                .add("reference", asked.reference())
                .build()
                .toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(exchange.originate())
                .timeout(WITHIN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (exchange.originateToken() != null) {
            request.header("Authorization", "Bearer " + exchange.originateToken());
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
}
