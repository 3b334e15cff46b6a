package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.kernel.Days;

/** From an in-depth talk to its record and the call afterwards. */
@ExtendWith(RunningHotline.class)
class CounsellingE2E {

    @Test
    void inDepthContactLeadsToItsRecordAndTheFollowUpFallsDue(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator)
                .begin("0900 000 621")
                .level("Tư vấn chuyên sâu")
                .urgency("Thường")
                .tell("Mẹ hỏi cách nói chuyện với con đang tuổi dậy thì.");
        String number = contact.number();
        contact.finalise();
        operator.page().waitForURL("**/counselling/session?contact=*");

        operator.button("Ghi phiếu tư vấn").click();
        assertThat(operator.errorAt("topics")).hasText("Chọn ít nhất một chủ đề.");

        operator.press("topics", "Tâm lý");
        operator.field("advice").fill("Nghe con nói hết trước khi khuyên; hẹn gọi lại.");
        operator.choose("outcome", "Biết việc cần làm tiếp theo");
        operator.field("followUpOn_input").fill(today());
        operator.page().keyboard().press("Escape");
        operator.field("followUpNote").fill("Hỏi thăm hai mẹ con " + number);
        operator.button("Ghi phiếu tư vấn").click();

        assertThat(operator.toast()).containsText("Đã ghi phiếu tư vấn của " + number);
        operator.open("/counselling/list");
        assertThat(operator.main()).containsText("Hỏi thăm hai mẹ con " + number);

        operator.link("Hỏi thăm hai mẹ con " + number).click();
        operator.button("Ghi đã hỏi thăm").click();
        assertThat(operator.errorAt("followUpAnswer")).isVisible();
        operator.field("followUpAnswer").fill("Hai mẹ con đã nói chuyện được.");
        operator.button("Ghi đã hỏi thăm").click();
        assertThat(operator.button("Ghi đã hỏi thăm")).isHidden();
        assertThat(operator.main()).containsText("Hai mẹ con đã nói chuyện được.");
        operator.open("/counselling/list");
        assertThat(operator.main()).not().containsText("Hỏi thăm hai mẹ con " + number);
    }

    private static String today() {
        return Days.WRITTEN.format(LocalDate.now(Days.ZONE));
    }
}
