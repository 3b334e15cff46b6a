package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The register of other bodies' figures. */
@ExtendWith(RunningHotline.class)
class IndicatorE2E {

    private static final String NAME = "Số vụ trong hành trình thử";
    private static final byte[] PDF = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);

    @Test
    void wrongDocumentIsRefusedAtItsFieldAndWhatWasTypedStays(Hotline hotline) throws Exception {
        Screen manager = hotline.enter(Person.MANAGER);
        manager.open("/reporting/indicators");
        manager.choose("body", "Bộ Công an");
        manager.field("nameVi").fill(NAME);
        manager.field("nameEn").fill("Cases in a test journey");
        manager.field("unitVi").fill("vụ");
        manager.field("unitEn").fill("cases");
        manager.field("from_input").fill("01/01/2024");
        manager.field("to_input").fill("30/06/2024");
        manager.field("value").fill("1.075");
        manager.field("file").setInputFiles(new FilePayload("letter.pdf", "application/pdf", "no letter".getBytes()));
        manager.field("enter").click();

        assertThat(manager.errorAt("file")).isVisible();
        assertThat(manager.field("nameVi")).hasValue(NAME);
        assertThat(manager.field("value")).hasValue("1.075");
        assertThat(manager.field("from_input")).hasValue("01/01/2024");

        manager.field("file").setInputFiles(new FilePayload("letter.pdf", "application/pdf", PDF));
        manager.field("enter").click();
        assertThat(manager.toast()).containsText(NAME);
        Locator line = manager.page().locator("tr").filter(new Locator.FilterOptions().setHasText(NAME));
        Download file = manager.page()
                .waitForDownload(() -> line.locator("button[id$='file']").click());
        assertThat(Files.readAllBytes(file.path())).isEqualTo(PDF);
    }

    @Test
    void documentThatIsFarTooLargeIsRefusedAsSuch(Hotline hotline) {
        Screen manager = hotline.enter(Person.MANAGER);
        manager.open("/reporting/indicators");
        APIResponse answer = manager.page()
                .request()
                .post(
                        hotline.address().resolve("/reporting/indicators").toString(),
                        RequestOptions.create()
                                .setMultipart(FormData.create()
                                        .set(
                                                "file",
                                                new FilePayload("letter.pdf", "application/pdf", new byte[12 << 20]))));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("Gửi quá nhiều dữ liệu một lần");
    }

    @Test
    void registerIsForManagersOnly(Hotline hotline) {
        for (Person person : new Person[] {Person.OPERATOR, Person.SUPERVISOR, Person.ADMINISTRATOR, Person.AUDITOR}) {
            assertThat(hotline.enter(person).open("/reporting/indicators"))
                    .as(person.username())
                    .isEqualTo(404);
        }
    }
}
