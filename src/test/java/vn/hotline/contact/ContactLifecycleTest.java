package vn.hotline.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.kernel.sealing.Sealing;

class ContactLifecycleTest {

    private static final Stamp ACT = new Stamp(7L, Instant.parse("2026-11-22T02:14:07Z"));

    @BeforeAll
    static void bringKeys() {
        Sealing.use(Keyset.generate().open());
    }

    static Stream<Arguments> everyStatusAndMove() {
        return Arrays.stream(ContactStatus.values())
                .flatMap(status -> Arrays.stream(ContactMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndMove")
    void movesAsTheTableSaysAndNotOtherwise(ContactStatus status, ContactMove move) {
        Contact contact = at(status);
        if (move.isPossibleFrom(status)) {
            StatusChange change = make(contact, move);
            assertThat(contact.getStatus()).isEqualTo(move.getTo());
            assertThat(change.getFromStatus()).isEqualTo(status.name());
            assertThat(change.getToStatus()).isEqualTo(move.getTo().name());
        } else {
            assertThatThrownBy(() -> make(contact, move)).hasMessageContaining("lifecycle.illegal");
            assertThat(contact.getStatus()).isEqualTo(status);
        }
    }

    @Test
    void aDismissalThatIsTakenBackLeavesNothing() {
        Contact contact = at(ContactStatus.DISMISSED);
        assertThat(contact.getDisposition()).isEqualTo(Disposition.SILENT);

        contact.undoDismissal(ACT);

        assertThat(contact.getDisposition()).isNull();
        assertThat(contact.getFinalisedAt()).isNull();
    }

    @Test
    void aRecordStaysARecordUnlessItIsAnnulledForGood() {
        assertThat(ContactMove.values())
                .filteredOn(move -> move.isPossibleFrom(ContactStatus.FINALISED))
                .containsExactly(ContactMove.ANNUL);
        assertThat(ContactMove.values()).noneMatch(move -> move.isPossibleFrom(ContactStatus.ANNULLED));
    }

    @Test
    void whatIsAnnulledSaysWhatItSaidAndCountsForNothing() {
        Contact contact = at(ContactStatus.ANNULLED);

        assertThat(contact.getNarrative()).isEqualTo("Hỏi địa chỉ trung tâm");
        assertThat(contact.getFinalisedAt()).isEqualTo(ACT.at());
        assertThat(contact.facts()).isNull();
    }

    @Test
    void nothingIsAnnulledWithoutAReason() {
        Contact contact = at(ContactStatus.FINALISED);

        assertThatThrownBy(() -> contact.annul(" ", ACT)).hasMessageContaining("lifecycle.reasonNeeded");

        assertThat(contact.facts()).isNotNull();
    }

    private static Contact at(ContactStatus status) {
        Contact contact = ContactSamples.withId(
                Contact.taken(Helpline.CHILD_PROTECTION, 1, Channel.PHONE, ACT.at(), ACT.userId()), 42L);
        switch (status) {
            case DRAFT -> {}
            case DISMISSED -> make(contact, ContactMove.DISMISS);
            case FINALISED -> make(contact, ContactMove.FINALISE);
            case ANNULLED -> {
                make(contact, ContactMove.FINALISE);
                make(contact, ContactMove.ANNUL);
            }
        }
        return contact;
    }

    private static StatusChange make(Contact contact, ContactMove move) {
        return switch (move) {
            case DISMISS -> contact.dismiss(Disposition.SILENT, ACT);
            case UNDO_DISMISSAL -> contact.undoDismissal(ACT);
            case FINALISE -> contact.finalise(form(), ACT);
            case HAND_OVER -> contact.handTo(9L, "Nghỉ việc", ACT);
            case ANNUL -> contact.annul("Cuộc gọi thử", ACT);
        };
    }

    private static ContactForm form() {
        ContactForm form = new ContactForm();
        form.setLevel(ContactLevel.INFORMATION);
        form.setNarrative("Hỏi địa chỉ trung tâm");
        return form;
    }
}
