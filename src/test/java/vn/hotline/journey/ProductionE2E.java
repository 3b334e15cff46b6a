package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.hotline.launch.Production;

/**
 * The first day of a new installation, from the console's one-time password to a file of the day's report: a database
 * server of its own and a proxy by the files of {@code config/}, TLS before and behind the program, nothing invented in
 * the database.
 */
@ExtendWith(RunningHotline.class)
class ProductionE2E {

    private static final String OWN_PASSWORD = "con cò bay lả bay la";
    private static final String CHILD = "Nguyễn Thị Hạt Sen";
    private static final String DELIVERY = """
            {"line":"CHILD_PROTECTION","channel":"APP","level":"INFORMATION","narrative":"Hỏi về trợ cấp đi học.",\
            "caller":{"name":"Trần Thị Sớm Mai","number":"0900000944"}}""";

    @TempDir
    Path folder;

    private Production production;
    private Proxy proxy;
    private Hotline hotline;

    @BeforeEach
    void aNewInstallation(Hotline demo) throws Exception {
        assumeTrue(Proxy.installed().isPresent() || RunningHotline.isRequired(), "no nginx here");
        Path nginx = Proxy.installed().orElseThrow(() -> new IllegalStateException("no nginx here"));
        production = new Production(
                folder,
                Production.databases()
                        .reduce((ours, ofTheMachine) -> ofTheMachine)
                        .orElseThrow());
        production.startProgram();
        production.oneTimePassword();
        proxy = new Proxy(nginx, production.address());
        hotline = demo.at(proxy.address());
    }

    @AfterEach
    void noMore() throws InterruptedException {
        if (proxy != null) {
            proxy.close();
        }
        if (production != null) {
            production.close();
        }
    }

    @Test
    void firstDay() throws Exception {
        Screen administrator = newcomer("quantri", production.oneTimePassword());
        Screen operator = person(administrator, "truc.mot", "Lê Thị Trực", "Trực tổng đài");
        Screen supervisor = person(administrator, "giamsat.mot", "Trần Văn Giám", "Giám sát");
        Screen manager = person(administrator, "quanly.mot", "Vũ Thu Lý", "Quản lý");
        agency(administrator, "Công an phường Ba Đình", "Công an");
        String token = program(administrator);

        deliveredOnce(operator, token);
        counselling(operator);
        String contact = new ContactPages(operator.secondTab("/desk"))
                .begin("0900 000 941")
                .graveContact("Trẻ kêu khóc nhiều đêm liền.", "Phạm Thị Hàng Xóm", CHILD, "Nguyễn Văn Hạt Sen")
                .number();
        String opened = caseAndReferral(supervisor, contact);

        ReportPages report = new ReportPages(manager).thisMonth();
        assertThat(report.figure("Cuộc gọi đến")).isEqualTo(2);
        assertThat(report.figure("Ca hỗ trợ, can thiệp")).isEqualTo(1);
        assertThat(report.figure("Ca được chuyển gửi")).isEqualTo(1);
        assertThat(report.figure("Trẻ em trong các ca")).isEqualTo(2);
        Download xlsx = report.download("XLSX");
        assertThat(Files.readAllBytes(xlsx.path())).startsWith('P', 'K');
        report.thisMonth().openRows("Ca hỗ trợ, can thiệp");
        assertThat(manager.main()).containsText(opened);
        assertThat(manager.page().content()).doesNotContain(CHILD);
    }

    /** Signs in with a one-time password and takes one of her own. */
    private Screen newcomer(String username, String oneTime) {
        Screen screen = hotline.door();
        screen.signIn(username, oneTime);
        screen.page().waitForURL("**/account/password");
        screen.field("oldPassword").fill(oneTime);
        screen.field("newPassword").fill(OWN_PASSWORD);
        screen.field("repeated").fill(OWN_PASSWORD);
        screen.field("passwordForm:change").click();
        assertThat(screen.toast()).containsText("Đã đổi mật khẩu");
        screen.open("/desk");
        return screen;
    }

    private Screen person(Screen administrator, String username, String name, String role) {
        administrator.open("/admin/users");
        administrator.field("username").fill(username);
        administrator.field("fullName").fill(name);
        administrator.choose("role", role);
        administrator.choose("centreId", "Hà Nội");
        administrator.button("Thêm và hiện mật khẩu một lần").click();
        return newcomer(username, administrator.main().locator("code").innerText());
    }

    private static void agency(Screen administrator, String name, String kind) {
        administrator.open("/referral/agencies");
        administrator.button("Thêm cơ quan").click();
        administrator.field("agencyForm:name").fill(name);
        administrator.choose("agencyForm:kind", kind);
        administrator.choose("agencyForm:provinceId", "Hà Nội");
        administrator.dialogButton("Lưu").click();
        assertThat(administrator.main()).containsText(name);
    }

    /** @return the token of a program that may deliver contacts */
    private static String program(Screen administrator) {
        administrator.open("/admin/clients");
        administrator.field("name").fill("Ứng dụng 111");
        administrator.press("scopes", "Chuyển liên hệ đến (contacts:write)");
        administrator.choose("centreId", "Hà Nội");
        administrator.button("Thêm và hiện mã truy cập").click();
        return administrator.main().locator("code").innerText();
    }

    /** The same delivery twice through the proxy is one contact. */
    private static void deliveredOnce(Screen anybody, String token) {
        String key = UUID.randomUUID().toString();
        String first = deliver(anybody, token, key);
        assertThat(deliver(anybody, token, key)).isEqualTo(first);
    }

    private static String deliver(Screen anybody, String token, String key) {
        APIResponse answer = anybody.page()
                .context()
                .request()
                .post(
                        "/api/v1/contacts",
                        RequestOptions.create()
                                .setHeader("Authorization", "Bearer " + token)
                                .setHeader("Content-Type", "application/json")
                                .setHeader("Idempotency-Key", key)
                                .setData(DELIVERY));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text().replaceAll("(?s).*?\"id\"\\s*:\\s*(\\d+).*", "$1");
    }

    private static void counselling(Screen operator) {
        operator.open("/desk");
        new ContactPages(operator)
                .begin("0900 000 942")
                .level("Tư vấn chuyên sâu")
                .urgency("Thường")
                .tell("Mẹ hỏi cách nói chuyện với con đang tuổi dậy thì.")
                .finalise();
        operator.page().waitForURL("**/counselling/session?contact=*");
        operator.press("topics", "Tâm lý");
        operator.field("advice").fill("Nghe con nói hết trước khi khuyên.");
        operator.choose("outcome", "Biết việc cần làm tiếp theo");
        operator.button("Ghi phiếu tư vấn").click();
        assertThat(operator.toast()).containsText("Đã");
    }

    /** @return the number of the case */
    private static String caseAndReferral(Screen supervisor, String contact) {
        CasePages road = new CasePages(supervisor).request(contact);
        String opened = road.openCase("Lê Thị Trực");
        assertThat(supervisor.main()).containsText(CHILD);
        road.assess("Cao", "Người gây ra sống cùng nhà.")
                .goForward("Sang đánh giá nguy cơ", "Đánh giá nguy cơ")
                .goForward("Sang xác định nhu cầu", "Xác định nhu cầu")
                .refer(2, "Xác minh và bảo vệ hai cháu trong ngày.", "cong an");
        road.referrals().first().click();
        supervisor.page().waitForURL("**/referral/view?id=*");
        road.answer("Ghi đã nhận", "Đã nhận")
                .answer("Ghi nhận xử lý", "Nhận xử lý")
                .reportBack("Đã đến nhà, hai cháu đang ở với bà ngoại.");
        return opened;
    }
}
