package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The door, and the walls between the centres. */
@ExtendWith(RunningHotline.class)
class AccessE2E {

    private static final List<String> LISTS =
            List.of("/contact/list", "/counselling/list", "/intervention/list", "/referral/list");
    private static final int TRIES = 5;

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
    void wrongPasswordsLockTheAccount(Hotline hotline) {
        Screen forgetful = hotline.door();
        for (int i = 0; i < TRIES; i++) {
            forgetful.signIn(Person.FORGETFUL.username(), "sai-mat-khau-" + i);
            assertThat(forgetful.field("messages")).containsText("Không đăng nhập được");
        }

        forgetful.signIn(Person.FORGETFUL.username(), Person.PASSWORD);

        assertThat(forgetful.field("messages")).containsText("Không đăng nhập được");
        forgetful.open("/desk");
        assertThat(forgetful.path()).startsWith("/sign-in");
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
