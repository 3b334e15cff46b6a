package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Period;

/** From a call to the figure: contact, case, two referrals, the totals of these days and the rows behind them. */
@ExtendWith(RunningHotline.class)
class WholeRoadE2E {

    private static final String CALLER = "Trần Thị Đường Dài";
    private static final String CHILD = "Nguyễn Thị Hạt Tiêu";
    private static final String COMMITTEES = "UBND xã, phường, đặc khu";
    private static final String POLICE = "Công an";

    @Test
    void callBecomesCaseAndReferralsAndIsCountedOnce(Hotline hotline) {
        // the day it begins and the next one, should it go on over midnight
        LocalDate today = Days.dayOf(Instant.now());
        Period days = new Period(today, today.plusDays(1));
        Screen manager = hotline.enter(Person.MANAGER);
        Counted before = Counted.read(new ReportPages(manager).of(days));

        Screen operator = hotline.enter(Person.OPERATOR);
        String contact = new ContactPages(operator)
                .begin("0900 000 731")
                .graveContact("Hàng xóm nghe tiếng trẻ kêu cứu nhiều đêm liền.", CALLER, CHILD, "Nguyễn Văn Hạt Vừng")
                .number();

        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        CasePages road = new CasePages(supervisor).request(contact);
        String opened = road.openCase("Lê Minh Họa");
        assertThat(supervisor.main()).containsText(CHILD);
        road.assess("Cao", "Người gây ra sống cùng nhà, các cháu còn nhỏ.")
                .goForward("Sang đánh giá nguy cơ", "Đánh giá nguy cơ")
                .goForward("Sang xác định nhu cầu", "Xác định nhu cầu")
                .refer(2, "Xác minh và bảo vệ hai cháu trong ngày.", "ubnd", "cong an");
        assertThat(road.referrals()).hasCount(2);
        String caseAddress = supervisor.path();
        for (int i = 0; i < 2; i++) {
            supervisor.open(caseAddress);
            road.referrals().nth(i).click();
            supervisor.page().waitForURL("**/referral/view?id=*");
            road.answer("Ghi đã nhận", "Đã nhận")
                    .answer("Ghi nhận xử lý", "Nhận xử lý")
                    .reportBack("Đã đến nhà, hai cháu đang ở với bà ngoại.");
        }

        ReportPages report = new ReportPages(manager).of(days);
        Counted after = Counted.read(report);
        assertThat(after).isEqualTo(before.plus(1, 1, 2));
        seesNobody(manager);
        report.openRows("Cuộc gọi đến");
        assertThat(manager.main()).containsText(contact);
        seesNobody(manager);
        report.of(days).openRows("Ca hỗ trợ, can thiệp");
        assertThat(manager.main()).containsText(opened);
        seesNobody(manager);
    }

    private static void seesNobody(Screen manager) {
        assertThat(manager.page().content()).doesNotContain(CALLER, CHILD, "Hạt Vừng", "0900 000 731", "kêu cứu");
    }

    record Counted(
            int calls, int interventions, int cases, int referred, int children, int toCommittees, int toPolice) {

        static Counted read(ReportPages report) {
            return new Counted(
                    report.figure("Cuộc gọi đến"),
                    report.figure("Hỗ trợ, can thiệp"),
                    report.figure("Ca hỗ trợ, can thiệp"),
                    report.figure("Ca được chuyển gửi"),
                    report.figure("Trẻ em trong các ca"),
                    report.figure(COMMITTEES),
                    report.figure(POLICE));
        }

        /** One call and case more with so many children, referred once to each agency. */
        Counted plus(int contacts, int more, int persons) {
            return new Counted(
                    calls + contacts,
                    interventions + contacts,
                    cases + more,
                    referred + more,
                    children + persons,
                    toCommittees + more,
                    toPolice + more);
        }
    }
}
