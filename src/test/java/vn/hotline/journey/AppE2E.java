package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.platform.security.ApiTokens;

/** A notice of the app comes: somebody takes it and answers, and the app gets the answer. */
@ExtendWith(RunningHotline.class)
class AppE2E {

    private static final String NOTICE = "Nhà bên có em bé bị nhốt ngoài sân từ tối";
    private static final String ANSWER = "Cô là Họa ở tổng đài 111. Em bé còn ở ngoài sân không?";
    private static final String LATE = "Trường cháu có bạn tối nay không dám về nhà";
    private static final String MORE = "Dạ còn, em bé lạnh lắm";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String installation = UUID.randomUUID().toString();
    private final String secret = ApiTokens.generate();

    @Test
    void aNoticeIsTakenAndAnsweredAndTheAppGetsTheAnswer(Hotline hotline) throws Exception {
        String token = program(hotline);
        Screen operator = hotline.enter(Person.OPERATOR);
        assertThat(
                        put(
                                hotline,
                                token,
                                "",
                                "{\"line\": \"CHILD_PROTECTION\", \"text\": \"" + NOTICE
                                        + "\", \"place\": {\"words\": \"Ngõ sau chợ\"}, \"callBack\": {\"number\": \"0900 000 159\"}}"))
                .isEqualTo(202);

        Locator row = operator.page()
                .locator("tr[data-row]")
                .filter(new Locator.FilterOptions().setHasText("nhốt ngoài sân"));
        row.locator("[data-take]").click();
        operator.page().waitForURL("**/contact/form?id=*");
        operator.listens();
        Locator talk = operator.page().locator(".t-talk");
        assertThat(talk).containsText(NOTICE);
        assertThat(talk).containsText("Ngõ sau chợ");
        assertThat(talk).containsText("0900 000 159");
        assertThat(operator.field("narrative")).hasValue(NOTICE + "\nNgõ sau chợ");
        assertThat(standing(hotline, token, 0)).contains("\"TAKEN\"");

        operator.field("answer").fill(ANSWER);
        operator.page().keyboard().press("Alt+Enter");
        assertThat(talk).containsText(ANSWER);
        assertThat(talk).containsText("chờ gửi");
        assertThat(standing(hotline, token, 0)).contains("\"ANSWERED\"", ANSWER);

        assertThat(standing(hotline, token, 1)).doesNotContain(ANSWER);
        assertThat(talk).containsText("đã nhận");
        operator.field("answer").fill("Cô đang gọi");
        assertThat(put(hotline, token, "/messages/m-1", "{\"text\": \"" + MORE + "\"}"))
                .isEqualTo(202);
        assertThat(talk).containsText(MORE);
        // what is being written stays
        assertThat(operator.field("answer")).hasValue("Cô đang gọi");
    }

    @Test
    void aSupervisorLooksOnAndTheOperatorSeesIt(Hotline hotline) throws Exception {
        String token = program(hotline);
        Screen operator = hotline.enter(Person.OPERATOR);
        assertThat(put(hotline, token, "", "{\"line\": \"CHILD_PROTECTION\", \"text\": \"" + LATE + "\"}"))
                .isEqualTo(202);
        operator.page()
                .locator("tr[data-row]")
                .filter(new Locator.FilterOptions().setHasText(LATE))
                .locator("[data-take]")
                .click();
        operator.page().waitForURL("**/contact/form?id=*");
        operator.listens();

        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open(operator.path().replace("/form", "/view"));
        Locator along = supervisor.page().locator(".t-talk");
        assertThat(along).containsText(LATE);
        assertThat(along).containsText("Bạn đang theo dõi hội thoại do Lê Minh Họa tiếp nhận");
        assertThat(supervisor.page().locator("textarea[id$=answer]")).hasCount(0);

        Locator talk = operator.page().locator(".t-talk");
        assertThat(talk).containsText("đang theo dõi hội thoại này");
        operator.field("answer").fill(ANSWER);
        operator.page().keyboard().press("Alt+Enter");
        assertThat(along).containsText(ANSWER);

        operator.field("answer").fill("Cháu bé tên gì?");
        supervisor.page().locator("button[id$=takeOver]").click();
        supervisor.page().waitForURL("**/contact/form?id=*");
        assertThat(talk).containsText("do Trần Thị Thí Dụ tiếp nhận");
        operator.page().keyboard().press("Alt+Enter");
        assertThat(operator.main()).containsText("đang tiếp nhận hội thoại này");
        assertThat(operator.field("answer")).hasValue("Cháu bé tên gì?");
        assertThat(along).not().containsText("Cháu bé tên gì?");
    }

    private int put(Hotline hotline, String token, String path, String body) throws Exception {
        return send(request(hotline, token, path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private String standing(Hotline hotline, String token, int after) throws Exception {
        return send(request(hotline, token, "?after=" + after).GET()).body();
    }

    private HttpRequest.Builder request(Hotline hotline, String token, String path) {
        return HttpRequest.newBuilder(URI.create(hotline.address() + "/api/v1/app/notices/n-1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Installation", installation)
                .header("Installation-Secret", secret);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String program(Hotline hotline) throws SQLException {
        String token = ApiTokens.generate();
        try (Connection owner = hotline.database().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into api_client (id, name, token_hash, scopes, centre_id, created_at)"
                                + " values (next value for row_seq, ?, ?, 'app:write', 1, utc_timestamp(3))")) {
            insert.setString(1, "App of the journey " + UUID.randomUUID());
            insert.setBytes(2, ApiTokens.hash(token));
            insert.executeUpdate();
        }
        return token;
    }
}
