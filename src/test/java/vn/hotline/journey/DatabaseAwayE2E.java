package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database hangs while somebody takes a call: the page says so, keeps all that was typed, and goes on by itself. */
@ExtendWith(RunningHotline.class)
class DatabaseAwayE2E {

    private static final String TOLD = "Cháu bé ở nhà một mình từ sáng, hàng xóm đang trông giúp.";

    @Test
    void whatWasTypedStaysAndTheButtonWorksAgain(Hotline hotline) throws Exception {
        String database = processOf(hotline);
        Screen operator = hotline.enter(Person.OPERATOR);
        ContactPages contact = new ContactPages(operator)
                .begin("0900 000 957")
                .level("Thông tin")
                .tell(TOLD);
        Locator strip = operator.page().locator(".t-away");
        Locator finish = operator.page().locator("[id$='finalise']");
        Screen other = operator.secondTab("/desk");

        signal("-STOP", database);
        try {
            finish.click();
            assertThat(strip).containsText("Chưa kết nối được với hệ thống");
            assertThat(operator.field("narrative")).hasValue(TOLD);
            assertThat(finish).isEnabled();

            other.page().reload();
            assertThat(other.page().locator("h1")).hasText("Xin chờ một lát");
        } finally {
            signal("-CONT", database);
        }

        assertThat(strip).containsText("Đã kết nối lại");
        assertThat(other.title()).isVisible();
        assertThat(other.main()).isVisible();
        assertThat(operator.field("narrative")).hasValue(TOLD);
        contact.finalise();
        operator.page().waitForURL("**/contact/view?id=*");
        assertThat(operator.main()).containsText(TOLD);
    }

    private static String processOf(Hotline hotline) throws Exception {
        try (Connection owner = hotline.database().connectAsOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select @@pid_file")) {
            row.next();
            return Files.readString(Path.of(row.getString(1))).strip();
        }
    }

    private static void signal(String signal, String process) throws Exception {
        new ProcessBuilder("kill", signal, process).start().waitFor();
    }
}
