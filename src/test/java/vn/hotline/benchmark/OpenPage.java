package vn.hotline.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** A page that stays open and hears news as the script of a page does: it asks with what it heard last, again and again. */
public final class OpenPage {

    private final HttpClient http;
    private final URI address;
    private final String cookies;
    private final Map<String, Long> stands = new ConcurrentHashMap<>();
    private volatile boolean closed;
    private volatile int failures;

    /** @param http shared by all pages, so that hundreds of them cost this program little */
    public OpenPage(HttpClient http, Person person) {
        this.http = http;
        this.address = person.address();
        this.cookies = person.cookies();
    }

    /** @param heard called with a topic and how it stands, whenever that is another number */
    public void listen(BiConsumer<String, Long> heard) {
        ask().whenComplete((answer, failed) -> {
            if (closed) {
                return;
            }
            if (failed != null || answer.statusCode() != 200) {
                failures++;
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> listen(heard));
                return;
            }
            answer.body().lines().map(line -> line.split(" ")).forEach(line -> {
                Long mark = Long.valueOf(line[1]);
                if (!mark.equals(stands.put(line[0], mark))) {
                    heard.accept(line[0], mark);
                }
            });
            listen(heard);
        });
    }

    private CompletableFuture<HttpResponse<String>> ask() {
        return http.sendAsync(request("/news?" + query()), BodyHandlers.ofString());
    }

    String get(String path) throws IOException, InterruptedException {
        return http.send(request(path), BodyHandlers.ofString()).body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Cookie", cookies)
                .timeout(Duration.ofSeconds(60))
                .build();
    }

    String query() {
        return stands.entrySet().stream()
                .map(topic -> topic.getKey() + "=" + topic.getValue())
                .collect(Collectors.joining("&"));
    }

    String cookies() {
        return cookies;
    }

    /** Questions that were not answered as they should be. */
    int failures() {
        return failures;
    }

    public void close() {
        closed = true;
    }
}
