package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.kernel.Days;

/** As it stands in production: a proxy ends TLS and speaks plain HTTP to the program. */
@ExtendWith(RunningHotline.class)
class BehindProxyE2E {

    /** Somebody's address beyond another proxy that is trusted, since both ends of this journey are on one machine. */
    private static final String ELSEWHERE = "203.0.113.9";

    private static Proxy proxy;

    private final List<String> refusedByTheBrowser = new ArrayList<>();

    @BeforeEach
    void aProxy(Hotline hotline) throws Exception {
        Optional<Path> nginx = Proxy.installed();
        assumeTrue(nginx.isPresent() || RunningHotline.isRequired(), "no nginx here");
        if (proxy == null) {
            proxy = new Proxy(nginx.orElseThrow(() -> new IllegalStateException("no nginx here")), hotline.address());
        }
    }

    @AfterAll
    static void noMore() {
        if (proxy != null) {
            proxy.close();
            proxy = null;
        }
    }

    private Screen door(Hotline hotline) {
        Screen screen = hotline.at(proxy.address()).door();
        screen.page().onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refusedByTheBrowser.add(message.text());
            }
        });
        return screen;
    }

    private Screen enter(Hotline hotline, Person person) {
        Screen screen = door(hotline);
        screen.signIn(person.username(), Person.PASSWORD);
        screen.page().waitForURL("**/desk");
        return screen;
    }

    @Test
    void theWholeRoadOfAContact(Hotline hotline) throws Exception {
        Screen operator = door(hotline);
        operator.page().context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", ELSEWHERE));
        operator.open("/contact/list?from=2026-01-01");
        operator.signIn(Person.OPERATOR.username(), Person.PASSWORD);
        operator.page().waitForURL(proxy.address() + "/contact/list?from=2026-01-01");
        assertThat(addressOfLast("SIGN_IN", hotline)).isEqualTo(ELSEWHERE);

        operator.open("/desk");
        ContactPages contact = new ContactPages(operator).begin("0900 000 913");
        contact.tell("Người báo tin hỏi về trường học.").saved();
        contact.level("Thông tin").finalise();
        operator.page().waitForURL(proxy.address() + "/contact/view?id=*");
        assertThat(operator.main()).containsText("Người báo tin hỏi về trường học.");

        operator.button("EN").click();
        assertThat(operator.page().locator("html")).hasAttribute("lang", "en");
        assertThat(operator.path()).startsWith("/contact/view?id=");
        operator.button("VI").click();
        assertThat(operator.page().locator("html")).hasAttribute("lang", "vi");
        operator.listens();
        Response bell = operator.page()
                .waitForResponse(answer -> answer.request().method().equals("POST"), () -> operator.page()
                        .evaluate("hotlineNotices()"));
        assertThat(bell.status()).isEqualTo(200);
        assertThat(bell.text()).contains("noticeForm:bell");
        operator.signOut();
        assertThat(refusedByTheBrowser).isEmpty();
    }

    @Test
    void exportComesWhole(Hotline hotline) throws Exception {
        Screen manager = enter(hotline, Person.MANAGER);
        manager.open(
                "/reporting/rows?measure=CONTACTS&by=RECEIVED&rows=MONTH&line=CHILD_PROTECTION&from=%1$s-01-01&to=%1$s-12-31"
                        .formatted(Year.now(Days.ZONE)));
        Download csv =
                manager.page().waitForDownload(() -> manager.button("CSV").click());

        assertThat(csv.failure()).isNull();
        assertThat(Files.readAllLines(csv.path())).hasSizeGreaterThan(1);
        assertThat(refusedByTheBrowser).isEmpty();
    }

    @Test
    void sessionIsBoundToTheBrowserByCookiesOfThisSiteOnly(Hotline hotline) {
        Screen operator = enter(hotline, Person.OPERATOR);

        List<Cookie> cookies = operator.page().context().cookies();

        assertThat(cookies).extracting(cookie -> cookie.name).contains("hotline", "hotline-key");
        assertThat(cookies).allSatisfy(cookie -> {
            assertThat(cookie.sameSite).as(cookie.name).hasToString("LAX");
        });
        assertThat(cookies)
                .filteredOn(cookie -> cookie.name.equals("hotline-key"))
                .allSatisfy(cookie -> assertThat(cookie.secure).isTrue());
        assertThat(cookies)
                .filteredOn(cookie -> cookie.name.equals("hotline") || cookie.name.startsWith("hotline-key"))
                .allSatisfy(
                        cookie -> assertThat(cookie.httpOnly).as(cookie.name).isTrue());
    }

    private static String addressOfLast(String action, Hotline hotline) throws Exception {
        assumeTrue(hotline.database() != null, "the trail is read from the database of a program started here");
        try (Connection owner = hotline.database().connectAsOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select address from audit_entry where action = '" + action + "' order by id desc limit 1")) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
