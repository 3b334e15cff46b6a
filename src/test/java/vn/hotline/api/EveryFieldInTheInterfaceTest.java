package vn.hotline.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.FullContact;
import vn.hotline.kernel.form.Difference;

/** Programs read and write every field that people do. */
class EveryFieldInTheInterfaceTest {

    /** Answered and not sent, since they are not told but come of themselves. */
    private static final Set<String> NOT_SENT = Set.of("id", "number", "status", "recordedAt");

    @Test
    void whatIsAnsweredCanBeSentAndSaysTheSame() {
        JsonObject answered = ContactOperations.written(ContactView.of(FullContact.contact(), "01", "00070"));
        JsonObject sent = answered.entrySet().stream()
                .filter(member -> !NOT_SENT.contains(member.getKey()))
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue),
                        members -> Json.createObjectBuilder((Map) members).build()));

        ContactInput input = JsonInput.read(sent, ContactInput::read);
        ContactForm form = input.asForm(
                FullContact.form().getProvinceId(), FullContact.form().getCommuneId());

        assertThat(form.differences(spoken())).extracting(Difference::path).isEmpty();
        assertThat(sent.getJsonObject("place").getInt("provinceId"))
                .isEqualTo(FullContact.form().getProvinceId());
        assertThat(sent.getJsonObject("place").getInt("communeId"))
                .isEqualTo(FullContact.form().getCommuneId());
    }

    private static ContactForm spoken() {
        return FullContact.form();
    }
}
