package vn.hotline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import vn.hotline.support.InServer;
import vn.hotline.support.TestDatabase;

/**
 * Whatever is open to somebody does not lead on to what is not, however the way there is spelt. By plain sockets, since
 * every client of a library tidies addresses up.
 */
@RunAsClient
class PathSpellingsIT extends InServer {

    private static final List<String> OPEN = List.of(
            "/health/",
            "/assets/",
            "/jakarta.faces.resource/",
            "/open/",
            "/openapi/",
            "/sign-in/",
            "/error/",
            "/export/");

    private static final List<String> BEHIND = List.of("desk", "contact/view?id=1", "admin/users", "api/v1/contacts/1");

    /** %1$s is what is open, %2$s what is not. */
    private static final List<String> ROUND_ABOUT = List.of(
            "%1$s../%2$s",
            "%1$sx/../../%2$s",
            "%1$s/../%2$s",
            "%1$s./../%2$s",
            "%1$s..;/%2$s",
            "%1$s..;a=b/%2$s",
            "%1$s%%2e%%2e/%2$s",
            "%1$s%%2E./%2$s",
            "%1$s.%%2e/%2$s",
            "%1$s..%%2f%2$s",
            "%1$s..%%2F%2$s",
            "%1$s..%%5c%2$s",
            "%1$s..\\%2$s",
            "%1$s%%252e%%252e/%2$s",
            "%1$s%%c0%%ae%%c0%%ae/%2$s",
            "%1$s..%%00/%2$s",
            "%1$s..%%0a/%2$s");

    /** %1$s is a path. */
    private static final List<String> IN_OTHER_WORDS = List.of(
            "/%1$s",
            "//%1$s",
            "/.%1$s",
            "/./%1$s",
            "%1$s/.",
            "%1$s/..%1$s",
            "%1$s;",
            "%1$s;a=b",
            "%1$s%%20",
            "%1$s%%00",
            "%1$s%%09",
            "%1$s%%2f",
            "%1$s%%2e",
            "%1$s%%3b",
            "%1$s%%3f",
            "%1$s%%23",
            "%1$s\\");

    @ArquillianResource
    private URL address;

    @Test
    void nothingOpenLeadsToWhatIsNot() throws IOException {
        List<String> passed = new ArrayList<>();
        for (String open : OPEN) {
            for (String behind : BEHIND) {
                for (String way : ROUND_ABOUT) {
                    String path = way.formatted(open, behind);
                    if (!isRefused(answer(path, ""))) {
                        passed.add(path);
                    }
                }
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void noPathHasASecondSpelling() throws IOException {
        List<String> passed = new ArrayList<>();
        for (String path : List.of(
                "/desk", "/sign-in", "/health/ready", "/assets/app.css", "/api/v1/contacts", "/open/v1/reports")) {
            for (String way : IN_OTHER_WORDS) {
                if (!isRefused(answer(way.formatted(path), ""))) {
                    passed.add(way.formatted(path));
                }
            }
            String encoded = "/%%%02x%s".formatted((int) path.charAt(1), path.substring(2));
            if (!isRefused(answer(encoded, ""))) {
                passed.add(encoded);
            }
        }
        assertThat(passed).isEmpty();
    }

    /** A program that may only write reads no contact, by no spelling, and no page lets it in. */
    @Test
    void tokenThatMayOnlyWriteReadsNothing() throws IOException, SQLException {
        String bearer = "Authorization: Bearer " + writer() + "\r\n";
        assertThat(answer("/api/v1/contacts/1", bearer)).startsWith("HTTP/1.1 403");
        for (String behind : List.of("contact/view?id=1", "api/v1/contacts/1", "desk")) {
            for (String way : ROUND_ABOUT) {
                for (String open : List.of("/api/", "/api/v1/", "/api/v1/contacts/", "/health/")) {
                    String path = way.formatted(open, behind);
                    assertThat(answer(path, bearer)).as(path).matches(this::isRefused);
                }
            }
        }
        assertThat(answer("/contact/view?id=1", bearer)).startsWith("HTTP/1.1 302");
    }

    @Test
    void sessionInAnAddressIsRefused() throws IOException {
        for (String path : List.of(
                "/sign-in;hotline=1",
                "/assets/app.css;hotline=1",
                "/api/v1/contacts;hotline=1",
                "/sign-in;jsessionid=1",
                "/assets/app.css;JSESSIONID=1",
                "/api/v1/contacts;jsessionid=1")) {
            assertThat(answer(path, "")).as(path).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void formOfAnotherSiteIsRefused() throws IOException {
        String form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\nOrigin: ";
        assertThat(answer("POST", "/sign-in", form + "https://evil.example\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(answer("POST", "/sign-in", form + "http://" + address.getAuthority() + "\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void formInAnAddressIsRefused() throws IOException {
        for (String method : List.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE")) {
            for (String name : List.of("jakarta.faces.ViewState", "jakarta%2Efaces.View%53tate")) {
                assertThat(answer(method, "/sign-in?form=form&username=a&password=b&" + name + "=stateless", ""))
                        .as(method)
                        .matches(this::isRefused);
            }
        }
    }

    /** The pages' library would answer with the page, as if what was asked for had been done. */
    @Test
    void pagesAreReadAndSentAndNothingElse() throws IOException {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND")) {
            for (String page : List.of("/sign-in", "/desk", "/contact/view?id=1", "/error/expired", "/")) {
                assertThat(answer(method, page, ""))
                        .as(method + " " + page)
                        .startsWith("HTTP/1.1 405")
                        .contains("\r\nAllow: ", "nosniff");
            }
            for (String file : List.of("/assets/app.css", "/jakarta.faces.resource/core.js.xhtml?ln=primefaces")) {
                assertThat(answer(method, file, ""))
                        .as(method + " " + file)
                        .startsWith("HTTP/1.1 405")
                        .contains("\r\nAllow: GET, HEAD\r\n");
            }
        }
        assertThat(answer("DELETE", "/desk", "")).contains("\r\nAllow: GET, HEAD, POST\r\n");
        // the server's own answer
        assertThat(answer("TRACE", "/sign-in", "")).startsWith("HTTP/1.1 405");
    }

    @Test
    void methodsOfEverythingElseAreItsOwn() throws IOException {
        assertThat(answer("HEAD", "/sign-in", "")).startsWith("HTTP/1.1 200");
        assertThat(answer("HEAD", "/assets/app.css", "")).startsWith("HTTP/1.1 200");
        assertThat(answer("HEAD", "/desk", "")).startsWith("HTTP/1.1 302");
        assertThat(answer("PUT", "/nope", "")).startsWith("HTTP/1.1 404");
        assertThat(answer("GET", "/health/ready", "")).startsWith("HTTP/1.1 200");
        assertThat(answer("PUT", "/api/v1/contacts", ""))
                .startsWith("HTTP/1.1 405")
                .contains("application/problem+json");
    }

    @Test
    void refusalHasTheHeadersOfEveryAnswer() throws IOException {
        assertThat(answer("/health/../desk", ""))
                .startsWith("HTTP/1.1 400")
                .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: ", "Content-Type: text/html");
        assertThat(answer("/api/../desk", ""))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"status\":400", "\"detail\":", "\"instance\":\"/api/");
    }

    @Test
    void whatNobodyKnowsIsStillNotFound() throws IOException {
        for (String path : List.of("/nope", "/xin-ch%C3%A0o", "/desk/", "/desk.xhtml", "/DESK", "/assets/nope.css")) {
            assertThat(answer(path, "")).as(path).startsWith("HTTP/1.1 404");
        }
    }

    /** The server would answer these itself, with nothing and 200. */
    @Test
    void pathThatCannotBeReadIsRefused() throws IOException {
        for (String path : List.of(
                "/desk%zz", "/desk%", "/desk%2", "/health/%uff0e%uff0e/desk", "/api/v1/contacts%zz", "/assets/%zz")) {
            assertThat(answer(path, "")).as(path).matches(this::isRefused).contains("nosniff");
        }
    }

    /** The server finds them by itself, before it asks the application. */
    @Test
    void folderOfFilesLeadsToAPathAndShowsNothing() throws IOException {
        for (String folder : List.of("/assets", "/assets/fonts", "/contact", "/admin")) {
            assertThat(answer(folder, "")).as(folder).contains("\r\nLocation: " + folder + "/\r\n");
            assertThat(answer(folder + "/", "")).as(folder).startsWith("HTTP/1.1 404");
        }
    }

    /** What offers it stays connected, so only the beginning of the answer is read. */
    @Test
    void secondProtocolIsNotSpoken() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /sign-in HTTP/1.1\r\nHost: " + address.getAuthority()
                                    + "\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                                    + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1))
                    .isEqualTo("HTTP/1.1 200");
        }
    }

    /** However often it happens: of one address and ten minutes a few rows, then a number. */
    @Test
    void whatIsTurnedAwayLeavesAFewRows() throws IOException, SQLException {
        for (int time = 0; time < 50; time++) {
            answer("/health/../desk", "");
            answer("/desk", "");
        }
        assertThat(rowsOfStrangers("REFUSED")).isBetween(1, 30);
        assertThat(rowsOfStrangers("SIGN_IN_ASKED")).isBetween(1, 30);
    }

    private static int rowsOfStrangers(String action) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement count = owner.prepareStatement(
                        "select count(*) from audit_entry where action = ? and actor_role is null and address is not null")) {
            count.setString(1, action);
            try (ResultSet rows = count.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private boolean isRefused(String answer) {
        return answer.startsWith("HTTP/1.1 400");
    }

    private String answer(String path, String headers) throws IOException {
        return answer("GET", path, headers);
    }

    private String answer(String method, String path, String headers) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n" + headers
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String writer() throws SQLException {
        String token = "t-" + UUID.randomUUID();
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into api_client (id, name, token_hash, scopes, centre_id, created_at)"
                                + " values (next value for row_seq, ?, ?, 'contacts:write', 1, utc_timestamp(3))")) {
            insert.setString(1, token);
            insert.setBytes(2, ApiTokens.hash(token));
            insert.executeUpdate();
        }
        return token;
    }
}
