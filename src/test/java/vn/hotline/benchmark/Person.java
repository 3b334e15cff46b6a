package vn.hotline.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in, who sends what a browser would send for the pages, without the time that a browser needs. */
public final class Person {

    private static final String PASSWORD = "hotline-111-demo";
    private static final Pattern TAKE = Pattern.compile("hotlineTake ?= ?function\\(\\) ?\\{.*?s:\"([^\"]+)\"");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    private Person(URI address) {
        this.address = address;
    }

    public static Person signIn(URI address, String username) throws IOException, InterruptedException {
        Person person = new Person(address);
        FacesForm form = FacesForm.in(person.get("/sign-in"), "signInForm")
                .with("username", username)
                .with("password", PASSWORD);
        person.submit("/sign-in", form, "signIn");
        person.get("/desk");
        return person;
    }

    URI address() {
        return address;
    }

    /** What a browser keeps of her session, for requests that another client sends. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** What the box in the head of each page does. */
    String search(String words) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request("/search").POST(body(Map.of("q", words))).build(), BodyHandlers.ofString());
        return get(answer.headers().firstValue("Location").orElseThrow());
    }

    /** As the buttons beside whoever waits do. @return whether she has her now */
    public boolean take(long arrival) throws IOException, InterruptedException {
        String page = get("/desk");
        Matcher source = TAKE.matcher(page);
        if (!source.find()) {
            throw new IllegalStateException("nobody can be taken on " + page);
        }
        FacesForm form = FacesForm.in(page, "handsForm");
        String answer =
                ajax("/desk", form, source.group(1), source.group(1), "", Map.of("of", String.valueOf(arrival)));
        return answer.contains("<redirect url=\"/contact/form");
    }

    /** @return where the browser is sent */
    public String submit(String path, FacesForm form, String button) throws IOException, InterruptedException {
        form.with(button, "");
        HttpResponse<String> answer =
                http.send(request(path).POST(body(form.fields())).build(), BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(
                        path + " did not go on but answered " + answer.statusCode() + "\n" + answer.body()));
    }

    /** As PrimeFaces sends it. */
    String ajax(String path, FacesForm form, String source, String execute, String render, Map<String, String> more)
            throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", source);
        fields.put("jakarta.faces.partial.execute", execute);
        fields.put("jakarta.faces.partial.render", render);
        fields.put(source, source);
        fields.putAll(more);
        fields.putAll(form.fields());
        HttpResponse<String> answer = http.send(
                request(path)
                        .header("Faces-Request", "partial/ajax")
                        .header("X-Requested-With", "XMLHttpRequest")
                        .POST(body(fields))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.body().contains("<error>")) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + "\n" + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static HttpRequest.BodyPublisher body(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
