package vn.hotline.intervention.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactSamples;
import vn.hotline.intervention.lead.CaseChange;
import vn.hotline.intervention.lead.CaseContact;
import vn.hotline.intervention.lead.CaseMove;
import vn.hotline.intervention.lead.CaseStatus;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.lead.MergedCase;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.intervention.people.CaseChildForm;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.Urgency;

/** Two cases about the same children become one. */
class CaseMergeTest {

    private static final Stamp OPENED = new Stamp(7L, Instant.parse("2026-11-21T17:30:00Z"));
    private static final Stamp NOW = new Stamp(8L, Instant.parse("2026-11-24T03:00:00Z"));

    private final InterventionCase remaining = opened(1L, Helpline.CHILD_PROTECTION, "Hoàng Thị Lúa");
    private final InterventionCase doubled = opened(2L, Helpline.CHILD_PROTECTION, "hoang thi lua", "Hoàng Văn Thóc");
    private MergeForm form;

    @BeforeEach
    void propose() {
        form = MergeForm.proposed(doubled, remaining);
    }

    @Test
    void whoHasTheSameNameIsProposedToBeTheSameAndNobodyIsDecidedOnOtherwise() {
        assertThat(form.getChildren())
                .extracting(MergeForm.Person::getSameAs)
                .containsExactly(remaining.getChildren().get(0).getId(), null);
        assertThat(form.getOffenders()).extracting(MergeForm.Person::getSameAs).containsOnlyNulls();
    }

    @Test
    void allThatIsMissingIsToldAtOnceAndEverybodyNotDecidedOnAtTheirField() {
        assertThatThrownBy(() -> form.check(doubled, remaining))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.getProblems())
                        .extracting(BusinessException.Problem::field)
                        .containsExactly("children:1:sameAs", "offenders:0:sameAs", "reason"));
    }

    @Test
    void somebodyWhoCameMeanwhileIsNotDecidedOnByAnybody() {
        decide();
        doubled.openPeople().add(new CaseChildForm(), vn.hotline.kernel.Age.unknown());
        number(doubled);
        assertThatThrownBy(() -> form.check(doubled, remaining)).hasMessageContaining("record.changedMeanwhile");
    }

    @Test
    void theRemainingCaseTakesOverContactsAndWhoIsNoDouble() {
        decide();
        doubled.referred(LocalDate.of(2026, 11, 22));
        remaining.referred(LocalDate.of(2026, 11, 23));

        merge();

        assertThat(remaining.getChildren())
                .extracting(CaseChild::getName)
                .containsExactly("Hoàng Thị Lúa", "Hoàng Văn Thóc");
        assertThat(remaining.getChildren()).extracting(CaseChild::getPosition).containsExactly(0, 1);
        assertThat(remaining.getOffenders()).hasSize(1);
        assertThat(remaining.getContacts())
                .extracting(CaseContact::getContactId)
                .containsExactlyInAnyOrder(101L, 102L);
        assertThat(remaining.facts().firstReferredDay()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(remaining.facts().persons()).hasSize(2);
    }

    @Test
    void theDoubleIsOverAndStillSaysWhatItSaid() {
        decide();

        merge();

        assertThat(doubled.getStatus()).isEqualTo(CaseStatus.MERGED);
        assertThat(doubled.getMergedInto()).isEqualTo(1L);
        assertThat(doubled.getContacts()).isEmpty();
        assertThat(doubled.getChildren()).hasSize(2);
        assertThat(doubled.facts()).isNull();
    }

    @Test
    void aReasonIsNeeded() {
        assertThatThrownBy(() -> doubled.mergeInto(remaining, " ", NOW)).hasMessageContaining("lifecycle.reasonNeeded");
        assertThat(doubled.getMergedInto()).isNull();
    }

    @Test
    void whatCannotBeOneCaseIsRefusedAtTheNumber() {
        InterventionCase other = opened(3L, Helpline.TRAFFICKING, "A");
        assertThatThrownBy(() -> MergeService.checkOneCase(doubled, doubled)).hasMessageContaining("case.merge.itself");
        assertThatThrownBy(() -> MergeService.checkOneCase(doubled, other)).hasMessageContaining("case.linkOtherLine");
        remaining.move(CaseMove.ANNUL, "Ca thử", null, NOW);
        assertThatThrownBy(() -> MergeService.checkOneCase(doubled, remaining)).hasMessageContaining("case.void");
    }

    @Test
    void openWorkDoesNotVanishInAClosedCaseButTwoClosedOnesMayBeOne() {
        remaining.move(CaseMove.CLOSE_EARLY, "Xong", "CHILD_SAFE", NOW);
        assertThatThrownBy(() -> MergeService.checkOneCase(doubled, remaining))
                .hasMessageContaining("case.merge.closed");
        doubled.move(CaseMove.CLOSE_EARLY, "Xong", "CHILD_SAFE", NOW);
        MergeService.checkOneCase(doubled, remaining);
    }

    @Test
    void aContactLeavesACaseUnlessTheCaseBeganWithIt() {
        decide();
        merge();
        assertThatThrownBy(() -> remaining.unlinkAnnulled(contact(101L), contact(102L), "Ghi trùng", NOW))
                .hasMessageContaining("contact.annulCase");

        CaseChange change = remaining.unlinkAnnulled(contact(102L), contact(101L), "Ghi trùng", NOW);

        assertThat(change.getOldValue()).isEqualTo("LH-2026-000102");
        assertThat(remaining.getContacts())
                .extracting(CaseContact::getContactId)
                .containsExactly(101L);
    }

    private void decide() {
        form.getChildren().get(1).setSameAs(MergeForm.ONE_MORE);
        form.getOffenders().get(0).setSameAs(remaining.getOffenders().get(0).getId());
        form.setReason("Hai người cùng báo");
        form.check(doubled, remaining);
    }

    private void merge() {
        MergedCase merged = form.merged(doubled, OPENED.at());
        doubled.mergeInto(remaining, form.getReason(), NOW);
        assertThat(remaining.takeOver(merged, NOW)).singleElement().satisfies(came -> {
            assertThat(came.getOldValue()).isEqualTo(doubled.getNumber());
            assertThat(came.getNewValue()).isEqualTo("1");
        });
    }

    private static InterventionCase opened(long id, Helpline line, String... children) {
        Contact contact = ContactSamples.withId(ContactSamples.intervention(line, OPENED.at(), children), 100 + id);
        InterventionCase opened =
                ContactSamples.withId(InterventionCase.from(contact, "VIOLENCE", Urgency.HIGH, OPENED), id);
        number(opened);
        return opened;
    }

    private static Contact contact(long id) {
        return ContactSamples.withId(ContactSamples.intervention(Helpline.CHILD_PROTECTION, OPENED.at(), "Lúa"), id);
    }

    /** As the database does. */
    private static void number(InterventionCase opened) {
        for (CaseChild child : opened.getChildren()) {
            ContactSamples.withId(child, opened.getId() * 10 + child.getPosition());
        }
        opened.getOffenders().forEach(offender -> ContactSamples.withId(offender, opened.getId() * 10 + 5));
    }
}
