package vn.hotline.intervention.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.admin.AccessRequest;
import vn.hotline.admin.AccessService;
import vn.hotline.admin.AdminUserService;
import vn.hotline.admin.UserForm;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactService;
import vn.hotline.counselling.CounsellingForm;
import vn.hotline.counselling.CounsellingService;
import vn.hotline.counselling.CounsellingStatus;
import vn.hotline.deadline.clock.ClockRow;
import vn.hotline.deadline.clock.ClockWords;
import vn.hotline.demo.DemoLoader;
import vn.hotline.intervention.lead.AssessmentForm;
import vn.hotline.intervention.lead.AssignmentForm;
import vn.hotline.intervention.lead.CaseAction;
import vn.hotline.intervention.lead.CaseDetails;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseSearch;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.left.LeftWork;
import vn.hotline.intervention.merge.MergeForm;
import vn.hotline.intervention.merge.MergeService;
import vn.hotline.intervention.timeline.TimelineSearch;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Lateness;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.form.StaleRecord;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.OpenedCase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** Urgency, channel and level of a contact are those of what was made of it, whenever they become known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatFollowsFromAContactIT {

    private static final Instant BEGIN = Instant.parse("2026-11-22T02:14:00Z");
    private static final String WHY = "Người báo tin gọi lại nói rõ.";

    private final SettableClock clock = new SettableClock(BEGIN);
    private DemoDatabase database;
    private ServicesOnDatabase services;
    private ContactService contacts;
    private CaseService interventions;
    private CaseSearch search;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("follow-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=128M");
        services = new ServicesOnDatabase(database.access(), clock);
        contacts = services.get(ContactService.class);
        interventions = services.get(CaseService.class);
        search = services.get(CaseSearch.class);
    }

    @AfterAll
    void stop() throws SQLException {
        services.close();
        database.close();
    }

    @BeforeEach
    void supervisor() {
        clock.set(BEGIN);
        long id = services.inTransaction(
                () -> number("select min(id) from app_user where role = 'SUPERVISOR' and centre_id = 1"));
        services.signIn(new Identity(id, null, "test", Role.SUPERVISOR, 1, 0));
    }

    // ---------------------------------------------------------------- urgency

    @Test
    void anUrgencyPutRightReachesTheRequestThatWaits() {
        services.inTransaction(() -> {
            Contact contact = recorded(ContactLevel.INTERVENTION, Urgency.NORMAL);
            correct(contact, form -> form.setUrgency(Urgency.EMERGENCY));

            InterventionRequest request = requestOf(contact);
            assertThat(request.getUrgency()).isEqualTo(Urgency.EMERGENCY);
            assertThat(request.getDue()).isEqualTo(request.getRequestedAt().plus(Duration.ofMinutes(15)));
            assertThat(services.get(RequestSearch.class).waitingRequests(1000).stream()
                            .filter(row -> row.urgency() == Urgency.EMERGENCY)
                            .map(RequestRow::id))
                    .contains(request.getId());
            correct(contact, form -> form.setUrgency(Urgency.HIGH));
            assertThat(request.getUrgency()).isEqualTo(Urgency.HIGH);
            return null;
        });
    }

    @Test
    void anEmergencyLinkedToACaseRaisesItWithTwelveHoursFromItsReceipt() {
        services.inTransaction(() -> {
            InterventionCase present = opened(recorded(ContactLevel.INTERVENTION, Urgency.NORMAL), Urgency.NORMAL);
            AssessmentForm conclusion = AssessmentForm.ofLast(present);
            conclusion.setRisk(vn.hotline.kernel.Risk.LOW);
            conclusion.setReasons("Chưa rõ.");
            interventions.assess(present.getId(), conclusion);
            clock.advance(Duration.ofDays(20));
            Contact emergency = recorded(ContactLevel.INTERVENTION, Urgency.EMERGENCY);
            clock.advance(Duration.ofHours(1));
            services.get(RequestService.class).linkTo(requestOf(emergency).getId(), present.getId());
            flush();

            assertThat(present.getUrgency()).isEqualTo(Urgency.EMERGENCY);
            List<ClockRow> clocks = services.get(CaseDetails.class).deadlines(present.getId());
            assertThat(clocks).hasSize(2).allSatisfy(one -> {
                assertThat(one.from()).isEqualTo(emergency.getReceivedAt());
                assertThat(one.due()).isEqualTo(emergency.getReceivedAt().plus(Duration.ofHours(12)));
                assertThat(one.met()).isNull();
            });
            assertThat(told(present)).contains("case.timeline.raised");
            // what is less urgent lowers nothing
            Contact normal = recorded(ContactLevel.INTERVENTION, Urgency.NORMAL);
            services.get(RequestService.class).linkTo(requestOf(normal).getId(), present.getId());
            correct(emergency, form -> form.setUrgency(Urgency.NORMAL));
            assertThat(present.getUrgency()).isEqualTo(Urgency.EMERGENCY);
            return null;
        });
    }

    @Test
    void anEmergencyBeyondItsTwelveHoursIsSeenOnListDeskAndBell() {
        services.inTransaction(() -> {
            int before = search.overdueCases(0).count();
            InterventionCase present =
                    opened(recorded(ContactLevel.INTERVENTION, Urgency.EMERGENCY), Urgency.EMERGENCY);
            clock.advance(Duration.ofHours(11));
            assertThat(overdue()).doesNotContain(present.getId());
            clock.advance(Duration.ofHours(1).plusSeconds(1));

            assertThat(overdue()).contains(present.getId());
            assertThat(search.overdueCases(0).count()).isGreaterThan(before);
            assertThat(search.isAnyOverdue()).isTrue();
            assertThat(search.row(present.getId()).pressing().state(clock.instant()))
                    .isEqualTo(Lateness.OVER);
            say();
            say();
            flush();
            // both limits, once each, to whoever leads the centre
            assertThat(number("select count(*) from notification n join app_user u on u.id = n.recipient_id"
                            + " where n.kind = 'CASE_OVERDUE' and u.role = 'SUPERVISOR' and u.centre_id = 1"
                            + " and n.link = '/intervention/view?id=" + present.getId() + "'"))
                    .isEqualTo(2
                            * number("select count(*) from app_user where role = 'SUPERVISOR' and centre_id = 1"
                                    + " and active"));
            return null;
        });
    }

    @Test
    void anEmergencyWhoseStepsAreDoneIsNotOverdue() {
        services.inTransaction(() -> {
            InterventionCase present =
                    opened(recorded(ContactLevel.INTERVENTION, Urgency.EMERGENCY), Urgency.EMERGENCY);
            AssessmentForm assessment = AssessmentForm.ofLast(present);
            assessment.setRisk(vn.hotline.kernel.Risk.HIGH);
            assessment.setReasons("Nguy hiểm.");
            interventions.assess(present.getId(), assessment);
            clock.advance(Duration.ofHours(13));
            flush();
            assertThat(overdue()).contains(present.getId());
            interventions.recordAction(present.getId(), CaseAction.EMERGENCY_MEASURE, "Công an đến nhà.", null);
            flush();

            assertThat(overdue()).doesNotContain(present.getId());
            assertThat(search.row(present.getId()).pressing()).isNull();
            return null;
        });
    }

    /** What is to be said of clocks by now, as the background work says it. */
    private void say() {
        ClockWords words = services.get(ClockWords.class);
        words.due().forEach(words::say);
    }

    private List<Long> overdue() {
        flush();
        return search.overdueCases(1000).rows().stream().map(CaseRow::id).toList();
    }

    @Test
    void aContactOfACasePutRightToAnEmergencyRaisesIt() {
        services.inTransaction(() -> {
            Contact contact = recorded(ContactLevel.INTERVENTION, Urgency.NORMAL);
            InterventionCase present = opened(contact, Urgency.NORMAL);
            clock.advance(Duration.ofHours(3));
            correct(contact, form -> form.setUrgency(Urgency.EMERGENCY));

            assertThat(present.getUrgency()).isEqualTo(Urgency.EMERGENCY);
            assertThat(services.get(CaseDetails.class)
                            .deadlines(present.getId())
                            .get(0)
                            .from())
                    .isEqualTo(contact.getReceivedAt());
            return null;
        });
    }

    @Test
    void aMoreUrgentCaseMergedIntoAnotherRaisesItFromItsOwnStart() {
        services.inTransaction(() -> {
            InterventionCase remaining = opened(recorded(ContactLevel.INTERVENTION, Urgency.NORMAL), Urgency.NORMAL);
            clock.advance(Duration.ofDays(2));
            Contact grave = recorded(ContactLevel.INTERVENTION, Urgency.EMERGENCY);
            InterventionCase doubled = opened(grave, Urgency.EMERGENCY);
            clock.advance(Duration.ofHours(2));
            interventions.recordAction(doubled.getId(), CaseAction.EMERGENCY_MEASURE, "Công an đến nhà.", null);
            Instant measured = clock.instant();
            MergeForm form = services.get(MergeService.class)
                    .target(doubled.getId(), remaining.getId())
                    .proposed();
            form.getChildren().forEach(child -> child.setSameAs(MergeForm.ONE_MORE));
            form.getOffenders().forEach(offender -> offender.setSameAs(MergeForm.ONE_MORE));
            form.setReason("Một việc.");
            services.get(MergeService.class).merge(doubled.getId(), remaining.getId(), form);
            flush();

            assertThat(remaining.getUrgency()).isEqualTo(Urgency.EMERGENCY);
            List<ClockRow> clocks = services.get(CaseDetails.class).deadlines(remaining.getId());
            assertThat(clocks.get(0).from()).isEqualTo(grave.getReceivedAt());
            assertThat(clocks.get(0).met()).isNull();
            assertThat(clocks.get(1).met()).isEqualTo(measured);
            return null;
        });
    }

    @Test
    void aCaseOpenedLessUrgentThanItsContactSaysSo() {
        services.inTransaction(() -> {
            InterventionCase opened = opened(recorded(ContactLevel.INTERVENTION, Urgency.EMERGENCY), Urgency.NORMAL);
            assertThat(told(opened)).contains("case.timeline.corrected");
            return null;
        });
    }

    // ---------------------------------------------------------------- channel and level

    @Test
    void aChannelPutRightIsThatOfTheCaseItBegan() {
        services.inTransaction(() -> {
            Contact contact = recorded(ContactLevel.INTERVENTION, Urgency.NORMAL);
            InterventionCase present = opened(contact, Urgency.NORMAL);
            correct(contact, form -> form.setChannel(Channel.ZALO));

            assertThat(contact.facts().channel()).isEqualTo(Channel.ZALO);
            assertThat(present.getSource()).isEqualTo(Channel.ZALO);
            assertThat(told(present)).contains("case.timeline.corrected");
            return null;
        });
    }

    @Test
    void aLevelPutUpLeavesWhatFinishingWouldHaveLeft() {
        services.inTransaction(() -> {
            Contact contact = recorded(ContactLevel.INFORMATION, Urgency.NORMAL);
            correct(contact, form -> form.setLevel(ContactLevel.IN_DEPTH));
            assertThat(sessionStatus(contact)).isEqualTo(CounsellingStatus.WAITING);
            correct(contact, form -> form.setLevel(ContactLevel.INTERVENTION));
            assertThat(sessionStatus(contact)).isEqualTo(CounsellingStatus.ANNULLED);
            assertThat(requestOf(contact).getStatus()).isEqualTo(RequestStatus.WAITING);
            assertThat(contacts.corrections(contact.getId()))
                    .extracting(one -> one.getField())
                    .containsExactly("level", "level");
            return null;
        });
    }

    @Test
    void aLevelPutDownTakesBackWhatNobodyHasWorkedOn() {
        services.inTransaction(() -> {
            Contact contact = recorded(ContactLevel.INTERVENTION, Urgency.HIGH);
            correct(contact, form -> form.setLevel(ContactLevel.IN_DEPTH));
            assertThat(requestOf(contact).getStatus()).isEqualTo(RequestStatus.DECLINED);
            assertThat(sessionStatus(contact)).isEqualTo(CounsellingStatus.WAITING);
            correct(contact, form -> form.setLevel(ContactLevel.INFORMATION));
            assertThat(sessionStatus(contact)).isEqualTo(CounsellingStatus.ANNULLED);
            correct(contact, form -> form.setLevel(ContactLevel.INTERVENTION));
            assertThat(requestOf(contact).getStatus()).isEqualTo(RequestStatus.WAITING);
            return null;
        });
    }

    @Test
    void aRequestThatWaitsIsASupervisorsToTakeBack() {
        services.inTransaction(() -> {
            Contact contact = recorded(ContactLevel.INTERVENTION, Urgency.EMERGENCY);
            long operator = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1");
            services.signIn(new Identity(operator, null, "test", Role.OPERATOR, 1, 0));
            assertThatThrownBy(() -> correct(contact, form -> form.setLevel(ContactLevel.INFORMATION)))
                    .hasMessageContaining("contact.level.waits");
            assertThat(requestOf(contact).getStatus()).isEqualTo(RequestStatus.WAITING);
            return null;
        });
    }

    @Test
    void aLevelIsNotPutDownOnceSomebodyHasWorkedOnIt() {
        services.inTransaction(() -> {
            Contact inCase = recorded(ContactLevel.INTERVENTION, Urgency.HIGH);
            opened(inCase, Urgency.HIGH);
            assertThatThrownBy(() -> correct(inCase, form -> form.setLevel(ContactLevel.INFORMATION)))
                    .hasMessageContaining("contact.level.inCase");
            return null;
        });
        services.inTransaction(() -> {
            Contact counselled = recorded(ContactLevel.IN_DEPTH, Urgency.NORMAL);
            CounsellingService counselling = services.get(CounsellingService.class);
            CounsellingForm begun =
                    counselling.ofContact(counselled.getId()).orElseThrow().asForm();
            begun.setAdvice("Nói chuyện với con");
            counselling.saveDraft(
                    counselling.ofContact(counselled.getId()).orElseThrow().getId(), begun);
            flush();
            assertThatThrownBy(() -> correct(counselled, form -> form.setLevel(ContactLevel.INFORMATION)))
                    .hasMessageContaining("contact.level.counselled");
            return null;
        });
    }

    // ---------------------------------------------------------------- a case stands on a contact

    @Test
    void theLastContactOfACaseIsNotAnnulledWhicheverWentBefore() {
        services.inTransaction(() -> {
            Contact first = recorded(ContactLevel.INTERVENTION, Urgency.NORMAL);
            InterventionCase present = opened(first, Urgency.NORMAL);
            clock.advance(Duration.ofHours(1));
            Contact second = recorded(ContactLevel.INTERVENTION, Urgency.NORMAL);
            services.get(RequestService.class).linkTo(requestOf(second).getId(), present.getId());
            flush();
            services.get(RequestService.class).unlink(present.getId(), first.getId(), "Trẻ khác.");
            flush();

            assertThatThrownBy(() -> contacts.annul(second.getId(), WHY)).hasMessageContaining("contact.annulCase");
            return null;
        });
    }

    @Test
    void aCaseCountsByTheContactThatIsFirstNow() {
        services.inTransaction(() -> {
            InterventionCase present = opened(recorded(ContactLevel.INTERVENTION, Urgency.NORMAL), Urgency.NORMAL);
            long first = present.links().first().orElseThrow();
            Contact second = later(present, Channel.ZALO);
            later(present, Channel.APP);
            services.get(RequestService.class).unlink(present.getId(), first, "Trẻ khác.");
            flush();
            assertThat(present.getSource()).isEqualTo(Channel.ZALO);

            contacts.annul(second.getId(), WHY);

            assertThat(present.getSource()).isEqualTo(Channel.APP);
            return null;
        });
    }

    // ---------------------------------------------------------------- people who leave

    @Test
    void whatSomebodyHadInHandIsListedWhenTheyLeaveAndGivenToAnother() {
        services.inTransaction(() -> {
            long leaving = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1");
            Identity supervisor = services.get(CurrentUser.class).get();
            services.signIn(new Identity(leaving, null, "test", Role.OPERATOR, 1, 0));
            Contact draft = contacts.open(Helpline.CHILD_PROTECTION, Channel.PHONE, "0900 000 147");
            flush();
            Contact counselled = recorded(ContactLevel.IN_DEPTH, Urgency.NORMAL);
            services.signIn(supervisor);
            InterventionCase led = opened(recorded(ContactLevel.INTERVENTION, Urgency.NORMAL), Urgency.NORMAL);
            give(led, leaving);
            flush();
            LeftWork work = services.get(LeftWork.class);
            assertThat(work.inHandOf(leaving).cases()).isPositive();
            assertThat(work.list(100).rows()).noneMatch(row -> row.id() == draft.getId());

            services.entities().find(AppUser.class, leaving).disable();
            flush();

            List<LeftWork.Row> left = work.list(100).rows();
            assertThat(left).anyMatch(row -> row.kind() == RecordKind.CONTACT && row.id() == draft.getId());
            assertThat(left).anyMatch(row -> row.kind() == RecordKind.CASE && row.id() == led.getId());
            assertThat(left)
                    .anyMatch(row -> row.kind() == RecordKind.COUNSELLING
                            && row.id()
                                    == services.get(CounsellingService.class)
                                            .ofContact(counselled.getId())
                                            .orElseThrow()
                                            .getId());
            assertThatThrownBy(() -> work.give(RecordKind.CONTACT, draft.getId(), leaving, null))
                    .hasMessageContaining("case.assigneeElsewhere");
            left.forEach(row -> work.give(row.kind(), row.id(), supervisor.userId(), "Nghỉ việc."));
            flush();

            assertThat(work.list(100).rows()).isEmpty();
            assertThat(contacts.draft(draft.getId()).form().getCallerNumber()).isEqualTo("0900 000 147");
            assertThat(contacts.lastMove(draft.getId()).orElseThrow().getReason())
                    .contains("Nghỉ việc.");
            assertThat(led.getAssignedTo()).isEqualTo(supervisor.userId());
            return null;
        });
    }

    @Test
    void whoLeadsCasesIsNotDisabledBeforeSomebodySaysWhoGoesOn() {
        services.inTransaction(() -> {
            long leaving = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1");
            InterventionCase led = opened(recorded(ContactLevel.INTERVENTION, Urgency.NORMAL), Urgency.NORMAL);
            give(led, leaving);
            flush();
            long successor = services.get(CurrentUser.class).get().userId();
            long administrator = number("select min(id) from app_user where role = 'ADMINISTRATOR'");
            services.signIn(new Identity(administrator, null, "test", Role.ADMINISTRATOR, 1, 0));
            AdminUserService users = services.get(AdminUserService.class);

            assertThatThrownBy(() -> users.disable(leaving, null)).hasMessageContaining("user.leavesWork");
            assertThat(users.successorsOf(leaving)).extracting(one -> one.id()).contains(successor);
            users.disable(leaving, successor);
            flush();

            assertThat(led.getAssignedTo()).isEqualTo(successor);
            assertThat(users.inHandOf(leaving).any()).isFalse();
            return null;
        });
    }

    @Test
    void supervisorsAreToldOfWorkThatIsLeftToTheCentre() {
        services.inTransaction(() -> {
            long leaving = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1");
            long supervisor = services.get(CurrentUser.class).get().userId();
            InterventionCase led = opened(recorded(ContactLevel.INTERVENTION, Urgency.NORMAL), Urgency.NORMAL);
            give(led, leaving);
            flush();
            long administrator = number("select min(id) from app_user where role = 'ADMINISTRATOR'");
            services.signIn(new Identity(administrator, null, "test", Role.ADMINISTRATOR, 1, 0));

            services.get(AdminUserService.class).disable(leaving, AdminUserService.LEFT_TO_THE_CENTRE);
            flush();

            assertThat(number("select count(*) from notification where kind = 'WORK_HANDED_OVER'"
                            + " and link = '/intervention/left' and recipient_id = " + supervisor))
                    .isEqualTo(1);
            assertThat(led.getAssignedTo()).isEqualTo(leaving);
            return null;
        });
    }

    @Test
    void whatWasLeftInAFormerCentreIsNotGivenAwayInTheNextOne() {
        services.inTransaction(() -> {
            long leaving = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1");
            long successor = number("select min(id) from app_user where role = 'SUPERVISOR' and centre_id = 2");
            InterventionCase led = opened(recorded(ContactLevel.INTERVENTION, Urgency.NORMAL), Urgency.NORMAL);
            give(led, leaving);
            services.entities().find(AppUser.class, leaving).place(Role.OPERATOR, 2);
            flush();
            long administrator = number("select min(id) from app_user where role = 'ADMINISTRATOR'");
            services.signIn(new Identity(administrator, null, "test", Role.ADMINISTRATOR, 1, 0));

            AdminUserService users = services.get(AdminUserService.class);
            assertThat(users.inHandOf(leaving).any()).isFalse();
            users.disable(leaving, successor);
            flush();

            assertThat(led.getAssignedTo()).isEqualTo(leaving);
            return null;
        });
    }

    @Test
    void whoeverWasNamedGoesOnWhenTheSecondAdministratorConfirmsTheNewRole() {
        services.inTransaction(() -> {
            InterventionCase led = ledByOneWhoseRoleWaits(true);
            long request = number("select max(id) from access_request");
            services.get(AccessService.class).confirm(request);
            flush();
            assertThat(led.getAssignedTo())
                    .isEqualTo(services.entities()
                            .find(AccessRequest.class, request)
                            .getSuccessorId());
            return null;
        });
    }

    @Test
    void whoeverWasNamedAndLeftMeanwhileIsGivenNothing() {
        services.inTransaction(() -> {
            InterventionCase led = ledByOneWhoseRoleWaits(true);
            long leaving = led.getAssignedTo();
            long request = number("select max(id) from access_request");
            long named = services.entities().find(AccessRequest.class, request).getSuccessorId();
            services.entities().find(AppUser.class, named).disable();
            flush();
            services.get(AccessService.class).confirm(request);
            flush();
            assertThat(led.getAssignedTo()).isEqualTo(leaving);
            assertThat(services.entities().find(AppUser.class, leaving).getRole())
                    .isEqualTo(Role.MANAGER);
            return null;
        });
    }

    @Test
    void newRoleIsNotAskedForBeforeSomebodySaysWhoGoesOn() {
        services.inTransaction(() -> {
            assertThatThrownBy(() -> ledByOneWhoseRoleWaits(false)).hasMessageContaining("user.leavesWork");
            return null;
        });
    }

    /** Signs in as the administrator who may confirm it. */
    private InterventionCase ledByOneWhoseRoleWaits(boolean successorNamed) {
        long leaving = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1");
        InterventionCase led = opened(recorded(ContactLevel.INTERVENTION, Urgency.NORMAL), Urgency.NORMAL);
        give(led, leaving);
        flush();
        Long successor = successorNamed ? services.get(CurrentUser.class).get().userId() : null;
        long asking = administrator("one").getId();
        long confirming = administrator("other").getId();
        flush();
        services.signIn(new Identity(asking, null, "test", Role.ADMINISTRATOR, 1, 0));
        AdminUserService users = services.get(AdminUserService.class);
        UserForm form = users.read(leaving);
        form.setRole(Role.MANAGER);
        assertThat(users.change(leaving, form, successor)).isTrue();
        flush();
        assertThat(led.getAssignedTo()).isEqualTo(leaving);
        services.signIn(new Identity(confirming, null, "test", Role.ADMINISTRATOR, 1, 0));
        return led;
    }

    private AppUser administrator(String which) {
        AppUser made = new AppUser("t-" + which + System.nanoTime(), which, Role.ADMINISTRATOR, 1, clock.instant());
        made.setPassword("-");
        services.entities().persist(made);
        return made;
    }

    @Test
    void aSupervisorGoesOnWithAColleaguesUnfinishedContact() {
        services.inTransaction(() -> {
            Identity supervisor = services.get(CurrentUser.class).get();
            long colleague = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1");
            services.signIn(new Identity(colleague, null, "test", Role.OPERATOR, 1, 0));
            Contact draft = contacts.open(Helpline.CHILD_PROTECTION, Channel.PHONE, null);
            flush();
            services.signIn(supervisor);

            assertThat(contacts.ownerOfDraft(draft.getId()).getId()).isEqualTo(colleague);
            assertThatThrownBy(() -> contacts.draft(draft.getId())).isInstanceOf(NotFoundException.class);
            contacts.takeOver(draft.getId(), null);

            assertThat(contacts.draft(draft.getId()).line()).isEqualTo(Helpline.CHILD_PROTECTION);
            assertThat(draft.getHandledBy()).isEqualTo(supervisor.userId());
            return null;
        });
    }

    // ---------------------------------------------------------------- many at a time

    @Test
    void aRequestAmongManyIsOpenedJustAsItsContactTells() {
        services.inTransaction(() -> {
            long operator = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1");
            InterventionRequest request = requestOf(recorded(ContactLevel.INTERVENTION, Urgency.HIGH));

            assertThatThrownBy(() -> services.get(RequestService.class).openAsTold(request.getId(), null))
                    .hasMessageContaining("assignee");
            InterventionCase opened = services.get(RequestService.class).openAsTold(request.getId(), operator);
            flush();

            assertThat(opened.getUrgency()).isEqualTo(Urgency.HIGH);
            assertThat(opened.getType()).isEqualTo("VIOLENCE");
            assertThat(opened.getAssignedTo()).isEqualTo(operator);
            assertThat(request.getStatus()).isEqualTo(RequestStatus.OPENED);
            assertThat(number("select count(*) from notification where recipient_id = " + operator
                            + " and link = '/intervention/view?id=" + opened.getId() + "'"))
                    .isPositive();
            assertThatThrownBy(() -> services.get(RequestService.class).openAsTold(request.getId(), operator))
                    .hasMessageContaining("request.decidedAlready");
            return null;
        });
    }

    @Test
    void aRequestThatMayBeOfAKnownCaseIsNotOpenedAmongMany() {
        services.inTransaction(() -> {
            long operator = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1");
            opened(calledFrom("0900 000 655"), Urgency.NORMAL);
            InterventionRequest again = requestOf(calledFrom("0900 000 655"));

            assertThatThrownBy(() -> services.get(RequestService.class).openAsTold(again.getId(), operator))
                    .hasMessageContaining("request.maybeKnown");
            assertThat(again.getStatus()).isEqualTo(RequestStatus.WAITING);
            return null;
        });
    }

    @Test
    void aCaseGivenToSomebodyElseMeanwhileIsNotGivenAmongMany() {
        services.inTransaction(() -> {
            long operator = number("select min(id) from app_user where role = 'OPERATOR' and centre_id = 1");
            long supervisor = services.get(CurrentUser.class).get().userId();
            InterventionCase present = opened(recorded(ContactLevel.INTERVENTION, Urgency.NORMAL), Urgency.NORMAL);
            AssignmentForm asShown =
                    AssignmentForm.of(search.row(present.getId()).assignedTo());
            give(present, supervisor);
            flush();
            asShown.setAssignee(operator);

            assertThatThrownBy(() -> interventions.assign(present.getId(), asShown))
                    .isInstanceOf(StaleRecord.class);
            assertThat(present.getAssignedTo()).isEqualTo(supervisor);
            return null;
        });
    }

    // ---------------------------------------------------------------- the work

    private Contact later(InterventionCase present, Channel channel) {
        clock.advance(Duration.ofHours(1));
        Contact contact = recorded(ContactLevel.INTERVENTION, Urgency.NORMAL, channel);
        services.get(RequestService.class).linkTo(requestOf(contact).getId(), present.getId());
        flush();
        return contact;
    }

    private Contact recorded(ContactLevel level, Urgency urgency) {
        return recorded(level, urgency, Channel.PHONE);
    }

    private Contact calledFrom(String number) {
        return recorded(ContactLevel.INTERVENTION, Urgency.NORMAL, Channel.PHONE, number);
    }

    private Contact recorded(ContactLevel level, Urgency urgency, Channel channel) {
        return recorded(level, urgency, channel, null);
    }

    private Contact recorded(ContactLevel level, Urgency urgency, Channel channel, String number) {
        Contact contact = contacts.open(Helpline.CHILD_PROTECTION, channel, number);
        flush();
        ContactForm form = new ContactForm();
        form.setChannel(channel);
        form.setLevel(level);
        form.setUrgency(urgency);
        form.setCallerNumber(number);
        form.setNarrative("Nghe tiếng trẻ khóc.");
        form.setInterventionType("VIOLENCE");
        form.setProvinceId((int) number("select p.id from province p where p.code = '01' and p.valid_to is null"));
        form.setCommuneId(
                (int) number("select min(c.id) from commune c where c.province_code = '01' and c.valid_to is null"));
        form.setReadAs(contacts.draft(contact.getId()).form().getReadAs());
        contacts.finalise(contact.getId(), form);
        flush();
        return contact;
    }

    private InterventionCase opened(Contact contact, Urgency urgency) {
        InterventionCase opened = OpenedCase.from(services, requestOf(contact).getId(), "VIOLENCE", urgency, null);
        flush();
        return opened;
    }

    private void correct(Contact contact, java.util.function.Consumer<ContactForm> change) {
        ContactForm form = contact.asForm();
        change.accept(form);
        contacts.correct(contact.getId(), form, WHY);
        flush();
    }

    private void give(InterventionCase present, long userId) {
        AssignmentForm form = AssignmentForm.of(present);
        form.setAssignee(userId);
        interventions.assign(present.getId(), form);
    }

    private InterventionRequest requestOf(Contact contact) {
        return services.entities()
                .createQuery("from InterventionRequest r where r.contactId = :contact", InterventionRequest.class)
                .setParameter("contact", contact.getId())
                .getSingleResult();
    }

    private CounsellingStatus sessionStatus(Contact contact) {
        return services.get(CounsellingService.class)
                .ofContact(contact.getId())
                .orElseThrow()
                .getStatus();
    }

    private List<String> told(InterventionCase present) {
        return services.get(TimelineSearch.class).timeline(present.getId()).stream()
                .map(row -> row.entry().key())
                .toList();
    }

    private long number(String sql) {
        return ((Number)
                        services.entities().createNativeQuery(sql, Object.class).getSingleResult())
                .longValue();
    }

    private void flush() {
        services.entities().flush();
    }
}
