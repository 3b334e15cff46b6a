package vn.hotline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import jakarta.json.JsonValue;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hotline.api.GeneratedClient.Answer;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.support.InServer;

/** The description as it is served: a client made from it works, and what is answered is what it says. */
@RunAsClient
class InterfaceDescriptionIT extends InServer {

    private static final Path HOW_TO = Path.of("src/docs/how-to/use-the-interface.md");
    private static final Pattern COMMAND = Pattern.compile("(?s)```\\n(.*?)```");

    private static final String ALL = "app:write contacts:read contacts:write phone:write reports:read";
    private static final String CONTACTS = "/api/v1/contacts";
    private static final String CONTACT = "/api/v1/contacts/{id}";
    private static final String NOTICE = "/api/v1/app/notices/{notice}";
    private static final String PHONE_EVENTS = "/api/v1/phone/events";
    private static final String TOTALS = "/api/v1/reports/period-totals";

    @ArquillianResource
    private URL address;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anybodyReadsItAsYamlOrJson() throws Exception {
        HttpResponse<String> yaml = description("", "*/*");
        HttpResponse<String> json = description("", "application/json");

        assertThat(yaml.statusCode()).isEqualTo(200);
        assertThat(yaml.headers().firstValue("Content-Type").orElse("")).startsWith("application/yaml");
        assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(new YAMLMapper().readTree(yaml.body())).isEqualTo(DescribedSchemas.tree(json.body()));
        assertThat(description("?format=JSON", "*/*").body()).isEqualTo(json.body());
        assertThat(description("?format=yaml", "application/json").body()).isEqualTo(yaml.body());
        assertThat(new OpenAPIV3Parser().readContents(yaml.body()).getMessages())
                .isEmpty();
    }

    @Test
    void itTellsTheCodesThatAreOffered() throws Exception {
        JsonNode schemas = DescribedSchemas.tree(
                        description("", "application/json").body())
                .at("/components/schemas");

        assertThat(schemas.at("/CallerKind/x-codes").findValuesAsText("code"))
                .isEqualTo(Programs.codes("CALLER_KIND"))
                .contains("PARENT_CARER");
        assertThat(schemas.at("/TraffickingForm/description").asText()).contains(Programs.codes("TRAFFICKING_FORM"));
    }

    /** Each operation once with what it is for, and the client has read all of the answer. */
    @Test
    void aClientMadeFromItCallsEveryOperation(@TempDir Path folder) throws Exception {
        String yaml = description("", "*/*").body();
        DescribedSchemas described =
                new DescribedSchemas(description("", "application/json").body());
        String token = Programs.register(ALL, 1);
        GeneratedClient client = GeneratedClient.of(yaml, folder, URI.create("http://" + address.getAuthority()))
                .with(token);
        Map<String, Answer> answers = new HashMap<>();

        List<Long> stored = new ArrayList<>();
        for (JsonValue contact : ContactOperations.sent().values()) {
            Answer receipt = client.call(
                    ContactOperations.TAG,
                    "receiveContact",
                    Map.of(
                            "contactInput", new YAMLMapper().readTree(contact.toString()),
                            "idempotencyKey", UUID.randomUUID().toString()));
            answers.put("receiveContact", receipt);
            assertThat(receipt.problem()).isNull();
            assertAsDescribed(described, CONTACTS, "post", receipt, client);
            stored.add(
                    DescribedSchemas.tree(client.json(receipt.data())).get("id").asLong());
            assertThat(receipt.header("Location")).contains(CONTACTS + "/" + stored.get(stored.size() - 1));
        }
        for (JsonValue event : PhoneOperations.sent().values()) {
            answers.put(
                    "receivePhoneEvent",
                    client.call(
                            PhoneOperations.TAG,
                            "receivePhoneEvent",
                            Map.of("phoneEventInput", new YAMLMapper().readTree(event.toString()))));
            assertAsDescribed(described, PHONE_EVENTS, "post", answers.get("receivePhoneEvent"), client);
        }
        answers.putAll(answersToTheApp(described, client, token));
        for (long id : stored) {
            answers.put("readContact", client.call(ContactOperations.TAG, "readContact", Map.of("id", id)));
            assertAsDescribed(described, CONTACT, "get", answers.get("readContact"), client);
        }
        answers.put(
                "listContacts",
                client.call(
                        ContactOperations.TAG,
                        "listContacts",
                        Map.of("line", "CHILD_PROTECTION", "recorded", true, "limit", 2, "acceptLanguage", "en")));
        assertAsDescribed(described, CONTACTS, "get", answers.get("listContacts"), client);
        answers.put(
                "periodTotals",
                client.call(
                        ReportOperations.TAG,
                        "periodTotals",
                        Map.of(
                                "line", "CHILD_PROTECTION",
                                "from", "2026-01-01",
                                "to", "2026-12-31",
                                "compare", List.of("previous-year", "chosen"),
                                "againstFrom", "2019-01-01",
                                "againstTo", "2019-12-31")));
        assertAsDescribed(described, TOTALS, "get", answers.get("periodTotals"), client);

        long report = OpenReportsIT.aPublishedReport();
        client.with(null);
        for (String operation : List.of("listOpenReports", "listOpenReportsAsJson")) {
            answers.put(operation, client.call(OpenReportOperations.TAG, operation, Map.of()));
        }
        for (String operation : List.of("readOpenReport", "readOpenReportAsJson", "readOpenReportAsCsv")) {
            answers.put(operation, client.call(OpenReportOperations.TAG, operation, Map.of("id", report)));
        }
        assertAsDescribed(described, "/open/v1/reports", "get", answers.get("listOpenReports"), client);
        assertAsDescribed(described, "/open/v1/reports.json", "get", answers.get("listOpenReportsAsJson"), client);
        assertAsDescribed(described, "/open/v1/reports/{id}", "get", answers.get("readOpenReport"), client);
        assertAsDescribed(described, "/open/v1/reports/{id}.json", "get", answers.get("readOpenReportAsJson"), client);
        assertAsDescribed(described, "/open/v1/reports/{id}.csv", "get", answers.get("readOpenReportAsCsv"), client);
        Answer known = client.call(
                OpenReportOperations.TAG,
                "readOpenReport",
                Map.of(
                        "id",
                        report,
                        "ifNoneMatch",
                        answers.get("readOpenReport").header("ETag").orElseThrow()));
        assertThat(known.status()).isEqualTo(304);

        assertThat(answers.keySet()).isEqualTo(new TreeSet<>(operations(described)));
    }

    private Map<String, Answer> answersToTheApp(DescribedSchemas described, GeneratedClient client, String token)
            throws Exception {
        Map<String, Answer> answers = new HashMap<>();
        Map<String, Object> who = Map.of(
                "notice",
                "n-1",
                "installation",
                UUID.randomUUID().toString(),
                "installationSecret",
                ApiTokens.generate());
        JsonNode notice =
                new YAMLMapper().readTree(AppOperations.sent().get("notice").toString());
        answers.put("sendNotice", client.call(AppOperations.TAG, "sendNotice", with(who, "appNoticeInput", notice)));
        assertAsDescribed(described, NOTICE, "put", answers.get("sendNotice"), client);
        JsonNode message = new YAMLMapper().readTree(AppOperations.message().toString());
        answers.put(
                "addMessage",
                client.call(
                        AppOperations.TAG,
                        "addMessage",
                        with(with(who, "message", "m-1"), "appMessageInput", message)));
        assertAsDescribed(described, NOTICE + "/messages/{message}", "put", answers.get("addMessage"), client);
        answers.put("addPicture", sentPicture(who, token));
        assertAsDescribed(described, NOTICE + "/pictures/{number}", "put", answers.get("addPicture"), client);
        Map<String, Object> withdrawn = new HashMap<>(who);
        withdrawn.remove("notice");
        answers.put("withdrawInstallation", client.call(AppOperations.TAG, "withdrawInstallation", withdrawn));
        assertThat(answers.get("withdrawInstallation").status()).isEqualTo(204);
        // from here on its standing stays as it is
        answers.put("readNotice", client.call(AppOperations.TAG, "readNotice", with(who, "after", 0)));
        assertAsDescribed(described, NOTICE, "get", answers.get("readNotice"), client);
        return answers;
    }

    /** By hand: this kind of client writes where a file lies in place of its bytes. */
    private Answer sentPicture(Map<String, Object> who, String token) throws Exception {
        HttpRequest request = get("app/notices/" + who.get("notice") + "/pictures/1", token)
                .header("Installation", who.get("installation").toString())
                .header("Installation-Secret", who.get("installationSecret").toString())
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(AppApiIT.PICTURE))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.headers(), DescribedSchemas.tree(answer.body()), null, request);
    }

    private static Map<String, Object> with(Map<String, Object> given, String name, Object value) {
        Map<String, Object> more = new HashMap<>(given);
        more.put(name, value);
        return more;
    }

    /** What the client took in is all that came, which is as described. */
    private void assertAsDescribed(
            DescribedSchemas described, String path, String verb, Answer answer, GeneratedClient client)
            throws Exception {
        assertThat(answer.problem()).isNull();
        HttpResponse<String> again = http.send(answer.request(), BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(answer.status());
        String mediaType = mediaType(again);
        assertThat(described.errorsOfAnswer(path, verb, again.statusCode(), mediaType, again.body()))
                .as(again.body())
                .isEmpty();
        assertHeaders(described, path, verb, again);
        if (mediaType.endsWith("json")) {
            assertThat(withoutMoments(client.json(answer.data()))).isEqualTo(withoutMoments(again.body()));
        } else {
            Path file = ((File) answer.data()).toPath();
            assertThat(Files.readString(file)).isEqualTo(again.body());
            Files.delete(file);
        }
    }

    /** The same moment may be written with more zeros. */
    private static JsonNode withoutMoments(String json) {
        return DescribedSchemas.tree(json.replaceAll("\"\\d{4}-\\d{2}-\\d{2}T[^\"]*\"", "\"moment\""));
    }

    private static void assertHeaders(
            DescribedSchemas described, String path, String verb, HttpResponse<String> answer) {
        described
                .document()
                .at("/paths/" + path.replace("/", "~1") + "/" + verb + "/responses/" + answer.statusCode() + "/headers")
                .fieldNames()
                .forEachRemaining(header -> assertThat(answer.headers().firstValue(header))
                        .as(path + " " + header)
                        .isPresent());
    }

    private static List<String> operations(DescribedSchemas described) {
        return described.document().get("paths").findValuesAsText("operationId");
    }

    /** As they stand there, by a shell. */
    @Test
    void theCommandsOfTheHowToWork() throws Exception {
        List<String> commands = COMMAND.matcher(Files.readString(HOW_TO))
                .results()
                .map(found -> found.group(1))
                .filter(command -> command.startsWith("curl "))
                .toList();
        assertThat(commands).hasSizeGreaterThan(4);
        for (String command : commands) {
            ProcessBuilder shell = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
            shell.environment().put("HOTLINE", "http://" + address.getAuthority());
            shell.environment().put("TOKEN", Programs.register(ALL, 1));
            Process running = shell.start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(running.waitFor()).as(command + "\n" + said).isZero();
            assertThat(said).as(command).isNotBlank();
        }
    }

    @Test
    void everyRefusalIsAsDescribed() throws Exception {
        DescribedSchemas described =
                new DescribedSchemas(description("", "application/json").body());
        String token = Programs.register(ALL, 1);
        String reader = Programs.register("contacts:read", 1);
        String key = UUID.randomUUID().toString();
        String silent = ContactOperations.sent().get("dismissed").toString();
        assertThat(send(post(token, silent).header("Idempotency-Key", key)).statusCode())
                .isEqualTo(201);

        assertRefused(described, CONTACTS, "post", 400, post(token, "{"));
        assertRefused(described, CONTACTS, "post", 400, post(token, silent).header("Idempotency-Key", "a b"));
        assertRefused(described, CONTACTS, "post", 401, post("nobody", silent));
        assertRefused(described, CONTACTS, "post", 403, post(reader, silent));
        assertRefused(described, CONTACTS, "post", 406, post(token, silent).setHeader("Accept", "text/html"));
        assertRefused(
                described, CONTACTS, "post", 409, post(token, silent + " ").header("Idempotency-Key", key));
        assertRefused(described, CONTACTS, "post", 413, post(token, " ".repeat(JsonText.LARGEST + 1)));
        assertRefused(described, CONTACTS, "post", 415, post(token, silent).setHeader("Content-Type", "text/plain"));
        assertRefused(described, CONTACTS, "post", 422, post(token, "{\"line\":\"BANANA\"}"));

        assertRefused(described, CONTACTS, "get", 401, get("contacts?line=TRAFFICKING", "nobody"));
        assertRefused(described, CONTACTS, "get", 422, get("contacts?line=TRAFFICKING&limit=201", token));
        assertRefused(described, CONTACT, "get", 401, get("contacts/1", "nobody"));
        assertRefused(described, CONTACT, "get", 403, get("contacts/1", Programs.register("reports:read", 1)));
        assertRefused(described, CONTACT, "get", 404, get("contacts/0", token));
        assertRefused(described, TOTALS, "get", 401, get("reports/period-totals", "nobody"));
        assertRefused(described, TOTALS, "get", 403, get("reports/period-totals", reader));
        assertRefused(described, TOTALS, "get", 422, get("reports/period-totals?from=2026-01-01", token));

        for (String ending : List.of("", ".json", ".csv")) {
            assertRefused(
                    described,
                    "/open/v1/reports/{id}" + ending,
                    "get",
                    404,
                    HttpRequest.newBuilder(uri("/open/v1/reports/4711" + ending)));
        }
    }

    private void assertRefused(
            DescribedSchemas described, String path, String verb, int status, HttpRequest.Builder request)
            throws Exception {
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(described.errorsOfAnswer(path, verb, status, mediaType(answer), answer.body()))
                .as(answer.body())
                .isEmpty();
        assertHeaders(described, path, verb, answer);
    }

    private static String mediaType(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    }

    private HttpRequest.Builder post(String token, String body) {
        return get("contacts", token)
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder get(String path, String token) {
        return HttpRequest.newBuilder(uri("/api/v1/" + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> description(String query, String accept) throws Exception {
        return send(HttpRequest.newBuilder(uri("/openapi" + query)).header("Accept", accept));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(address.toString()).resolve(path);
    }
}
