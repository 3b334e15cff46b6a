package vn.hotline.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Urgency;

class FieldChangeTest {

    @Test
    void twoFormsThatSayTheSameDoNotDiffer() {
        assertThat(FieldChange.between(form(), form())).isEmpty();
    }

    @Test
    void tellsEachFieldWithWhatItWasAndIs() {
        ContactForm after = form();
        after.setUrgency(Urgency.HIGH);
        after.setCallerName(null);
        after.setAnonymous(true);

        assertThat(FieldChange.between(form(), after))
                .containsExactly(
                        new FieldChange("anonymous", "false", "true"),
                        new FieldChange("callerName", "Bùi Mẫu Đơn", null),
                        new FieldChange("urgency", null, "HIGH"));
    }

    @Test
    void nothingAndAnEmptyTextAreTheSame() {
        ContactForm after = form();
        after.setIncidentAddress("");

        assertThat(FieldChange.between(form(), after)).isEmpty();
    }

    @Test
    void theOrderOfCodesDoesNotMatter() {
        ContactForm before = form();
        ContactForm after = form();
        before.setAbuseForms(new ArrayList<>(List.of("BEATING", "THREAT")));
        after.setAbuseForms(new ArrayList<>(List.of("THREAT", "BEATING")));

        assertThat(FieldChange.between(before, after)).isEmpty();
    }

    @Test
    void aChildThatCameDiffersInAllItSays() {
        ContactForm after = form();
        ChildForm second = new ChildForm();
        second.setName("Ngô");
        second.setAge("9");
        after.getChildren().add(second);

        assertThat(FieldChange.between(form(), after))
                .contains(new FieldChange("children:1:age", null, "9"), new FieldChange("children:1:name", null, "Ngô"))
                .extracting(FieldChange::field)
                .isSubsetOf(Set.of("children:1:age", "children:1:name", "children:1:sex"));
    }

    private static ContactForm form() {
        ContactForm form = new ContactForm();
        form.setNarrative("Nghe tiếng trẻ khóc");
        form.setCallerName("Bùi Mẫu Đơn");
        ChildForm child = new ChildForm();
        child.setName("Lúa");
        form.setChildren(new ArrayList<>(List.of(child)));
        return form;
    }
}
