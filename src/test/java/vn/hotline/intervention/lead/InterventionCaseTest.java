package vn.hotline.intervention.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactSamples;
import vn.hotline.intervention.people.CaseChild;
import vn.hotline.intervention.people.CaseChildForm;
import vn.hotline.intervention.people.CasePerpetrator;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.AgeBand;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.Urgency;

class InterventionCaseTest {

    /** Half past midnight in Viet Nam, still the day before in UTC. */
    private static final Stamp ACT = new Stamp(7L, Instant.parse("2026-11-21T17:30:00Z"));

    private static final Stamp LATER = new Stamp(7L, ACT.at().plusSeconds(60));

    private final Contact contact =
            ContactSamples.intervention(Helpline.CHILD_PROTECTION, ACT.at(), "Hoàng Thị Lúa", "Hoàng Văn Thóc");
    private final InterventionCase opened =
            ContactSamples.withId(InterventionCase.from(contact, "VIOLENCE", Urgency.EMERGENCY, ACT), 1187L);

    @Test
    void beginsWithWhatTheContactTold() {
        assertThat(opened.getNumber()).isEqualTo("CT-2026-001187");
        assertThat(opened.getStatus()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(opened.getSummary()).isEqualTo(contact.getNarrative());
        assertThat(opened.getProvinceId()).isEqualTo(19);
        assertThat(opened.getChildren())
                .extracting(CaseChild::getName)
                .containsExactly("Hoàng Thị Lúa", "Hoàng Văn Thóc");
        assertThat(opened.getOffenders())
                .extracting(CasePerpetrator::getRelation)
                .containsExactly("STEPFATHER");
        assertThat(opened.getContacts()).extracting(CaseContact::getContactId).containsExactly(42L);
    }

    @Test
    void isCountedByItsSourceOnTheDayItWasOpenedInVietNam() {
        assertThat(opened.facts())
                .isEqualTo(new CaseFacts(
                        Helpline.CHILD_PROTECTION,
                        1,
                        LocalDate.of(2026, 11, 22),
                        Channel.PRESS_SOCIAL,
                        "VIOLENCE",
                        19,
                        List.of(
                                new CaseFacts.Person(Sex.UNKNOWN, AgeBand.AGE_7_10),
                                new CaseFacts.Person(Sex.UNKNOWN, AgeBand.AGE_7_10)),
                        null,
                        null,
                        null));
    }

    @Test
    void isAboutSomebodyEvenWhenTheContactNamedNobody() {
        Contact nameless = ContactSamples.intervention(Helpline.TRAFFICKING, ACT.at());
        InterventionCase about = InterventionCase.from(nameless, "TRAFFICKING", Urgency.HIGH, ACT);
        assertThat(about.facts().persons().size()).isEqualTo(1);
    }

    @Test
    void countsAChildThatIsAdded() {
        opened.openPeople().add(new CaseChildForm(), Age.unknown());
        assertThat(opened.facts().persons().size()).isEqualTo(3);
        assertThat(opened.getChildren()).extracting(CaseChild::getPosition).containsExactly(0, 1, 2);
    }

    @Test
    void itsRiskIsThatOfTheLastAssessmentAndTheEarlierOnesStay() {
        opened.assess(Risk.HIGH, "Người gây ra ở cùng nhà", ACT);
        opened.assess(Risk.LOW, "Trẻ đã về với ông bà", ACT);
        assertThat(opened.getRisk()).isEqualTo(Risk.LOW);
        assertThat(opened.getAssessments()).extracting(RiskAssessment::getRisk).containsExactly(Risk.HIGH, Risk.LOW);
    }

    @Test
    void aCorrectionKeepsWhatStoodThereAndTouchesOnlyWhatDiffers() {
        ClassificationForm form = ClassificationForm.of(opened);
        form.setType("NEGLECT");
        form.setProvinceId(1);
        List<CaseChange> changes = opened.correct(form, "Xã xác minh lại", ACT);
        assertThat(changes)
                .extracting(CaseChange::getField, CaseChange::getOldValue, CaseChange::getNewValue)
                .containsExactly(tuple(CaseField.TYPE, "VIOLENCE", "NEGLECT"), tuple(CaseField.PROVINCE, "19", "1"));
        assertThat(changes).extracting(CaseChange::getReason).containsOnly("Xã xác minh lại");
        assertThat(opened.facts().type()).isEqualTo("NEGLECT");
    }

    @Test
    void onlyTheFirstReferralCountsForTheDayItWasReferred() {
        opened.referred(LocalDate.of(2026, 11, 22));
        opened.referred(LocalDate.of(2026, 11, 25));
        assertThat(opened.facts().firstReferredDay()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void takesNoMoreContactsAndChangesOnceClosed() {
        opened.move(CaseMove.CLOSE_EARLY, "Xác minh không có sự việc", "NOT_VERIFIED", ACT);
        assertThatThrownBy(() -> opened.link(contact, ACT)).hasMessageContaining("case.linkClosed");
        assertThatThrownBy(() -> opened.assess(Risk.LOW, "x", ACT)).hasMessageContaining("case.closed");
        assertThatThrownBy(() -> opened.openPeople().add(new CaseChildForm(), Age.unknown()))
                .hasMessageContaining("case.closed");
        assertThatThrownBy(() -> opened.assign(9L, null, ACT)).isInstanceOf(BusinessException.class);
    }

    @Test
    void keepsItsOnlyContact() {
        assertThat(opened.links().firstExcept(42L)).isEmpty();
        assertThatThrownBy(() -> opened.unlink(contact, null, "Nhầm", ACT)).hasMessageContaining("case.unlink.only");
        assertThat(opened.links().holds(42L)).isTrue();
    }

    @Test
    void letsAContactGoThatIsAboutSomethingElseAndSaysWhy() {
        Contact later = later();
        opened.link(later, LATER);
        assertThat(opened.links().firstExcept(43L)).contains(42L);

        CaseChange change = opened.unlink(later, contact, "Nói về trẻ khác", LATER);

        assertThat(opened.links().holds(43L)).isFalse();
        assertThat(change.getField()).isEqualTo(CaseField.UNLINKED);
        assertThat(change.getOldValue()).isEqualTo(later.getNumber());
        assertThat(change.getReason()).isEqualTo("Nói về trẻ khác");
        assertThat(opened.getSource()).isEqualTo(Channel.PRESS_SOCIAL);
    }

    @Test
    void countsByTheChannelOfTheNextContactOnceTheFirstHasGone() {
        Contact later = ContactSamples.through(Channel.ZALO, later());
        opened.link(later, LATER);

        opened.unlink(contact, later, "Nói về trẻ khác", LATER);

        assertThat(opened.facts().source()).isEqualTo(Channel.ZALO);
    }

    private static Contact later() {
        return ContactSamples.withId(ContactSamples.intervention(Helpline.CHILD_PROTECTION, ACT.at(), "Lúa"), 43L);
    }

    @Test
    void takesNoContactOfTheOtherLine() {
        Contact other = ContactSamples.intervention(Helpline.TRAFFICKING, ACT.at(), "A");
        assertThatThrownBy(() -> opened.link(other, ACT)).hasMessageContaining("case.linkOtherLine");
    }
}
