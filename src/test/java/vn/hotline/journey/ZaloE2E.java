package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.channel.zalo.ZaloPeer;

/** A child writes by Zalo: somebody takes it, answers, records it, and asks for a case. */
@ExtendWith(RunningHotline.class)
class ZaloE2E {

    private static final String CRY = "Cô ơi, bố cháu khóa cháu ngoài ban công ạ 😢";
    private static final String WHERE = "Cháu ở ngõ sau chợ Ba Đình";
    private static final String ANSWER = "Cô là Họa đây. Cháu giữ cửa khóa nhé. Cháu ở đâu?";

    private final String child = UUID.randomUUID().toString();

    @Test
    void aChildInDistressIsTakenAnsweredRecordedAndACaseIsAskedFor(Hotline hotline) throws Exception {
        Screen operator = hotline.enter(Person.OPERATOR);
        writes(hotline, CRY, 1);

        Locator row = operator.page()
                .locator("tr[data-row]")
                .filter(new Locator.FilterOptions().setHasText("ngoài ban công"));
        row.locator("[data-take]").click();
        operator.page().waitForURL("**/contact/form?id=*");
        operator.listens();
        Locator talk = operator.page().locator(".t-talk");
        assertThat(talk).containsText(CRY);
        assertThat(talk).containsText("Còn 8 tin miễn phí");
        assertThat(operator.field("narrative")).hasValue(CRY);

        operator.field("answer").fill(ANSWER);
        operator.page().keyboard().press("Alt+Enter");
        assertThat(talk).containsText(ANSWER);
        assertThat(operator.field("answer")).hasValue("");
        assertThat(talk).containsText("đã gửi");
        assertThat(talk).containsText("Còn 7 tin miễn phí");
        assertThat(hotline.zalo().texts()).contains(ANSWER);

        operator.field("answer").fill("Cô đang gọi");
        writes(hotline, WHERE, 2);
        assertThat(talk).containsText(WHERE);
        // what is being written stays
        assertThat(operator.field("answer")).hasValue("Cô đang gọi");

        ContactPages contact =
                new ContactPages(operator).urgentContact("Bố khóa cháu ngoài ban công từ tối.", "Khẩn cấp");
        assertThat(operator.page().locator(".t-talk")).containsText(ANSWER);
        CasePages supervisor = new CasePages(hotline.enter(Person.SUPERVISOR));
        supervisor.request(contact.number());
    }

    private void writes(Hotline hotline, String text, int number) throws Exception {
        String told =
                ZaloPeer.written(child, text, child + number, Instant.now().toEpochMilli());
        assertThat(ZaloPeer.tell(hotline.address(), told)).isEqualTo(200);
    }
}
