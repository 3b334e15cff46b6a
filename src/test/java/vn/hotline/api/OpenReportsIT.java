package vn.hotline.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.publication.OpenReportService;
import vn.hotline.reporting.publication.document.PeriodReport;
import vn.hotline.reporting.publication.document.PeriodReportMove;
import vn.hotline.reporting.publication.document.PeriodReportService;
import vn.hotline.support.InServer;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** Open data by HTTP, as anybody meets it where it is switched on; the server of the tests is told so by pom.xml. */
@RunAsClient
class OpenReportsIT extends InServer {

    private static final Period MAY = new Period(LocalDate.of(2019, 5, 1), LocalDate.of(2019, 5, 31));
    private static final Period JUNE = new Period(LocalDate.of(2019, 6, 1), LocalDate.of(2019, 6, 30));

    private static Long published;

    @ArquillianResource
    private URL address;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void publishedReportsAreForEverybodyAndNothingElse() throws Exception {
        long published = aPublishedReport();
        long draft;
        try (ServicesOnDatabase services = services()) {
            services.signIn(identity(manager()));
            draft = services.committed(() -> services.get(PeriodReportService.class)
                    .draft(Helpline.TRAFFICKING, JUNE)
                    .getId());
        }

        HttpResponse<String> list = get("reports");
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(json(list).getJsonArray("reports").getValuesAs(JsonObject.class))
                .extracting(report -> report.getJsonNumber("id").longValue())
                .contains(published)
                .doesNotContain(draft);
        assertCachedByAnybody(list);
        assertThat(get("reports/" + draft).statusCode()).isEqualTo(404);
        assertThat(get("reports/4711").statusCode()).isEqualTo(404);
        assertThat(get("anything").statusCode()).isEqualTo(404);

        HttpResponse<String> one = get("reports/" + published);
        assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
        assertCachedByAnybody(one);
        assertThat(one.body()).contains("\"code\":\"calls\"");
        assertThat(json(one).getBoolean("public")).isTrue();
        assertSmallNumbersAreKeptBack(json(one));

        HttpResponse<String> csv = get("reports/" + published + ".csv");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertCachedByAnybody(csv);
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        HttpResponse<String> list = get("reports");

        HttpResponse<String> again = http.send(
                request("reports")
                        .header(
                                "If-None-Match",
                                list.headers().firstValue("ETag").orElseThrow())
                        .build(),
                BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void theListGoesOnWhereItEnded() throws Exception {
        JsonObject first = json(get("reports"));
        assertThat(first.isNull("next")).isTrue();
        assertThat(get("reports?after=nowhere").statusCode()).isEqualTo(422);
        try (ServicesOnDatabase services = services()) {
            OpenReportService reports = services.get(OpenReportService.class);
            List<Long> all = ids(reports.published(null, 1_000));
            List<Long> paged = new ArrayList<>();
            Cursor after = null;
            do {
                Slice<PeriodReport> page = reports.published(after, 1);
                paged.addAll(ids(page));
                after = page.next();
            } while (after != null);
            assertThat(paged).isEqualTo(all);
            Slice<PeriodReport> page = reports.published(null, 1);
            if (page.next() != null) {
                JsonObject rest = json(get("reports?after=" + page.next().encoded()));
                assertThat(rest.getJsonArray("reports")).hasSize(all.size() - 1);
            }
        }
    }

    private static List<Long> ids(Slice<PeriodReport> page) {
        return page.rows().stream().map(PeriodReport::getId).toList();
    }

    @Test
    void nothingCanBeWrittenThere() throws Exception {
        HttpResponse<String> posted = http.send(
                request("reports")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    /** Two children and three: neither number is told, nor one from which it could be reckoned. */
    private static void assertSmallNumbersAreKeptBack(JsonObject report) {
        assertThat(report.getJsonArray("tables").getValuesAs(JsonObject.class))
                .flatExtracting(table -> table.getJsonArray("rows").getValuesAs(JsonObject.class))
                .flatExtracting(row -> row.getJsonArray("cells").getValuesAs(JsonObject.class))
                .extracting(cell -> cell.get("value").toString())
                .isNotEmpty()
                .doesNotContain("1", "2", "3", "4");
    }

    private static void assertCachedByAnybody(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=300");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create(address.toString()).resolve("/open/v1/").resolve(path));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return JsonText.object(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    // ------------------------------------------------------------ a published report

    /** The same for all who ask: a second one of its period would change what the first one says. */
    static synchronized long aPublishedReport() throws Exception {
        if (published == null) {
            try (ServicesOnDatabase services = services()) {
                published = publish(services);
            }
        }
        return published;
    }

    private static ServicesOnDatabase services() throws Exception {
        Sealing.use(TestDatabase.sealing());
        return new ServicesOnDatabase(TestDatabase.access(), new SettableClock(Instant.parse("2026-11-22T02:14:00Z")));
    }

    /** Two managers, a few numbers, the whole way. */
    private static long publish(ServicesOnDatabase services) throws Exception {
        long drafter = manager();
        long approver = manager();
        services.signIn(identity(drafter));
        services.committed(() -> services.entities()
                .createNativeQuery("insert into figure_change (line, day, centre_id, cells)"
                        + " values ('TRAFFICKING', '2019-05-07', 1,"
                        + " 'CONTACT_CHANNEL:PHONE:120 CONTACT_CHANNEL:APP:3 CONTACT_LEVEL:INFORMATION:118')")
                .executeUpdate());
        PeriodReportService reports = services.get(PeriodReportService.class);
        long id = services.committed(
                () -> reports.draft(Helpline.TRAFFICKING, MAY).getId());
        services.signIn(identity(approver));
        services.committed(() -> {
            reports.move(id, PeriodReportMove.CHECK, null);
            reports.move(id, PeriodReportMove.APPROVE, null);
            reports.move(id, PeriodReportMove.PUBLISH, null);
            return null;
        });
        services.signIn(identity(drafter));
        return id;
    }

    private static Identity identity(long user) {
        return new Identity(user, null, "test", Role.MANAGER, 1, 0);
    }

    private static long manager() throws Exception {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement("insert into app_user (id, username, full_name,"
                        + " password_hash, role, centre_id, created_at) values (next value for row_seq, ?, 'Test',"
                        + " '', 'MANAGER', 1, utc_timestamp(3)) returning id")) {
            insert.setString(1, "test." + UUID.randomUUID());
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
