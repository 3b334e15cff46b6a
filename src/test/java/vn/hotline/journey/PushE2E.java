package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Open pages are told of news, whichever server wrote them, and no row moves under the hand. */
@ExtendWith(RunningHotline.class)
class PushE2E {

    /** Before a page would ask by itself, which it does once a minute, and enough for a machine that has much to do. */
    private static final double SECONDS = 40_000;

    @Test
    void theBellRingsInAnOpenPageWhoeverWroteTheNotice(Hotline hotline) throws SQLException {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        Locator bell = supervisor.page().locator(".bell");
        hasLooked(supervisor);
        int before = unread(bell);

        writeAsAnotherServer(hotline, Person.SUPERVISOR);
        writeAsAnotherServer(hotline, Person.OPERATOR_OF_DA_NANG);

        assertThat(bell.locator(".ct"))
                .hasText(Integer.toString(before + 1), new LocatorAssertions.HasTextOptions().setTimeout(SECONDS));
        assertThat(supervisor.page().locator("#noticeNews")).not().isEmpty();
    }

    @Test
    void aListSaysThatItHasChangedAndIsDrawnAnewByTheHandAlone(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open("/contact/list");
        hasLooked(supervisor);
        Locator news = supervisor.page().locator("[data-news=CONTACT]");
        assertThat(news).isHidden();

        Screen operator = hotline.enter(Person.OPERATOR);
        String number = new ContactPages(operator)
                .begin("")
                .graveContact("Bé gái bị đánh, hàng xóm gọi.", "Trần Thị Lụa", "Ngọc", "Lan")
                .number();

        assertThat(news).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SECONDS));
        assertThat(supervisor.main()).not().containsText(number);
        assertThat(new AxeBuilder(supervisor.page()).include("main").analyze().getViolations())
                .isEmpty();

        news.getByText("Cập nhật").click();
        assertThat(supervisor.main()).containsText(number);
        assertThat(news).isHidden();
    }

    /** An answer that says nothing takes nothing away, or nobody could read what an action said. */
    @Test
    void whatWasSaidStaysWhileThePageAsksByItself(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open("/contact/list");
        hasLooked(supervisor);
        Page page = supervisor.page();
        page.evaluate(
                "PrimeFaces.getWidgetById('toast').show("
                        + "[{ summary: 'Đã lưu', detail: '', severity: 'info', severityText: 'Information', rendered: false }])");
        assertThat(supervisor.toast()).containsText("Đã lưu");

        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.evaluate("hotlineNewsOfCONTACT([{ name: 'seen', value: '0' }])"));
        page.evaluate("PrimeFaces.getWidgetById('toast').refresh({ id: 'toast', msgs: [] })");

        assertThat(supervisor.toast()).containsText("Đã lưu");
    }

    /** A browser opens six lines to a server for all its tabs. */
    @Test
    void oneTabAsksForAllTabsOfABrowser(Hotline hotline) throws SQLException {
        Screen first = hotline.enter(Person.SUPERVISOR);
        Screen second = first.secondTab("/contact/list");
        hasLooked(first);
        hasLooked(second);
        int before = unread(second.page().locator(".bell"));
        AtomicInteger byFirst = countQuestions(first);
        AtomicInteger bySecond = countQuestions(second);

        writeAsAnotherServer(hotline, Person.SUPERVISOR);

        for (Screen tab : List.of(first, second)) {
            assertThat(tab.page().locator(".bell .ct"))
                    .hasText(Integer.toString(before + 1), new LocatorAssertions.HasTextOptions().setTimeout(SECONDS));
        }
        assertThat(List.of(byFirst.get(), bySecond.get())).contains(0);
    }

    private static AtomicInteger countQuestions(Screen tab) {
        AtomicInteger asked = new AtomicInteger();
        tab.page().onRequest(request -> asked.addAndGet(request.url().contains("/news") ? 1 : 0));
        return asked;
    }

    @Test
    void whoSignsOutIsToldNothingFromThatMomentOn(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        Screen other = operator.secondTab("/desk");
        other.page()
                .evaluate("async () => {"
                        + " const told = await (await fetch('/news')).text();"
                        + " const query = told.trim().split('\\n').map(line => line.replace(' ', '=')).join('&');"
                        + " window.held = fetch('/news?' + query).then(answer => answer.status); }");

        operator.signOut();

        // at the end of its time, or at news, it would be answered with 200
        assertThat(other.page().evaluate("() => window.held")).isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInIsToldNothing(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        APIResponse told = operator.page().request().get(hotline.address() + "/news");
        assertThat(told.text()).contains("bell ").doesNotContain("<");
        assertThat(told.headers().get("cache-control")).contains("no-store");

        operator.signOut();
        assertThat(operator.page().request().get(hotline.address() + "/news").status())
                .isEqualTo(404);
    }

    /** The page asks as soon as it is there, and hears of what comes after its first look. */
    private static void hasLooked(Screen screen) {
        assertThat(screen.page().locator("html")).hasAttribute("data-hears", "true");
    }

    private static int unread(Locator bell) {
        return bell.locator(".ct").count() == 0
                ? 0
                : Integer.parseInt(bell.locator(".ct").textContent().strip());
    }

    private static void writeAsAnotherServer(Hotline hotline, Person person) throws SQLException {
        try (Connection owner = hotline.database().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into notification (id, recipient_id, kind, subject, link, created_at)"
                                + " select next value for row_seq, id, 'ACCOUNT', 'Thử chuông', '/desk', utc_timestamp(3)"
                                + " from app_user where username = ?")) {
            insert.setString(1, person.username());
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }
}
