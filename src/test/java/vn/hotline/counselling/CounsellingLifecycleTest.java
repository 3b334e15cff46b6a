package vn.hotline.counselling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.ContactSamples;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Stamp;

class CounsellingLifecycleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Stamp ACT = new Stamp(7L, Instant.parse("2026-11-22T02:14:07Z"));

    private final CounsellingSession session = ContactSamples.withId(
            new CounsellingSession(ContactSamples.intervention(Helpline.CHILD_PROTECTION, ACT.at(), "Lúa")), 11L);

    @Test
    void waitsUntilItIsWrittenOnce() {
        assertThat(session.getStatus()).isEqualTo(CounsellingStatus.WAITING);

        session.record(form(), TODAY, ACT);

        assertThat(session.getStatus()).isEqualTo(CounsellingStatus.RECORDED);
        assertThatThrownBy(() -> session.record(form(), TODAY, ACT)).hasMessageContaining("lifecycle.illegal");
    }

    @Test
    void goesWithItsContactWhetherItWasWrittenOrNot() {
        assertThat(CounsellingMove.ANNUL.getFrom())
                .containsExactlyInAnyOrder(CounsellingStatus.WAITING, CounsellingStatus.RECORDED);
        CounsellingForm form = form();
        form.setFollowUpOn(TODAY);
        session.record(form, TODAY, ACT);
        assertThat(session.facts().topics()).containsExactly("FAMILY");

        session.annul("Cuộc gọi thử", ACT);

        assertThat(session.getStatus()).isEqualTo(CounsellingStatus.ANNULLED);
        assertThat(session.facts()).isNull();
        assertThat(session.isFollowUpOpen()).isFalse();
        assertThatThrownBy(() -> session.followUpDone("Ổn.", ACT)).hasMessageContaining("counselling.noFollowUp");
        assertThatThrownBy(() -> session.record(form(), TODAY, ACT)).hasMessageContaining("lifecycle.illegal");
    }

    @Test
    void saysAllThatIsMissing() {
        assertThatThrownBy(() -> session.record(new CounsellingForm(), TODAY, ACT))
                .hasMessageContaining("topics")
                .hasMessageContaining("advice")
                .hasMessageContaining("outcome");
        assertThat(session.getStatus()).isEqualTo(CounsellingStatus.WAITING);
    }

    @Test
    void isFollowedUpTodayOrLater() {
        CounsellingForm form = form();
        form.setFollowUpOn(TODAY.minusDays(1));
        assertThatThrownBy(() -> session.record(form, TODAY, ACT)).hasMessageContaining("counselling.followUpPast");

        form.setFollowUpOn(TODAY);
        session.record(form, TODAY, ACT);
        assertThat(session.getFollowUpOn()).isEqualTo(TODAY);
    }

    @Test
    void askingAgainIsDoneWithWhatWasLearned() {
        CounsellingForm form = form();
        form.setFollowUpOn(TODAY);
        session.record(form, TODAY, ACT);

        assertThatThrownBy(() -> session.followUpDone(" ", ACT)).hasMessageContaining("followUpAnswer");
        assertThat(session.isFollowUpOpen()).isTrue();
        session.followUpDone(" Cháu đã đi học lại. ", ACT);

        assertThat(session.isFollowUpOpen()).isFalse();
        assertThat(session.getFollowUpAnswer()).isEqualTo("Cháu đã đi học lại.");
        assertThatThrownBy(() -> session.followUpDone("Lần nữa", ACT)).hasMessageContaining("counselling.noFollowUp");
    }

    private static CounsellingForm form() {
        CounsellingForm form = new CounsellingForm();
        form.setTopics(List.of("FAMILY"));
        form.setAdvice("Nói chuyện với con mỗi tối");
        form.setOutcome("ADVISED");
        return form;
    }
}
