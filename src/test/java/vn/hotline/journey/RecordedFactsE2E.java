package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is recorded is what was said; what was said otherwise is put right. */
@ExtendWith(RunningHotline.class)
class RecordedFactsE2E {

    @Test
    void anAgeIsReadWholeOrRefusedAndLevelAndChannelArePutRight(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        ContactPages contact = new ContactPages(supervisor).begin("0900 000 671");
        contact.level("Thông tin").tell("Hỏi về lịch tiêm.");
        contact.child(0, "Bé Mẫu Hạt", "7-8 tuổi", "Nữ").finalise();
        assertThat(supervisor.errorAt("contactForm:children:0:age")).isVisible();
        assertThat(supervisor.field("contactForm:children:0:age")).hasValue("7-8 tuổi");
        supervisor.field("contactForm:children:0:age").fill("18 tháng");
        contact.finalise();
        supervisor.page().waitForURL("**/contact/view?id=*");
        assertThat(supervisor.main()).containsText("18 tháng");

        supervisor.link("Đính chính").click();
        supervisor.page().waitForURL("**/contact/correct?id=*");
        assertThat(supervisor.field("contactForm:children:0:age")).hasValue("18 tháng");
        supervisor.press("level", "Tư vấn chuyên sâu");
        supervisor.press("urgency", "Cao");
        supervisor.choose("channel", "Zalo");
        supervisor.field("correctionReason").fill("Nhắn qua Zalo, tư vấn lâu.");
        supervisor.field("contactForm:correct").click();
        supervisor.page().waitForURL("**/contact/view?id=*");

        assertThat(supervisor.main()).containsText("Tư vấn chuyên sâu");
        assertThat(supervisor.main()).containsText("Zalo");
        assertThat(supervisor.link("Phiếu tư vấn")).isVisible();
    }

    @Test
    void whatWasReadOrWrittenSaysWhereItStands(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        operator.choose("newChannel", "Báo chí, mạng xã hội");
        ContactPages contact = new ContactPages(operator).begin("");
        contact.level("Thông tin").tell("Bài báo về lớp học vùng cao.").finalise();
        assertThat(operator.errorAt("sourceLink")).isVisible();

        operator.field("sourceLink").fill("https://example.org/tin/1111");
        operator.choose("channel", "Công văn");
        operator.field("letterNumber").fill("1203/UBND-VX");
        operator.field("letterDate_input").fill("20/11/2026");
        assertThat(operator.field("sourceLink")).hasValue("https://example.org/tin/1111");
        contact.finalise();
        operator.page().waitForURL("**/contact/view?id=*");
        assertThat(operator.main()).containsText("1203/UBND-VX");
        assertThat(operator.main()).containsText("20/11/2026");
    }

    @Test
    void aHiddenNumberIsNobodysAndAnOddOneIsSaidAtItsField(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        String first = hidden(supervisor);
        supervisor.open("/desk");
        hidden(supervisor);
        assertThat(supervisor.main()).containsText("Ẩn số");
        assertThat(supervisor.main()).not().containsText(first);

        supervisor.open("/desk");
        ContactPages odd = new ContactPages(supervisor).begin("0900 000 14");
        odd.level("Thông tin").tell("Hỏi địa chỉ trung tâm.").finalise();
        assertThat(supervisor.errorAt("callerNumber")).containsText("9 chữ số");
        supervisor.field("callerNumber").fill("0900 000 14 ?");
        odd.finalise();
        supervisor.page().waitForURL("**/contact/view?id=*");
        assertThat(supervisor.main()).containsText("0900 000 14 ?");
    }

    /** What nobody thought of drawing is drawn all the same. */
    @Test
    void everythingThatWasTypedIsReadOnThePageOfItsRecord(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        ContactPages contact = new ContactPages(supervisor).begin("0900 000 674");
        contact.level("Thông tin").tell("Hỏi trường nhận học sinh giữa năm.").child(0, "Bé Mẫu Ngô", "8", "Nam");
        supervisor.page().locator(".t-child summary").click();
        supervisor.field("contactForm:children:0:identityNumber").fill("001218000674");
        supervisor.field("contactForm:children:0:condition").fill("Khỏe, hơi nhút nhát.");
        supervisor.field("contactForm:children:0:family").fill("Ở với bà ngoại.");
        supervisor.field("callerName").fill("Vi Mẫu Lê");
        supervisor.field("callerZaloId").fill("48012200000674");
        supervisor.field("callerIdentityNumber").fill("001184000674");
        supervisor.field("callerAddress").fill("Ngõ 674");
        supervisor.field("incidentAddress").fill("Sau chợ 674");
        contact.finalise();
        supervisor.page().waitForURL("**/contact/view?id=*");

        for (String said : new String[] {
            "0900 000 674",
            "giữa năm",
            "Bé Mẫu Ngô",
            "8 tuổi",
            "001218000674",
            "Khỏe, hơi nhút nhát.",
            "Ở với bà ngoại.",
            "Vi Mẫu Lê",
            "48012200000674",
            "001184000674",
            "Ngõ 674",
            "Sau chợ 674"
        }) {
            assertThat(supervisor.main()).containsText(said);
        }
    }

    private static String hidden(Screen supervisor) {
        ContactPages contact = new ContactPages(supervisor).begin("Ẩn số");
        contact.level("Thông tin").tell("Hỏi địa chỉ trung tâm.").finalise();
        supervisor.page().waitForURL("**/contact/view?id=*");
        return contact.number();
    }
}
