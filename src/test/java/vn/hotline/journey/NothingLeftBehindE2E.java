package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A browser that keeps its profile, as those at the desks do, is searched for what was typed into it. */
@ExtendWith(RunningHotline.class)
class NothingLeftBehindE2E {

    private static final String CALLER = "Quyên Ngoạn Vĩ";
    private static final String NUMBER = "0900 777 315";
    private static final String CHILD = "Bé Kỳ Uẩn";
    private static final String SEARCHED = "Thoại Ưng Khuê";
    private static final String NOT_OURS = "Someone Elsewhere";

    private static final String UNMARKED = """
            () => [...document.querySelectorAll('form, input')]
              .filter(e => e.tagName === 'FORM' || ['text', 'search', 'tel', 'email', 'number', 'url'].includes(e.type))
              .filter(e => e.tagName === 'FORM' || !e.closest('form'))
              .filter(e => e.getAttribute('autocomplete') !== 'off')
              .map(e => e.id || e.outerHTML)""";

    @TempDir
    Path profile;

    @Test
    void whatWasTypedAndSearchedIsInNoFileOfTheBrowser(Hotline hotline) throws IOException {
        try (BrowserContext context = hotline.withProfile(profile)) {
            Screen operator = new Screen(context.newPage());
            elsewhere(operator.page());
            operator.open("/sign-in");
            operator.signIn(Person.OPERATOR.username(), Person.PASSWORD);
            operator.page().waitForURL("**/desk");
            ContactPages contact = new ContactPages(operator).begin(NUMBER);
            contact.level("Thông tin").tell("Hỏi thủ tục.").child(0, CHILD, "9 tuổi", "Nữ");
            operator.field("callerName").fill(CALLER);
            contact.finalise();
            operator.page().waitForURL("**/contact/view?id=*");
            operator.page().locator("[name=q]").fill(SEARCHED);
            operator.page().keyboard().press("Enter");
            operator.page().waitForURL("**/search?s=*");
            assertThat(operator.main()).containsText(SEARCHED);
            operator.open("/desk");
            operator.page().goBack();
            assertThat(operator.main()).containsText(SEARCHED);
        }

        assertThat(filesWith(NOT_OURS)).as("what a browser keeps").isNotEmpty();
        for (String typed : List.of(CALLER, NUMBER, CHILD, SEARCHED)) {
            assertThat(filesWith(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void everyFormSaysThatNothingIsToBeKept(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("");
        List<String> pages = new ArrayList<>(List.of(operator.path()));
        pages.addAll(List.of("/desk", "/contact/list", "/referral/agencies", "/account/password"));
        for (String page : pages) {
            operator.open(page);
            assertThat((List<?>) operator.page().evaluate(UNMARKED)).as(page).isEmpty();
        }
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open("/intervention/list");
        supervisor.main().locator("a[href*='/intervention/view?']").first().click();
        supervisor.page().waitForURL("**/intervention/view?*");
        assertThat((List<?>) supervisor.page().evaluate(UNMARKED)).isEmpty();
    }

    /** Some other page, so that the search would find what a browser does keep. */
    private static void elsewhere(Page page) {
        page.route("**/elsewhere*", NothingLeftBehindE2E::answer);
        page.navigate("/elsewhere");
        page.locator("[name=full-name]").fill(NOT_OURS);
        page.locator("button").click();
        page.waitForURL("**/elsewhere-done");
    }

    private static void answer(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html")
                .setBody("<form method=post action=/elsewhere-done><input name=full-name><button>Go</button></form>"));
    }

    private List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (contains(bytes, text.getBytes(StandardCharsets.UTF_8))
                        || contains(bytes, text.getBytes(StandardCharsets.UTF_16LE))
                        || contains(
                                bytes,
                                java.net.URLEncoder.encode(text, StandardCharsets.UTF_8)
                                        .getBytes(StandardCharsets.US_ASCII))) {
                    found.add(profile.relativize(file));
                }
            }
        }
        return found;
    }

    private static boolean contains(byte[] where, byte[] what) {
        return new String(where, StandardCharsets.ISO_8859_1).contains(new String(what, StandardCharsets.ISO_8859_1));
    }
}
