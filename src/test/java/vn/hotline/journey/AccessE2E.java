package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The door, and the walls between the centres. */
@ExtendWith(RunningHotline.class)
class AccessE2E {

    private static final List<String> LISTS =
            List.of("/contact/list", "/counselling/list", "/intervention/list", "/referral/list");
    private static final int TRIES = 14;

    @Test
    void recordsOfAnotherCentreAreNotThere(Hotline hotline) {
        Screen ofHaNoi = hotline.enter(Person.SUPERVISOR);
        List<String> records =
                LISTS.stream().map(list -> firstRecord(ofHaNoi, list)).toList();
        Screen ofDaNang = hotline.enter(Person.OPERATOR_OF_DA_NANG);
        Screen supervisorOfDaNang = hotline.enter(Person.SUPERVISOR_OF_DA_NANG);

        for (String record : records) {
            assertThat(ofHaNoi.open(record)).as(record).isEqualTo(200);
            assertThat(ofDaNang.open(record)).as(record).isEqualTo(404);
            assertThat(supervisorOfDaNang.open(record)).as(record).isEqualTo(404);
        }
    }

    @Test
    void openDataIsNotThereUntilItIsSwitchedOn(Hotline hotline) throws Exception {
        HttpClient anybody = HttpClient.newHttpClient();
        for (String path : List.of("/open/v1/reports", "/open/v1/reports/1", "/open/v1/reports.json")) {
            HttpResponse<String> answer = anybody.send(
                    HttpRequest.newBuilder(hotline.address().resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    private static String firstRecord(Screen screen, String list) {
        screen.open(list);
        return screen.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^(LH|CT|CG)-")))
                .first()
                .getAttribute("href");
    }

    @Test
    void strangersGuessesAreSlowedAndLockNobodyOut(Hotline hotline) {
        Screen atHerDesk = hotline.enter(Person.FORGETFUL);
        atHerDesk.signOut();
        Screen stranger = hotline.door();
        for (int i = 0; i < TRIES; i++) {
            stranger.signIn(Person.FORGETFUL.username(), "sai-mat-khau-" + i);
            // only an answer empties the field
            assertThat(stranger.field("password")).hasValue("");
            assertThat(stranger.field("messages")).containsText("Không đăng nhập được");
        }

        atHerDesk.signIn(Person.FORGETFUL.username(), Person.PASSWORD);
        atHerDesk.page().waitForURL("**/desk");
    }

    @Test
    void signInLeadsToWhereOneWantedToGo(Hotline hotline) {
        Screen operator = hotline.door();
        operator.open("/contact/list?from=2026-01-01&to=2026-12-31");
        operator.button("English").click();
        assertThat(operator.title()).hasText("Sign in");
        operator.button("Tiếng Việt").click();
        assertThat(operator.title()).hasText("Đăng nhập");
        operator.signIn(Person.OPERATOR.username(), "sai-mat-khau");
        assertThat(operator.field("messages")).containsText("Không đăng nhập được");

        operator.signIn(Person.OPERATOR.username(), Person.PASSWORD);

        operator.page().waitForURL("**/contact/list?from=2026-01-01&to=2026-12-31");
        Screen misled = hotline.door();
        misled.open("/sign-in?next=https%3A%2F%2Fevil.example%2Fdesk");
        misled.signIn(Person.OPERATOR.username(), Person.PASSWORD);
        misled.page().waitForURL("**/desk");
        assertThat(misled.page().url()).startsWith(hotline.address().toString());
    }

    /** Half of what proves a session is in the server's own cookie, which the server takes from addresses, too. */
    @Test
    void sessionsIdAloneOpensNothing(Hotline hotline) throws Exception {
        Screen operator = hotline.enter(Person.OPERATOR);
        Map<String, String> cookies = operator.page().context().cookies().stream()
                .collect(Collectors.toMap(cookie -> cookie.name, cookie -> cookie.value));
        String id = cookies.get("hotline");

        assertThat(status(hotline, "/desk", "hotline=" + id + "; hotline-key=" + cookies.get("hotline-key")))
                .isEqualTo(200);
        assertThat(status(hotline, "/desk", "hotline=" + id)).isEqualTo(302);
        assertThat(status(hotline, "/desk", "hotline=" + id + "; hotline-key=" + "x".repeat(43)))
                .isEqualTo(302);
        assertThat(status(hotline, "/desk;hotline=" + id, "hotline-key=" + cookies.get("hotline-key")))
                .isEqualTo(400);
        assertThat(status(hotline, "/desk;jsessionid=" + id, "x=y")).isEqualTo(400);
        assertThat(cookies.get("hotline-key")).hasSize(43);
        assertThat(operator.page().context().cookies())
                .allSatisfy(
                        cookie -> assertThat(cookie.sameSite).as(cookie.name).hasToString("LAX"));
    }

    private static int status(Hotline hotline, String path, String cookies) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(hotline.address() + path))
                                .header("Cookie", cookies)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void signingOutLeavesNothingBehind(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open("/contact/list");
        operator.signOut();

        operator.page().goBack();

        assertThat(operator.field("username")).isVisible();
        operator.open("/contact/list");
        assertThat(operator.path()).startsWith("/sign-in");
    }

    @Test
    void everybodyReadsInHerOwnLanguage(Hotline hotline) {
        Screen reader = hotline.enter(Person.ENGLISH_READER);
        reader.button("EN").click();
        assertThat(reader.title()).hasText("Desk");
        assertThat(reader.page().locator("html")).hasAttribute("lang", "en");

        Screen nextDay = hotline.enter(Person.ENGLISH_READER);
        assertThat(nextDay.title()).hasText("Desk");
        nextDay.button("VI").click();
        assertThat(nextDay.title()).hasText("Bàn trực");
    }
}
