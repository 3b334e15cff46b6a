package vn.hotline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hotline.referral.ReferralStatus.ACCEPTED;
import static vn.hotline.referral.ReferralStatus.CLOSED;
import static vn.hotline.referral.ReferralStatus.DECLINED;
import static vn.hotline.referral.ReferralStatus.DRAFTED;
import static vn.hotline.referral.ReferralStatus.RECEIVED;
import static vn.hotline.referral.ReferralStatus.REPORTED;
import static vn.hotline.referral.ReferralStatus.SENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.contact.ContactSamples;
import vn.hotline.intervention.lead.CaseService.Referable;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;

class ReferralLifecycleTest {

    private static final Stamp ACT = new Stamp(7L, Instant.parse("2026-11-21T17:30:00Z"));
    private static final Referable TWO_CHILDREN = new Referable(3, Helpline.CHILD_PROTECTION, 1, 2);

    /** Written out once more: whoever changes the moves has to mean it. */
    private static final Map<ReferralStatus, Map<ReferralMove, ReferralStatus>> TABLE = Map.of(
            DRAFTED, Map.of(ReferralMove.SEND, SENT, ReferralMove.WITHDRAW, CLOSED),
            SENT,
                    Map.of(
                            ReferralMove.CONFIRM_RECEIPT, RECEIVED,
                            ReferralMove.ACCEPT, ACCEPTED,
                            ReferralMove.DECLINE, DECLINED,
                            ReferralMove.WITHDRAW, CLOSED),
            RECEIVED,
                    Map.of(
                            ReferralMove.ACCEPT, ACCEPTED,
                            ReferralMove.DECLINE, DECLINED,
                            ReferralMove.REPORT_BACK, REPORTED,
                            ReferralMove.WITHDRAW, CLOSED),
            ACCEPTED, Map.of(ReferralMove.REPORT_BACK, REPORTED, ReferralMove.WITHDRAW, CLOSED),
            DECLINED, Map.of(ReferralMove.CLOSE, CLOSED),
            REPORTED, Map.of(ReferralMove.CLOSE, CLOSED),
            CLOSED, Map.of());

    private static final Map<ReferralStatus, List<ReferralMove>> ROADS = Map.of(
            DRAFTED, List.of(),
            SENT, List.of(ReferralMove.SEND),
            RECEIVED, List.of(ReferralMove.SEND, ReferralMove.CONFIRM_RECEIPT),
            ACCEPTED, List.of(ReferralMove.SEND, ReferralMove.ACCEPT),
            DECLINED, List.of(ReferralMove.SEND, ReferralMove.DECLINE),
            REPORTED, List.of(ReferralMove.SEND, ReferralMove.CONFIRM_RECEIPT, ReferralMove.REPORT_BACK),
            CLOSED, List.of(ReferralMove.WITHDRAW));

    static Stream<Arguments> everyStatusAndMove() {
        return Arrays.stream(ReferralStatus.values())
                .flatMap(status -> Arrays.stream(ReferralMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndMove")
    void aMoveIsLegalExactlyWhereTheTableHasIt(ReferralStatus status, ReferralMove move) {
        Referral referral = at(status);
        ReferralStatus expected = TABLE.get(status).get(move);
        if (expected == null) {
            assertThatThrownBy(() -> go(referral, move)).hasMessageContaining("lifecycle.illegal");
            assertThat(referral.getStatus()).isEqualTo(status);
        } else {
            StatusChange change = go(referral, move);
            assertThat(referral.getStatus()).isEqualTo(expected);
            assertThat(change.getFromStatus()).isEqualTo(status.name());
            assertThat(change.getToStatus()).isEqualTo(expected.name());
        }
    }

    @Test
    void everyStateCanBeReached() {
        Set<ReferralStatus> reached = EnumSet.of(DRAFTED);
        for (ReferralMove move : ReferralMove.values()) {
            reached.add(move.getTo());
        }
        assertThat(reached).containsExactlyInAnyOrder(ReferralStatus.values());
    }

    @Test
    void onlyDecliningAndWithdrawingNeedAReason() {
        assertThat(ReferralMove.values())
                .filteredOn(ReferralMove::isReasonNeeded)
                .containsExactly(ReferralMove.DECLINE, ReferralMove.WITHDRAW);
        assertThatThrownBy(() -> at(SENT).move(ReferralMove.DECLINE, null, ACT))
                .hasMessageContaining("lifecycle.reasonNeeded");
    }

    @Test
    void reportingBackNeedsAReportAndIsAnAnswer() {
        assertThatThrownBy(() -> at(RECEIVED).reportBack(" ", ACT)).hasMessageContaining("referral.reportNeeded");
        Referral reported = at(REPORTED);
        assertThat(reported.getReport()).isEqualTo("Đã đến nhà");
        assertThat(reported.getAnsweredAt()).isEqualTo(ACT.at());
    }

    @Test
    void waitsForTheAgencyOnlyBetweenSendingAndReportingBack() {
        assertThat(ReferralStatus.waiting()).containsExactly(SENT, RECEIVED, ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3})
    void helpsAtLeastOneAndNotMoreThanTheCaseHas(int helped) {
        assertThatThrownBy(() -> Referral.draft(TWO_CHILDREN, agency(), "Xác minh", helped, ACT))
                .hasMessageContaining("helpedCount");
    }

    @ParameterizedTest
    @EnumSource(ReferralStatus.class)
    void isEditedAsLongAsItIsADraft(ReferralStatus status) {
        Referral referral = at(status);
        if (status == DRAFTED) {
            referral.edit(TWO_CHILDREN, agency(), "Xác minh trong ngày", 1);
            assertThat(referral.getRequest()).isEqualTo("Xác minh trong ngày");
            assertThat(referral.getHelpedCount()).isEqualTo(1);
        } else {
            assertThatThrownBy(() -> referral.edit(TWO_CHILDREN, agency(), "Khác", 1))
                    .hasMessageContaining("referral.onlyDrafts");
            assertThat(referral.getRequest()).isEqualTo("Xác minh");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3})
    void anEditedDraftHelpsAtLeastOneAndNotMoreThanTheCaseHas(int helped) {
        assertThatThrownBy(() -> at(DRAFTED).edit(TWO_CHILDREN, agency(), "Xác minh", helped))
                .hasMessageContaining("helpedCount");
    }

    @Test
    void isNotCountedBeforeItIsSent() {
        assertThat(at(DRAFTED).facts()).isNull();
    }

    @Test
    void isCountedOnTheDayItWasSentInVietNamByTheKindTheAgencyHadThen() {
        Referral sent = at(SENT);
        assertThat(sent.facts())
                .isEqualTo(new ReferralFacts(Helpline.CHILD_PROTECTION, 1, LocalDate.of(2026, 11, 22), "POLICE", 2));
    }

    @Test
    void staysCountedOnceSent() {
        for (ReferralStatus status : List.of(RECEIVED, ACCEPTED, DECLINED, REPORTED)) {
            assertThat(at(status).facts()).as(status.name()).isEqualTo(at(SENT).facts());
        }
        Referral withdrawn = at(SENT);
        withdrawn.move(ReferralMove.WITHDRAW, "Cơ quan khác đã nhận", ACT);
        assertThat(withdrawn.facts()).isEqualTo(at(SENT).facts());
    }

    @Test
    void receiptIsToBeConfirmedWithinADay() {
        assertThat(at(SENT).getDue()).isEqualTo(ACT.at().plusSeconds(24 * 3600));
        assertThat(at(RECEIVED).getDue()).isNull();
    }

    @Test
    void isCountedByTheKindTheAgencyHasWhenItIsSent() {
        Referral referral = at(DRAFTED);
        Agency agency = ContactSamples.withId(agency(), 5L);
        AgencyForm form = agency.asForm();
        form.setKind("NGO");
        agency.change(form, ACT);

        referral.send(agency, ACT);

        assertThat(referral.facts().agencyKind()).isEqualTo("NGO");
    }

    @Test
    void isNotSentToAnAgencyThatLeftTheDirectory() {
        Referral referral = at(DRAFTED);
        Agency agency = ContactSamples.withId(agency(), 5L);
        agency.disable(ACT);

        assertThatThrownBy(() -> referral.send(agency, ACT)).hasMessageContaining("referral.agencyLeft");
    }

    private static StatusChange go(Referral referral, ReferralMove move) {
        return switch (move) {
            case SEND -> referral.send(agency(), ACT);
            case REPORT_BACK -> referral.reportBack("Đã đến nhà", ACT);
            default -> referral.move(move, "lý do", ACT);
        };
    }

    private static Referral at(ReferralStatus status) {
        Referral referral = ContactSamples.withId(Referral.draft(TWO_CHILDREN, agency(), "Xác minh", 2, ACT), 5L);
        ROADS.get(status).forEach(move -> go(referral, move));
        return referral;
    }

    private static Agency agency() {
        AgencyForm form = new AgencyForm();
        form.setName("Công an xã Đồng Sim");
        form.setKind("POLICE");
        return ContactSamples.withId(new Agency(form), 8L);
    }
}
