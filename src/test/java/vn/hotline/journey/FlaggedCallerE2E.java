package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.channel.zalo.ZaloPeer;

/** What is said of a caller is there before the first word, and who is blocked does not ring. */
@ExtendWith(RunningHotline.class)
class FlaggedCallerE2E {

    private static final String WHY = "Bố hay cầm máy của cháu, hỏi cháu có ở một mình không.";

    @Test
    void aChildWhoWritesAgainByZaloIsKnownWithWhatIsSaidOfHer(Hotline hotline) throws Exception {
        String child = UUID.randomUUID().toString();
        Screen operator = hotline.enter(Person.OPERATOR);
        writes(hotline, child, "Cháu ở nhà một mình ạ", 1);
        take(operator, "nhà một mình");
        assertThat(operator.field("callerZaloId")).hasValue(child);
        ContactPages first = new ContactPages(operator);
        String number = first.number();

        operator.field("flag").click();
        operator.page().locator("[id$=kind]").getByText("Có nguy cơ").click();
        operator.field("flagForm:reason").fill(WHY);
        operator.field("flagForm:endsOn_input").fill(inDays(30));
        operator.field("setFlag").click();
        Locator said = operator.page().locator("[data-flags=caller]");
        assertThat(said).containsText(WHY);
        first.level("Thông tin")
                .urgency("Thường")
                .tell("Cháu ở nhà một mình, bố đi làm.")
                .finalise();
        operator.page().waitForURL("**/contact/view?id=*");

        operator.open("/desk");
        writes(hotline, child, "Cháu lại đây ạ", 2);
        Locator row = row(operator, "lại đây");
        assertThat(row).containsText("Có nguy cơ");
        assertThat(row).containsText("liên hệ trước: 1");
        take(operator, "lại đây");
        assertThat(operator.page().locator("[data-flags=caller]")).containsText(WHY);
        assertThat(operator.field("earlierPart")).containsText(number);
    }

    @Test
    void whoeverIsBlockedIsCountedAndStandsInNoQueue(Hotline hotline) throws Exception {
        String nuisance = UUID.randomUUID().toString();
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open("/contact/callers");
        supervisor.page().keyboard().press("F3");
        supervisor.field("newFlagForm:callerZaloId").fill(nuisance);
        supervisor
                .page()
                .locator("[id='newFlagForm:kind']")
                .getByText("Đang chặn")
                .click();
        supervisor.field("newFlagForm:reason").fill("Gửi ảnh bậy nhiều đêm liền.");
        supervisor.field("newFlagForm:endsOn_input").fill(inDays(400));
        supervisor.field("newFlagForm:set").click();
        assertThat(supervisor.field("newFlagForm")).containsText("Nhiều nhất là 7 ngày");
        supervisor.field("newFlagForm:endsOn_input").fill(inDays(2));
        supervisor.field("newFlagForm:set").click();
        assertThat(supervisor.main()).containsText(nuisance);

        writes(hotline, nuisance, "Trêu tí thôi", 1);
        String first = UUID.randomUUID().toString();
        writes(hotline, first, "Cháu cần cô giúp", 1);
        supervisor.open("/desk");
        // whoever wrote later is there: so what came before was worked on
        assertThat(row(supervisor, "Cháu cần cô giúp")).isVisible();
        assertThat(row(supervisor, "Trêu tí thôi")).hasCount(0);

        showsWhatWasWorkedOn(supervisor, "Số lần bị chặn: 1");
        supervisor.field("typed").fill(nuisance);
        assertThat(supervisor.field("rows")).containsText(nuisance);
        supervisor.field("rows").getByText("Bỏ đánh dấu").first().click();
        supervisor.field("endFlagForm:reason").fill("Đã xin lỗi.");
        supervisor.field("endNow").click();
        assertThat(supervisor.main()).not().containsText(nuisance);
    }

    /** What Zalo told is worked on a moment after it is acknowledged. */
    private static void showsWhatWasWorkedOn(Screen supervisor, String words) {
        long until = System.nanoTime() + 60_000_000_000L;
        do {
            supervisor.open("/contact/callers");
        } while (!supervisor.main().innerText().contains(words) && System.nanoTime() < until);
        assertThat(supervisor.main()).containsText(words);
    }

    private static void take(Screen operator, String words) {
        row(operator, words).locator("[data-take]").click();
        operator.page().waitForURL("**/contact/form?id=*");
        operator.listens();
    }

    private static Locator row(Screen screen, String words) {
        return screen.page().locator("tr[data-row]").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static String inDays(int days) {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))
                .plusDays(days)
                .format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static void writes(Hotline hotline, String who, String text, int number) throws Exception {
        String told = ZaloPeer.written(who, text, who + number, Instant.now().toEpochMilli());
        assertThat(ZaloPeer.tell(hotline.address(), told)).isEqualTo(200);
    }
}
