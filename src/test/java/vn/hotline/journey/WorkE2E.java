package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Work of the server's own that fails: an administrator sees it and has it done. */
@ExtendWith(RunningHotline.class)
class WorkE2E {

    @Test
    void whatFailedThreeTimesIsSeenAndDoneWhenAnAdministratorSaysSo(Hotline hotline) throws SQLException {
        try (Connection owner = hotline.database().connectAsOwner();
                Statement insert = owner.createStatement()) {
            insert.executeUpdate("insert into work_item (task_name, task_instance, task_data, execution_time, picked,"
                    + " last_failure, consecutive_failures, version, priority) values ('clock', '7',"
                    + " 'SQLException', utc_timestamp(3) + interval 40 minute, false, utc_timestamp(3), 3, 4, 50)");
        }
        Screen administrator = hotline.enter(Person.ADMINISTRATOR);
        Locator station = administrator.page().locator("nav a[href='/admin/work']");
        assertThat(station.locator(".ct")).containsText("1");
        station.click();
        Locator row =
                administrator.main().locator("tbody tr").filter(new Locator.FilterOptions().setHasText("SQLException"));
        assertThat(row).containsText("Nhắc và báo hạn theo luật");

        row.getByText("Thử lại ngay").click();

        assertThat(administrator.toast()).containsText("Sẽ thử lại");
        for (int i = 0; i < 60 && waits(hotline); i++) {
            administrator.page().waitForTimeout(1_000);
        }
        assertThat(waits(hotline)).isFalse();
        administrator.open("/admin/work");
        assertThat(administrator.main()).containsText("Không có việc nào bị lỗi");
    }

    private static boolean waits(Hotline hotline) throws SQLException {
        try (Connection owner = hotline.database().connectAsOwner();
                Statement query = owner.createStatement()) {
            return query.executeQuery("select 1 from work_item where task_name = 'clock'")
                    .next();
        }
    }
}
