package vn.hotline.launch;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hotline.demo.DemoLoader;

/**
 * What happens in a system that was started for a rehearsal: the demo's people sign in and open each page they find a link
 * to, and a program delivers contacts, so that Java learns those, too.
 */
final class Rehearsal {

    private static final Pattern FIELD = Pattern.compile("<input\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z/]+)((?:\\?id=\\d+)?)\"");
    private static final int DELIVERIES = 40;
    private static final String CONTACT = """
            {"line":"CHILD_PROTECTION","channel":"APP","level":"INFORMATION","narrative":"Hỏi thủ tục khai sinh cho trẻ %d",\
            "caller":{"name":"Nguyễn Thị Diễn Tập","number":"09000%05d"},"children":[{"name":"Trẻ diễn tập","age":7}]}""";

    private final URI address;
    private final String token;

    Rehearsal(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Nobody is told of what fails here: it is missing in what Java learns, and that is all. */
    void run() {
        try {
            for (DemoLoader.Account account : oneOfEachRole()) {
                lookAround(account);
            }
            HttpClient program = HttpClient.newHttpClient();
            for (int i = 0; i < DELIVERIES; i++) {
                deliver(program, i);
            }
        } catch (IOException e) {
            // then Java has seen less
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Collection<DemoLoader.Account> oneOfEachRole() {
        Map<String, DemoLoader.Account> byRole = new LinkedHashMap<>();
        DemoLoader.accounts().forEach(account -> byRole.putIfAbsent(account.role(), account));
        return byRole.values();
    }

    private void lookAround(DemoLoader.Account account) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        signIn(browser, account);
        Set<String> seen = new HashSet<>(Set.of("/sign-in", "/sign-out"));
        Deque<String> next = new ArrayDeque<>(Set.of("/desk"));
        while (!next.isEmpty()) {
            Matcher link = LINK.matcher(get(browser, next.remove()));
            while (link.find()) {
                if (seen.add(link.group(1))) {
                    next.add(link.group(1) + link.group(2));
                }
            }
        }
    }

    private void signIn(HttpClient browser, DemoLoader.Account account) throws IOException, InterruptedException {
        Matcher field = FIELD.matcher(get(browser, "/sign-in"));
        Map<String, String> fields = new LinkedHashMap<>();
        while (field.find()) {
            Matcher value = VALUE.matcher(field.group());
            fields.put(field.group(1), value.find() ? value.group(1) : "");
        }
        fields.replaceAll((name, value) -> name.endsWith("username")
                ? account.username()
                : name.endsWith("password") ? account.password() : value);
        fields.put("signInForm:signIn", "");
        browser.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                                .collect(Collectors.joining("&"))))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private String get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void deliver(HttpClient program, int number) throws IOException, InterruptedException {
        program.send(
                request("/api/v1/contacts")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(CONTACT.formatted(number, number)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
