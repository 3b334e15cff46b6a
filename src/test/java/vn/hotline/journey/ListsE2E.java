package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists keep their filters, in the address and under names, and say where they end. */
@ExtendWith(RunningHotline.class)
class ListsE2E {

    private static final String LEADER = "Trần Thị Thí Dụ";

    @Test
    void filtersStandInTheAddressAndAreKeptUnderAName(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open("/intervention/list");
        supervisor.choose("filterUrgency", "Cao");
        supervisor.page().waitForURL(Pattern.compile(".*/intervention/list\\?urgency=HIGH"));
        supervisor.open(supervisor.path());
        assertThat(supervisor.field("filterUrgency_label")).hasText("Cao");

        supervisor.page().locator("details.views summary").click();
        supervisor.field("viewName").fill("Ca khẩn của tôi");
        supervisor.field("viewsForm:keep").click();
        assertThat(supervisor.field("views")).containsText("Ca khẩn của tôi");

        supervisor.open("/intervention/list");
        assertThat(supervisor.field("filterUrgency_label")).not().hasText("Cao");
        supervisor.page().locator("details.views summary").click();
        supervisor.link("Ca khẩn của tôi").click();
        supervisor.page().waitForURL(Pattern.compile(".*/intervention/list\\?urgency=HIGH"));

        supervisor.page().locator("details.views summary").click();
        supervisor.page().locator("[title='Bỏ bộ lọc này']").click();
        assertThat(supervisor.field("views")).not().containsText("Ca khẩn của tôi");
    }

    @Test
    void listsAreSortedByTheHeadsOfTheirColumnsWithTheKeyboard(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open("/intervention/list");
        Locator head =
                supervisor.field("cases").locator("th").filter(new Locator.FilterOptions().setHasText("Mức khẩn"));
        assertThat(head).hasAttribute("aria-sort", "none");
        supervisor.field("sortCasesURGENCY").focus();
        supervisor.page().keyboard().press("Enter");
        assertThat(head).hasAttribute("aria-sort", "descending");
        assertThat(supervisor.field("sortCasesURGENCY")).isFocused();
        supervisor.page().waitForURL(Pattern.compile(".*/intervention/list\\?.*sort=URGENCY"));
        assertThat(supervisor.field("cases").locator("tbody tr").first()).containsText("Khẩn cấp");

        supervisor.page().keyboard().press("Enter");
        assertThat(head).hasAttribute("aria-sort", "ascending");
        supervisor.page().waitForURL(Pattern.compile(".*sort=-URGENCY"));
        supervisor.open(supervisor.path());
        assertThat(head).hasAttribute("aria-sort", "ascending");
        assertThat(supervisor.field("cases").locator("tbody tr").first()).containsText("Thường");
    }

    @Test
    void aSupervisorGivesSeveralCasesToOnePersonAndIsToldWhatWasRefused(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        supervisor.open("/intervention/list");
        assertThat(supervisor.field("give")).isHidden();
        markTwoCases(supervisor);
        supervisor.choose("caseAssignee", LEADER);
        supervisor.button("Giao các ca đã chọn").click();
        assertThat(supervisor.field("cases").locator("tbody tr").first()).containsText(LEADER);
        assertThat(supervisor.button("Giao các ca đã chọn")).isHidden();

        markTwoCases(supervisor);
        supervisor.choose("caseAssignee", LEADER);
        supervisor.button("Giao các ca đã chọn").click();
        assertThat(supervisor.main().locator(".t-refused li")).hasCount(2);
        assertThat(supervisor.main().locator(".t-refused")).isInViewport();

        Locator boxes = supervisor.field("cases").locator("tbody .t-mark");
        supervisor.field("cases").locator("[data-mark-all]").click();
        assertThat(supervisor.field("cases").locator("tbody .t-mark:checked")).hasCount(boxes.count());
        supervisor.button("Bỏ chọn").click();
        assertThat(supervisor.field("cases").locator("tbody .t-mark:checked")).hasCount(0);
    }

    @Test
    void requestsAreSortedAndMarkedLikeCases(Hotline hotline) {
        Screen supervisor = hotline.enter(Person.SUPERVISOR_OF_DA_NANG);
        supervisor.open("/intervention/list?requests=-ASKED");
        Locator head = supervisor
                .field("requests")
                .locator("th")
                .filter(new Locator.FilterOptions().setHasText("Hạn quyết định"));
        assertThat(head).hasAttribute("aria-sort", "descending");
        supervisor.field("sortRequestsASKED").click();
        assertThat(head).hasAttribute("aria-sort", "ascending");
        supervisor.page().waitForURL(Pattern.compile(".*requests=ASKED"));
    }

    private static void markTwoCases(Screen supervisor) {
        Locator boxes = supervisor.field("cases").locator("tbody .t-mark");
        boxes.nth(0).focus();
        supervisor.page().keyboard().press("Space");
        boxes.nth(1).check();
        assertThat(supervisor.field("listForm").locator("[data-marked]")).hasText("2");
    }

    @Test
    void anUnreadableFilterIsAsNone(Hotline hotline) {
        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open("/contact/list?level=X&channel=%00&from=-999999999-01-01&to=2026-13-40&recorded=maybe");
        assertThat(operator.field("contacts")).isVisible();
    }

    @Test
    void administrationNamesWhomItActsOnAndAsks(Hotline hotline) {
        Screen administrator = hotline.enter(Person.ADMINISTRATOR);
        administrator.open("/admin/users");
        administrator.field("typed").fill("kiem toan");
        administrator.field("typed").press("End");
        String name = "Phạm Kiểm Toán";
        Locator only = administrator.field("users").locator("a.m");
        assertThat(only).hasText(new String[] {name});
        only.click();
        assertThat(administrator.field("edit")).containsText(name);

        administrator.button("Cấp mật khẩu một lần").click();
        assertThat(administrator.page().locator("#ask")).containsText(name);
        administrator.page().keyboard().press("Escape");
        assertThat(administrator.page().locator("#ask")).isHidden();
        assertThat(administrator.main().locator("code")).hasCount(0);
    }
}
