package vn.hotline.intervention.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.Contact;
import vn.hotline.contact.FullContact;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.Attribute;
import vn.hotline.kernel.form.Difference;

/** A case begins with all that a contact told of a child, and goes on with all that another case knew of it. */
class EveryFieldIsTakenOverTest {

    private static final Stamp ACT = new Stamp(7L, Instant.parse("2026-11-22T03:00:00Z"));

    private final Contact contact = FullContact.contact();
    private final InterventionCase opened = InterventionCase.from(contact, "VIOLENCE", Urgency.HIGH, ACT);

    @Test
    void aCaseBeginsWithEveryFieldThatBothKnow() {
        ChildForm told = contact.asForm().getChildren().get(0);
        CaseChildForm known = opened.getChildren().get(0).asForm();
        Map<String, Object> ofCase = said(known);

        List<Attribute> shared = Attribute.of(ChildForm.class).stream()
                .filter(attribute -> ofCase.containsKey(attribute.name()))
                .toList();
        assertThat(shared).hasSizeGreaterThan(4).allSatisfy(attribute -> assertThat(ofCase.get(attribute.name()))
                .as(attribute.name())
                .isNotNull()
                .isEqualTo(attribute.get(told)));
    }

    @Test
    void formAndRecordSayTheSame() {
        CaseChildForm form = FullContact.filled(new CaseChildForm());
        CaseChild child = new CasePeople(new ArrayList<>(), new ArrayList<>())
                .add(form, Age.parse(form.getAge(), "age", contact.getReceivedDay()));

        assertThat(child.asForm().differences(form))
                .extracting(Difference::path)
                .isEmpty();
        assertThat(CaseChild.copy(5, child).asForm().differences(form))
                .extracting(Difference::path)
                .isEmpty();
    }

    private static Map<String, Object> said(Object form) {
        return Attribute.of(form.getClass()).stream()
                .filter(attribute -> attribute.get(form) != null)
                .collect(Collectors.toMap(Attribute::name, attribute -> attribute.get(form)));
    }
}
