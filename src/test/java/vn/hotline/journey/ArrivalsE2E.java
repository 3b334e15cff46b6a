package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hotline.kernel.Helpline;

/** Who wants to be heard comes to open desks by itself, and one person has each. */
@ExtendWith(RunningHotline.class)
class ArrivalsE2E {

    private static final ViewportSize PHONE = new ViewportSize(390, 844);

    @Test
    void aRingingCallBecomesARecord(Hotline hotline) throws SQLException {
        Screen operator = hotline.enter(Person.OPERATOR);
        DeskPages desk = new DeskPages(operator);
        hears(operator);
        operator.field("number").click();

        DeskPages.callRings(hotline, Person.OPERATOR);

        assertThat(desk.ringing()).containsText("Ẩn số");
        assertThat(operator.field("number")).isFocused();
        operator.page().keyboard().press("F2");
        operator.page().waitForURL("**/contact/form?id=*");
        operator.listens();
        ContactPages contact = new ContactPages(operator);
        contact.tell("Cháu hỏi giờ làm việc của tổng đài.").level("Thông tin").finalise();
        assertThat(operator.toast()).containsText("đã ghi nhận");
        operator.open("/desk");
        assertThat(desk.ringing()).hasCount(0);
    }

    @Test
    void aCallIsHandedOnWithANoteThatIsReadBeforeTheFirstWord(Hotline hotline) throws SQLException {
        Screen operator = hotline.enter(Person.OPERATOR);
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        hears(operator);
        hears(supervisor);
        DeskPages desk = new DeskPages(operator);
        desk.comesOnDuty();
        DeskPages other = new DeskPages(supervisor);
        other.comesOnDuty();
        DeskPages.callRings(hotline, Helpline.TRAFFICKING, Person.OPERATOR);
        assertThat(desk.ringing()).containsText("đường dây mua bán người");

        operator.page().keyboard().press("F4");
        desk.give("Thí Dụ", "Cháu bé nói tiếng Mông.");

        assertThat(desk.ringing()).hasCount(0);
        assertThat(other.ringing()).containsText("Cháu bé nói tiếng Mông.");
        supervisor.page().keyboard().press("F2");
        supervisor.page().waitForURL("**/contact/form?id=*");
        supervisor.listens();
        assertThat(supervisor.main()).containsText("Cháu bé nói tiếng Mông.");
        supervisor.field("narrative").fill("Cháu bị mắng ở nhà.");
        supervisor.page().keyboard().press("F4");
        other.give("Minh Họa", "Đã hỏi tuổi: 9.");

        supervisor.page().waitForURL("**/desk");
        operator.open("/desk");
        operator.main().locator("[data-live=own] a").first().click();
        operator.page().waitForURL("**/contact/form?id=*");
        assertThat(operator.main()).containsText("Đã hỏi tuổi: 9.");
        assertThat(operator.field("narrative")).hasValue("Cháu bị mắng ở nhà.");
    }

    @Test
    void ofTwoWhoTakeOneMessageOneHasItAndTheOtherIsTold(Hotline hotline) throws SQLException {
        Screen operator = hotline.enter(Person.OPERATOR);
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        hears(operator);
        hears(supervisor);
        long message = DeskPages.messageArrives(hotline, "EMERGENCY");
        for (Screen one : List.of(operator, supervisor)) {
            assertThat(new DeskPages(one).row(message)).isVisible();
        }

        String both = "void window.hotlineTake([{ name: 'of', value: '%d' }])".formatted(message);
        operator.page().evaluate(both);
        supervisor.page().evaluate(both);

        Pattern form = Pattern.compile("/contact/form");
        operator.page()
                .waitForCondition(() -> form.matcher(operator.path()).find()
                        || form.matcher(supervisor.path()).find());
        Screen late = form.matcher(operator.path()).find() ? supervisor : operator;
        assertThat(late.main()).containsText("đã nhận rồi");
        assertThat(late.page()).hasURL(Pattern.compile("/desk"));
        assertThat(new DeskPages(late).row(message)).hasCount(0);
    }

    @Test
    void theQueueOfAnOpenDeskMovesByItselfAndNoRowUnderTheHand(Hotline hotline) throws SQLException {
        Screen operator = hotline.enter(Person.OPERATOR);
        DeskPages desk = new DeskPages(operator);
        hears(operator);
        long usual = DeskPages.messageArrives(hotline, "NORMAL");
        assertThat(desk.row(usual)).isVisible();
        desk.row(usual).hover();
        double at = desk.row(usual).boundingBox().y;

        long urgent = DeskPages.messageArrives(hotline, "EMERGENCY");

        assertThat(desk.row(urgent)).isVisible();
        assertThat(desk.row(usual).boundingBox().y).isEqualTo(at);
        operator.title().hover();
        operator.page()
                .waitForFunction(
                        "([urgent, usual]) => document.querySelector(`[data-row='${urgent}']`)"
                                + ".compareDocumentPosition(document.querySelector(`[data-row='${usual}']`)) & 4",
                        List.of(Long.toString(urgent), Long.toString(usual)));

        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        new DeskPages(supervisor).take(urgent).click();
        supervisor.page().waitForURL("**/contact/form?id=*");
        assertThat(desk.row(urgent)).hasCount(0);
        desk.take(usual).click();
        operator.page().waitForURL("**/contact/form?id=*");
    }

    @Test
    void theBoardOnTheWallMoves(Hotline hotline) throws SQLException {
        Screen manager = hotline.enter(Person.MANAGER);
        manager.open("/wallboard");
        hears(manager);
        Locator calls = manager.page().locator(".wall .v").first();
        int before = Integer.parseInt(calls.innerText());

        long call = DeskPages.callWaits(hotline);

        assertThat(calls).hasText(String.valueOf(before + 1));
        assertThat(new AxeBuilder(manager.page()).analyze().getViolations()).isEmpty();
        Screen operator = hotline.enter(Person.OPERATOR);
        new DeskPages(operator).take(call).click();
        operator.page().waitForURL("**/contact/form?id=*");
        assertThat(calls).hasText(String.valueOf(before));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theDeskIsReadableForEverybodyAndNothingOfItIsCut(ColorScheme scheme, Hotline hotline) throws SQLException {
        Screen supervisor = hotline.enter(Person.SUPERVISOR, scheme);
        hears(supervisor);
        long call = DeskPages.callRings(hotline, Person.SUPERVISOR);
        assertThat(new DeskPages(supervisor).ringing()).isVisible();
        assertThat(new AxeBuilder(supervisor.page()).analyze().getViolations()).isEmpty();
        for (ViewportSize size : List.of(new ViewportSize(1366, 768), new ViewportSize(1366, 650), PHONE)) {
            supervisor.page().setViewportSize(size.width, size.height);
            assertThat(supervisor
                            .page()
                            .evaluate("() => [document.documentElement, document.querySelector('main')]"
                                    + ".every(e => e.scrollWidth <= e.clientWidth)"))
                    .isEqualTo(true);
        }
        assertThat(supervisor
                        .page()
                        .evaluate("() => [...document.querySelectorAll('[data-take]')].every(b =>"
                                + " b.getBoundingClientRect().right <= innerWidth)"))
                .isEqualTo(true);
        supervisor.page().keyboard().press("F2");
        supervisor.page().waitForURL("**/contact/form?id=*");
        assertThat(call).isPositive();
    }

    @Test
    void aDeskWhoseClockIsAnHourOffShowsTheSameMinutes(Hotline hotline) throws SQLException {
        Screen operator = hotline.enter(Person.OPERATOR);
        operator.page()
                .clock()
                .install(new Clock.InstallOptions()
                        .setTime(Instant.now().plus(Duration.ofHours(1)).toEpochMilli()));
        long message = DeskPages.messageArrives(hotline, "NORMAL");
        operator.open("/desk");
        Locator waits = new DeskPages(operator).row(message).locator("[data-waits]");
        assertThat(waits).hasText(Pattern.compile("\\d:\\d\\d|\\d phút"));
        new DeskPages(operator).take(message).click();
        operator.page().waitForURL("**/contact/form?id=*");
    }

    /** What comes from now on is news. */
    private static void hears(Screen screen) {
        assertThat(screen.page().locator("html")).hasAttribute("data-hears", "true");
    }
}
