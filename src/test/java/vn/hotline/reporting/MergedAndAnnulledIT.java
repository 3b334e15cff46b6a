package vn.hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.ContactCountables;
import vn.hotline.contact.ContactFilter;
import vn.hotline.contact.ContactForm;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.contact.ContactService;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.Identifier;
import vn.hotline.counselling.CounsellingCountables;
import vn.hotline.counselling.CounsellingForm;
import vn.hotline.counselling.CounsellingService;
import vn.hotline.counselling.CounsellingStatus;
import vn.hotline.demo.DemoLoader;
import vn.hotline.intervention.lead.CaseCountables;
import vn.hotline.intervention.lead.CaseDetails;
import vn.hotline.intervention.lead.CaseFilter;
import vn.hotline.intervention.lead.CaseFinder;
import vn.hotline.intervention.lead.CaseGroup;
import vn.hotline.intervention.lead.CaseMove;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseSearch;
import vn.hotline.intervention.lead.CaseService;
import vn.hotline.intervention.lead.CaseStatus;
import vn.hotline.intervention.lead.CaseWords;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.merge.MergeForm;
import vn.hotline.intervention.merge.MergeService;
import vn.hotline.intervention.request.InterventionRequest;
import vn.hotline.intervention.request.LinkHint;
import vn.hotline.intervention.request.PossibleCase;
import vn.hotline.intervention.request.PossibleCaseSearch;
import vn.hotline.intervention.request.PossibleCaseSearch.PossibleCases;
import vn.hotline.intervention.request.RequestSearch;
import vn.hotline.intervention.request.RequestService;
import vn.hotline.intervention.request.RequestStatus;
import vn.hotline.intervention.timeline.TimelineSearch;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.platform.db.Collision;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.search.SearchReindex;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.referral.ReferralCountables;
import vn.hotline.referral.ReferralForm;
import vn.hotline.referral.ReferralRow;
import vn.hotline.referral.ReferralSearch;
import vn.hotline.referral.ReferralService;
import vn.hotline.referral.ReferralStatus;
import vn.hotline.reporting.analysis.pivot.PivotComparison;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.analysis.pivot.PivotService;
import vn.hotline.reporting.analysis.pivot.Pivots;
import vn.hotline.reporting.figures.FigureReader;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.OpenedCase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** What was reported twice, put into the wrong case or should never have been recorded, through the services, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergedAndAnnulledIT {

    private static final String NUMBER = "0900 000 777";
    private static final String CHILD = "Ngô Thị Song Trùng";
    private static final Period YEAR = Period.year(2026);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));

    @AutoClose
    private DemoDatabase database;

    @AutoClose
    private ServicesOnDatabase services;

    private Identity supervisor;
    private Identity elsewhere;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("merged-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
        services = services();
        supervisor = supervisorOf(1);
        elsewhere = supervisorOf(2);
    }

    private ServicesOnDatabase services() throws SQLException {
        return new ServicesOnDatabase(database.access(), clock);
    }

    @BeforeEach
    void enter() {
        services.signIn(supervisor);
        clock.advance(Duration.ofMinutes(5));
    }

    @AfterEach
    void everyFigureIsTheNumberOfItsRows() throws SQLException {
        try (Connection owner = database.access().connectAsOwner()) {
            assertThat(FigureVerification.verify(owner)).isEmpty();
        }
    }

    // ---------------------------------------------------------------- merging

    @Test
    void twoCasesBecomeOneAndEverythingFollows() {
        long remaining = openCase("Trịnh Thị Độc Nhất");
        long doubled = openCase("trinh thi doc nhat", "Trịnh Văn Thêm Vào");
        List<ReferralRow> referred = refer(doubled, true);
        refer(doubled, false);
        note(doubled, "Đã gọi cho trường.");
        String number = row(doubled).number();
        Counted before = figures();

        merge(doubled, remaining);

        assertThat(figures()).isEqualTo(before.less(1, 1));
        in(search -> {
            assertThat(search.row(doubled).status()).isEqualTo(CaseStatus.MERGED);
            assertThat(services.get(CaseFinder.class).find("doc nhat", 20).rows())
                    .extracting(CaseRow::id)
                    .containsExactly(remaining);
            assertThat(services.get(CaseFinder.class).find("Thêm Vào", 20).rows())
                    .extracting(CaseRow::id)
                    .containsExactly(remaining);
            assertThat(services.get(CaseFinder.class).find(number, 20).rows())
                    .extracting(CaseRow::id)
                    .containsExactly(doubled);
            assertThat(ids(search, null)).contains(remaining).doesNotContain(doubled);
            assertThat(ids(search, CaseGroup.VOID)).contains(doubled).doesNotContain(remaining);
            assertThat(services.get(TimelineSearch.class).timeline(remaining))
                    .extracting(row -> row.entry().key())
                    .contains(
                            "case.timeline.merged",
                            "case.timeline.people",
                            "case.timeline.contact",
                            "case.timeline.action.double",
                            "referral.timeline.SENT");
            assertThat(services.get(TimelineSearch.class).timeline(doubled))
                    .extracting(row -> row.entry().key())
                    .contains("case.timeline.mergedInto", "case.timeline.began", "case.timeline.action");
        });
        services.inTransaction(() -> {
            InterventionCase one = services.get(CaseService.class).read(remaining);
            assertThat(one.getChildren()).hasSize(2);
            assertThat(one.getContacts()).hasSize(2);
            assertThat(one.getFirstReferredDay()).isEqualTo(LocalDate.of(2026, 11, 22));
            assertThat(services.get(ReferralSearch.class).ofCase(remaining))
                    .hasSize(referred.size() * 2)
                    .extracting(ReferralRow::id)
                    .containsAll(referred.stream().map(ReferralRow::id).toList());
            assertThat(services.get(ReferralSearch.class).ofCase(doubled)).isEmpty();
            assertThat(audited("CASE", doubled)).contains("MOVE");
            assertThat(audited("CASE", remaining)).contains("CHANGE");
            return null;
        });
    }

    @Test
    void theCaseThatMayBeADoubleIsProposedAndOnceMergedNoMore() {
        long remaining = openCase("Mạc Thị Gợi Ý");
        long doubled = openCase("Mạc Thị Gợi Ý");
        assertThat(doublesOf(doubled))
                .anySatisfy(one -> assertThat(one.row().id()).isEqualTo(remaining))
                .noneSatisfy(one -> assertThat(one.row().id()).isEqualTo(doubled))
                .allSatisfy(one -> assertThat(one.why()).isNotEmpty());

        merge(doubled, remaining);

        long third = openCase("Mạc Thị Gợi Ý");
        assertThat(doublesOf(third))
                .extracting(one -> one.row().id())
                .contains(remaining)
                .doesNotContain(doubled);
    }

    /** Cases that only mention the words, or have a child whose name holds them, come after the one of the same child. */
    @Test
    void manyNewerCasesDoNotHideTheTrueDouble() {
        long trueDouble = openCase("Lò Thị Khuất");
        for (int i = 0; i < PossibleCaseSearch.SHOWN + 3; i++) {
            openCase("Lò Thị Khuất Sau " + i);
        }
        long asked = openCase("lo thi khuat");

        services.inTransaction(() -> {
            PossibleCases found = services.get(PossibleCaseSearch.class).doublesOf(asked);
            assertThat(found.best()).hasSize(PossibleCaseSearch.SHOWN);
            // the number told of those of the other tests, too
            assertThat(found.all()).isGreaterThanOrEqualTo(PossibleCaseSearch.SHOWN + 4);
            assertThat(found.best().get(0).row().id()).isEqualTo(trueDouble);
            assertThat(found.best().get(0).why()).contains(LinkHint.SAME_CHILD);
            return null;
        });
    }

    /** A case whose words were written down by earlier rules is found by those of today once the index has come to it. */
    @Test
    void recordsOfBeforeAreFoundByTodaysRulesOnceTheIndexHasComeToThem() {
        long found = openCase("Lường Văn Lí");
        services.committed(() -> {
            InterventionCase opened = services.entities().find(InterventionCase.class, found);
            Set<ByteBuffer> ofBefore = new HashSet<>();
            for (String beginning : List.of("lu", "luo", "luon", "luong", "va", "van", "li")) {
                ofBefore.add(ByteBuffer.wrap(Sealing.current().hash("word:" + beginning, SearchTokens.LENGTH)));
            }
            Set<ByteBuffer> ofToday = CaseWords.told(opened);
            services.get(SearchIndex.class).replace(1, RecordKind.CASE, found, ofToday, ofBefore);
            return services.entities()
                    .createNativeQuery("update search_reindex set below_id = :id + 1 where record_kind = 'CASE'")
                    .setParameter("id", found)
                    .executeUpdate();
        });
        in(search -> {
            assertThat(services.get(CaseFinder.class).find("luong van li", 20).rows())
                    .extracting(CaseRow::id)
                    .contains(found);
            assertThat(services.get(CaseFinder.class).find("lường văn lý", 20).rows())
                    .extracting(CaseRow::id)
                    .doesNotContain(found);
        });

        SearchReindex reindex = services.get(SearchReindex.class);
        CaseWords cases = services.get(CaseWords.class);
        assertThat(services.inTransaction(reindex::waiting)).containsExactly(RecordKind.CASE);
        while (services.committed(() -> reindex.next(cases))) {
            // the next one
        }

        assertThat(services.inTransaction(reindex::waiting)).isEmpty();
        in(search -> assertThat(
                        services.get(CaseFinder.class).find("lường văn lý", 20).rows())
                .extracting(CaseRow::id)
                .contains(found));
    }

    private List<PossibleCase> doublesOf(long caseId) {
        return services.inTransaction(
                () -> services.get(PossibleCaseSearch.class).doublesOf(caseId).best());
    }

    @Test
    void aMergedCaseTakesNothingMoreAndIsMergedOnce() {
        long remaining = openCase(CHILD);
        long doubled = openCase(CHILD);
        merge(doubled, remaining);

        assertThatThrownBy(() -> merge(doubled, remaining)).hasMessageContaining("lifecycle.illegal");
        assertThatThrownBy(() -> merge(remaining, doubled)).hasMessageContaining("case.void");
        assertThatThrownBy(() -> note(doubled, "Gọi lại.")).hasMessageContaining("case.void");
        assertThatThrownBy(() -> refer(doubled, true)).hasMessageContaining("case.void");
    }

    @Test
    void nobodyMergesOrAnnulsInAnotherCentre() {
        long one = openCase(CHILD);
        long other = openCase(CHILD);
        long contact = contact(ContactLevel.INFORMATION, "Bé Xa");
        services.signIn(elsewhere);

        assertThatThrownBy(() -> merge(one, other)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> annulCase(one)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> annul(contact)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void ofTwoWhoMergeEachIntoTheOtherAtOnceOneWins() throws Exception {
        long one = openCase(CHILD);
        long other = openCase(CHILD);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> done = Stream.of(new long[] {one, other}, new long[] {other, one})
                    .map(pair -> both.submit(() -> mergeAtOnce(start, pair[0], pair[1])))
                    .toList();
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdown();
        }
        assertThat(List.of(row(one).status(), row(other).status()))
                .containsExactlyInAnyOrder(CaseStatus.MERGED, CaseStatus.RECEIVED);
    }

    private boolean mergeAtOnce(CyclicBarrier start, long doubled, long remaining) throws Exception {
        try (ServicesOnDatabase own = services()) {
            own.signIn(supervisor);
            MergeForm form = own.inTransaction(() -> decided(own, doubled, remaining));
            start.await();
            own.committed(() -> own.get(MergeService.class).merge(doubled, remaining, form));
            return true;
        } catch (RuntimeException refused) {
            assertThat(refused instanceof BusinessException || Collision.isBehind(refused))
                    .as("%s", refused)
                    .isTrue();
            return false;
        }
    }

    // ---------------------------------------------------------------- annulling

    @Test
    void anAnnulledContactIsInNoFigureListOrSearchAndCanBeRead() {
        long contact = contact(ContactLevel.IN_DEPTH, "Bé Nhầm Lẫn");
        counsel(contact);
        Counted before = figures();

        annul(contact);

        Counted after = figures();
        assertThat(after.contacts).isEqualTo(before.contacts - 1);
        assertThat(after.topics).isEqualTo(before.topics - 1);
        assertThat(after.pivotContacts).isEqualTo(before.pivotContacts - 1);
        services.inTransaction(() -> {
            ContactSearch search = services.get(ContactSearch.class);
            assertThat(contacts(search, null)).doesNotContain(contact);
            assertThat(contacts(search, ContactStatus.ANNULLED)).contains(contact);
            assertThat(services.get(CaseFinder.class).find("nham lan", 10).rows())
                    .isEmpty();
            assertThat(search.ofCaller(Identifier.of(NUMBER, null), null, 100))
                    .extracting(ContactRow::id)
                    .doesNotContain(contact);
            ContactService service = services.get(ContactService.class);
            assertThat(service.read(contact).getStatus()).isEqualTo(ContactStatus.ANNULLED);
            assertThat(service.lastMove(contact).orElseThrow().getReason()).isEqualTo("Cuộc gọi thử.");
            assertThat(services.get(CounsellingService.class)
                            .ofContact(contact)
                            .orElseThrow()
                            .getStatus())
                    .isEqualTo(CounsellingStatus.ANNULLED);
            assertThat(audited("CONTACT", contact)).contains("MOVE");
            return null;
        });
        assertThatThrownBy(() -> annul(contact)).hasMessageContaining("lifecycle.illegal");
    }

    @Test
    void theRequestOfAnAnnulledContactIsDeclinedWithTheReason() {
        long contact = contact(ContactLevel.INTERVENTION, "Bé Thử");
        long request = request(contact);

        annul(contact);

        services.inTransaction(() -> {
            assertThat(services.entities()
                            .find(InterventionRequest.class, request)
                            .getStatus())
                    .isEqualTo(RequestStatus.DECLINED);
            return null;
        });
        assertThatThrownBy(() -> open(request)).hasMessageContaining("lifecycle.illegal");
    }

    @Test
    void aContactThatACaseBeganWithIsAnnulledAfterTheCaseOnly() {
        long contact = contact(ContactLevel.INTERVENTION, "Bé Nguồn");
        long opened = open(request(contact));

        assertThatThrownBy(() -> annul(contact)).hasMessageContaining("contact.annulCase");
        annulCase(opened);
        annul(contact);
    }

    @Test
    void aContactThatCameToACaseLaterLeavesIt() {
        long opened = openCase("Bé Gắn Sau");
        long later = contact(ContactLevel.INTERVENTION, "Bé Gắn Sau");
        long request = request(later);
        services.committed(() -> services.get(RequestService.class).linkTo(request, opened));

        annul(later);

        services.inTransaction(() -> {
            assertThat(services.get(CaseService.class).read(opened).getContacts())
                    .hasSize(1);
            return null;
        });
        in(search -> assertThat(services.get(TimelineSearch.class).timeline(opened))
                .extracting(row -> row.entry().key())
                .contains("case.timeline.contactAnnulled"));
    }

    @Test
    void anAnnulledCaseCountsForNothingAndItsDraftsAreWithdrawn() {
        long opened = openCase("Bé Mở Nhầm", "Bé Mở Nhầm Hai");
        refer(opened, false);
        Counted before = figures();

        annulCase(opened);

        assertThat(figures()).isEqualTo(before.less(1, 2));
        in(search -> {
            assertThat(services.get(CaseFinder.class).find("mo nham", 10).rows())
                    .isEmpty();
            assertThat(ids(search, null)).doesNotContain(opened);
            assertThat(services.get(CaseDetails.class)
                            .lastMove(opened)
                            .orElseThrow()
                            .getReason())
                    .isEqualTo("Ca mở để thử.");
        });
        services.inTransaction(() -> {
            assertThat(services.get(ReferralSearch.class).ofCase(opened))
                    .isNotEmpty()
                    .allMatch(one -> one.status() == ReferralStatus.CLOSED);
            return null;
        });
    }

    @Test
    void aCaseThatAnAgencyKnowsOfIsNotAnnulled() {
        long opened = openCase("Bé Đã Chuyển");
        refer(opened, true);

        assertThatThrownBy(() -> annulCase(opened)).hasMessageContaining("case.annulReferred");

        assertThat(row(opened).status()).isEqualTo(CaseStatus.RECEIVED);
    }

    // ---------------------------------------------------------------- taking out

    @Test
    void aContactOfTheWrongCaseWaitsAgainAndBothTellOfIt() {
        long wrong = openCase("Bé Ca Nhầm");
        long contact = contact(ContactLevel.INTERVENTION, "Bé Ca Đúng");
        long request = request(contact);
        link(request, wrong);
        Counted before = figures();

        unlink(wrong, contact);

        assertThat(figures()).isEqualTo(before);
        services.inTransaction(() -> {
            assertThat(services.get(CaseService.class).read(wrong).getContacts())
                    .hasSize(1);
            CaseSearch search = services.get(CaseSearch.class);
            assertThat(services.get(RequestSearch.class).waitingRequests(500)).anyMatch(row -> row.id() == request);
            assertThat(services.get(TimelineSearch.class).timeline(wrong)).anySatisfy(row -> {
                assertThat(row.entry().key()).isEqualTo("case.timeline.unlinked");
                assertThat(row.entry().text()).isEqualTo("Nói về trẻ khác.");
                assertThat(row.entry().path()).isEqualTo("/contact/view?id=" + contact);
            });
            RequestSearch.Decision decision =
                    services.get(RequestSearch.class).decisionOn(contact).orElseThrow();
            assertThat(decision.about()).isNull();
            assertThat(decision.history())
                    .extracting(StatusChange::getToStatus)
                    .containsExactly("WAITING", "LINKED", "WAITING");
            assertThat(decision.history().get(2).getReason()).isEqualTo("Nói về trẻ khác.");
            assertThat(audited("CASE", wrong)).contains("CHANGE");
            assertThat(audited("REQUEST", request)).hasSize(2).containsOnly("MOVE");
            return null;
        });

        long right = open(request);
        assertThat(row(right).firstChildName()).isEqualTo("Bé Ca Đúng");
    }

    @Test
    void theOnlyContactOfACaseStaysAndSoDoThoseOfClosedOnes() {
        long contact = contact(ContactLevel.INTERVENTION, "Bé Một Mình");
        long opened = open(request(contact));
        assertThatThrownBy(() -> unlink(opened, contact)).hasMessageContaining("case.unlink.only");

        long other = contact(ContactLevel.INTERVENTION, "Bé Một Mình");
        link(request(other), opened);
        services.committed(() -> {
            services.get(CaseService.class).move(opened, CaseMove.CLOSE_EARLY, "Đã về quê.", "NOT_LOCATED");
            return null;
        });
        assertThatThrownBy(() -> unlink(opened, other)).hasMessageContaining("case.closed");
        assertThatThrownBy(() -> unlink(opened, contact)).hasMessageContaining("case.closed");
    }

    /** Else a case would be counted under a channel that nobody told of it by. */
    @Test
    void aCaseWhoseFirstContactWasWrongCountsByTheChannelOfTheNext() {
        long wrong = contact(Channel.ZALO, ContactLevel.INTERVENTION, "Bé Nguồn Nhầm");
        long opened = open(request(wrong));
        link(request(contact(Channel.PHONE, ContactLevel.INTERVENTION, "Bé Nguồn Nhầm")), opened);
        long zalo = casesOf(Channel.ZALO);
        long phone = casesOf(Channel.PHONE);

        unlink(opened, wrong);

        assertThat(casesOf(Channel.ZALO)).isEqualTo(zalo - 1);
        assertThat(casesOf(Channel.PHONE)).isEqualTo(phone + 1);
        in(search -> assertThat(services.get(TimelineSearch.class).timeline(opened))
                .extracting(row -> row.entry().key())
                .contains("case.timeline.began", "case.timeline.unlinked")
                .doesNotContain("case.timeline.opened"));
    }

    @Test
    void takingOutNeedsAReasonAndSomebodyOfTheCentre() {
        long opened = openCase("Bé Thiếu Lý Do");
        long contact = contact(ContactLevel.INTERVENTION, "Bé Thiếu Lý Do");
        link(request(contact), opened);

        assertThatThrownBy(() -> services.committed(() -> {
                    services.get(RequestService.class).unlink(opened, contact, " ");
                    return null;
                }))
                .hasMessageContaining("unlinkReason");
        services.signIn(elsewhere);
        assertThatThrownBy(() -> unlink(opened, contact)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aContactThatCameWithAMergedCaseCanBeTakenOutToo() {
        long remaining = openCase("Bé Gộp Nhầm");
        long contact = contact(ContactLevel.INTERVENTION, "Bé Gộp Nhầm");
        merge(open(request(contact)), remaining);

        unlink(remaining, contact);

        assertThat(row(open(request(contact))).status()).isEqualTo(CaseStatus.RECEIVED);
    }

    private void link(long request, long caseId) {
        services.committed(() -> services.get(RequestService.class).linkTo(request, caseId));
    }

    private void unlink(long caseId, long contact) {
        services.committed(() -> {
            services.get(RequestService.class).unlink(caseId, contact, "Nói về trẻ khác.");
            return null;
        });
    }

    private long casesOf(Channel channel) {
        return services.inTransaction(() -> services.get(FigureReader.class)
                .read(
                        Helpline.CHILD_PROTECTION,
                        null,
                        List.of(new FigureReader.Question(YEAR, Set.of(CaseCountables.CASE_SOURCE))))
                .get(0)
                .sum(CaseCountables.CASE_SOURCE, List.of(channel.name())));
    }

    // ---------------------------------------------------------------- the figures

    /** Of the year, by the read model, and the pivot's own count of cases, children and contacts. */
    private record Counted(
            long cases,
            long children,
            long referred,
            long referrals,
            long contacts,
            long topics,
            long pivotCases,
            long pivotChildren,
            long pivotContacts) {

        Counted less(int fewer, int persons) {
            return new Counted(
                    cases - fewer,
                    children - persons,
                    referred,
                    referrals,
                    contacts,
                    topics,
                    pivotCases - fewer,
                    pivotChildren - persons,
                    pivotContacts);
        }
    }

    private Counted figures() {
        services.signIn(new Identity(1L, null, "test", Role.MANAGER, 1, 0));
        try {
            return services.inTransaction(() -> new Counted(
                    sum(CaseCountables.CASE_SOURCE),
                    sum(CaseCountables.CASE_CHILDREN),
                    sum(CaseCountables.REFERRED_CASES),
                    sum(ReferralCountables.REFERRAL_AGENCY),
                    sum(ContactCountables.CONTACT_CHANNEL),
                    sum(CounsellingCountables.COUNSELLING_TOPICS),
                    pivot(Pivots.CASES, CountedBy.OPENED, CaseCountables.STATUS),
                    pivot(Pivots.CASE_PERSONS, CountedBy.OPENED, ContactCountables.SEX),
                    pivot(Pivots.CONTACTS, CountedBy.RECEIVED, ContactCountables.CHANNEL)));
        } finally {
            services.signIn(supervisor);
        }
    }

    private long sum(Measure measure) {
        return services.get(FigureReader.class)
                .read(Helpline.CHILD_PROTECTION, null, List.of(new FigureReader.Question(YEAR, Set.of(measure))))
                .get(0)
                .sum(measure, List.of());
    }

    private long pivot(PivotMeasure measure, CountedBy event, Dimension rows) {
        return services.get(PivotService.class)
                .read(new PivotRequest(
                        Helpline.CHILD_PROTECTION,
                        measure,
                        event,
                        rows,
                        null,
                        List.of(),
                        YEAR,
                        null,
                        PivotComparison.NOTHING,
                        null))
                .total();
    }

    // ---------------------------------------------------------------- the work

    private Identity supervisorOf(int centre) {
        long id = services.inTransaction(
                () -> number("select min(id) from app_user where role = 'SUPERVISOR' and centre_id = " + centre));
        return new Identity(id, null, "giamsat", Role.SUPERVISOR, centre, 0);
    }

    private long number(String sql) {
        return ((Number) services.entities().createNativeQuery(sql).getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    private List<String> audited(String kind, long id) {
        return services.entities()
                .createNativeQuery(
                        "select action from audit_entry where subject_kind = '" + kind + "' and subject_id = " + id,
                        String.class)
                .getResultList();
    }

    private long contact(ContactLevel level, String... children) {
        return contact(Channel.PHONE, level, children);
    }

    private long contact(Channel channel, ContactLevel level, String... children) {
        clock.advance(Duration.ofSeconds(7));
        return services.committed(() -> {
            ContactService contacts = services.get(ContactService.class);
            long id = contacts.open(Helpline.CHILD_PROTECTION, channel, NUMBER).getId();
            ContactForm form = new ContactForm();
            form.setChannel(channel);
            form.setLevel(level);
            form.setUrgency(Urgency.HIGH);
            form.setNarrative("Người gọi kể chuyện.");
            form.setCallerNumber(NUMBER);
            form.setInterventionType("VIOLENCE");
            form.setLegalBasis((String) services.entities()
                    .createNativeQuery("select min(code) from code_entry where list = 'LEGAL_BASIS'", String.class)
                    .getSingleResult());
            form.setProvinceId((int) number("select min(id) from province where valid_to is null"));
            form.setCommuneId((int) number("select min(c.id) from commune c join province p on p.code = c.province_code"
                    + " and p.valid_to is null and c.valid_to is null and p.id = " + form.getProvinceId()));
            form.setChildren(Stream.of(children).map(MergedAndAnnulledIT::child).toList());
            services.entities().flush();
            form.setReadAs(contacts.draft(id).form().getReadAs());
            contacts.finalise(id, form);
            return id;
        });
    }

    private static ChildForm child(String name) {
        ChildForm child = new ChildForm();
        child.setName(name);
        child.setAge("9");
        return child;
    }

    private long request(long contact) {
        return services.inTransaction(
                () -> number("select id from intervention_request where contact_id = " + contact));
    }

    private long openCase(String... children) {
        return open(request(contact(ContactLevel.INTERVENTION, children)));
    }

    private long open(long request) {
        return services.committed(() -> OpenedCase.from(services, request, "VIOLENCE", Urgency.HIGH, null)
                .getId());
    }

    private void note(long caseId, String text) {
        services.committed(() -> {
            services.get(CaseService.class).recordAction(caseId, "NOTE", text, null);
            return null;
        });
    }

    private List<ReferralRow> refer(long caseId, boolean send) {
        ReferralForm form = new ReferralForm();
        form.setRequest("Đề nghị xác minh.");
        form.setHelpedCount(1);
        return services.committed(() -> {
            form.setAgencyIds(List.of(number("select min(id) from agency where active")));
            ReferralService referrals = services.get(ReferralService.class);
            if (send) {
                referrals.refer(caseId, form);
            } else {
                referrals.draft(caseId, form);
            }
            services.entities().flush();
            return services.get(ReferralSearch.class).ofCase(caseId);
        });
    }

    private void merge(long doubled, long remaining) {
        MergeForm form = services.inTransaction(() -> decided(services, doubled, remaining));
        services.committed(() -> services.get(MergeService.class).merge(doubled, remaining, form));
    }

    /** As proposed by name; whoever has no namesake is one more. */
    private static MergeForm decided(ServicesOnDatabase by, long doubled, long remaining) {
        MergeForm form = by.get(MergeService.class).target(doubled, remaining).proposed();
        Stream.concat(form.getChildren().stream(), form.getOffenders().stream())
                .filter(person -> person.getSameAs() == null)
                .forEach(person -> person.setSameAs(MergeForm.ONE_MORE));
        form.setReason("Hai người cùng báo một việc.");
        return form;
    }

    private void annul(long contact) {
        services.committed(() -> services.get(ContactService.class).annul(contact, "Cuộc gọi thử."));
    }

    private void annulCase(long caseId) {
        services.committed(() -> {
            services.get(CaseService.class).move(caseId, CaseMove.ANNUL, "Ca mở để thử.", null);
            return null;
        });
    }

    private void counsel(long contact) {
        CounsellingForm form = new CounsellingForm();
        form.setTopics(List.of("FAMILY"));
        form.setAdvice("Gọi lại khi cần.");
        form.setOutcome("ADVISED");
        services.committed(() -> {
            long session = number("select id from counselling_session where contact_id = " + contact);
            CounsellingService counselling = services.get(CounsellingService.class);
            form.setReadAs(counselling.read(session).asForm().getReadAs());
            return counselling.record(session, form);
        });
    }

    private CaseRow row(long caseId) {
        return services.inTransaction(() -> services.get(CaseSearch.class).row(caseId));
    }

    private void in(Consumer<CaseSearch> looking) {
        services.inTransaction(() -> {
            looking.accept(services.get(CaseSearch.class));
            return null;
        });
    }

    private static List<Long> ids(CaseSearch search, CaseGroup group) {
        return search
                .list(new CaseFilter(Helpline.CHILD_PROTECTION, group, null, null, false), null, 500)
                .rows()
                .stream()
                .map(CaseRow::id)
                .toList();
    }

    private static List<Long> contacts(ContactSearch search, ContactStatus status) {
        return search
                .list(new ContactFilter(Helpline.CHILD_PROTECTION, null, null, status, false, null, null), null, 100)
                .rows()
                .stream()
                .map(ContactRow::id)
                .toList();
    }
}
