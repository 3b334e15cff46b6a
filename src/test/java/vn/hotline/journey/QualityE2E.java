package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A supervisor scores what was drawn; an operator sees hers otherwise; both talk, and a manager sees the totals. */
@ExtendWith(RunningHotline.class)
class QualityE2E {

    private static final String LIST = "/quality/list";
    private static final String ANSWER = "Em có hỏi bé đang ở với ai, nhưng chưa ghi lại.";

    @Test
    void whatWasDrawnIsScoredAndWhatWasGivenIsAnsweredAndClosed(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open(LIST);
        supervisor.button("Nhận xét").first().click();
        Locator criteria = supervisor.page().locator(".t-steps-one");
        assertThat(criteria).hasCount(9);
        for (int i = 0; i < 8; i++) {
            criteria.nth(i).locator("label").first().click();
        }
        supervisor.button("Gửi phản hồi").click();
        assertThat(supervisor.page().locator(".ui-message-error")).containsText("Chọn một mức");
        criteria.nth(8).locator("label").last().click();
        supervisor.field("reviewForm:summary").fill("Nghe rất kiên nhẫn, hỏi đúng điều cần.");
        supervisor.button("Gửi phản hồi").click();
        assertThat(supervisor.toast()).containsText("Đã gửi phản hồi");
        assertThat(supervisor.main()).containsText("100/100");

        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open("/quality/own");
        Locator given = operator.page().locator("tr", new Page.LocatorOptions().setHasText("Đã gửi"));
        String number = given.first()
                .getByRole(com.microsoft.playwright.options.AriaRole.LINK)
                .first()
                .innerText();
        operator.link(number).click();
        operator.field("reviewForm:answer").fill(ANSWER);
        operator.button("Có ý kiến khác").click();
        assertThat(operator.toast()).containsText(number);

        supervisor.open(LIST);
        supervisor.press("station", "Cần trao đổi");
        supervisor.link(number).click();
        assertThat(supervisor.main()).containsText(ANSWER);
        supervisor.button("Kết thúc trao đổi").click();
        supervisor.openDialog();
        supervisor.field("closeForm:closing").fill("Đã nghe lại cùng nhau.");
        supervisor.dialogButton("Kết thúc, giữ điểm").click();
        assertThat(supervisor.toast()).containsText(number);

        Screen manager = hotline.enter(Person.MANAGER);
        manager.open("/quality/totals");
        assertThat(manager.main()).containsText("Hà Nội");
        manager.open("/quality/rubric");
        assertThat(manager.main()).containsText("Hỏi về an toàn của trẻ");
    }
}
