package vn.hotline.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hotline.platform.audit.AuditTrail;

/** Every way into a service leaves its row in the trail, or is listed here with the reason why it does not. */
class TrailTest {

    private static final Pattern NAME = Pattern.compile(
            "(\\b[A-Z]\\w*\\.[A-Z_]+|\\bmove|\\bstatus|\\brole|\\bline|\\baction)(\\.name\\(\\)| \\+ \")");
    private static final Pattern ROW = Pattern.compile("audit\\.record\\([^;]*;");

    private static final String NAMES_NOBODY = "shows nothing by which a caller or a child could be known";
    private static final String OF_A_PAGE = "a part of a page whose opening is a row";
    private static final String COUNTS = "a number without a name";
    private static final String OF_ONESELF = "what a person sets or sees of herself";
    private static final String PUBLISHED = "is published, for everybody";
    private static final String BY_ITSELF = "nobody asked: the program works by itself";
    private static final String WITHIN = "a step of another method, which leaves the row";

    /** Not what changes a record, and not what first shows one. */
    private static final Map<String, String> WITHOUT_A_ROW = new TreeMap<>(Map.ofEntries(
            Map.entry("AdminBodyService.issuing", NAMES_NOBODY),
            Map.entry("ArrivalSearch.counts", COUNTS),
            Map.entry("ArrivalService.divertedTo", NAMES_NOBODY),
            Map.entry("CallTransfers.follow", "the end that asks the exchange says so"),
            Map.entry("OwnRecords.lately", OF_ONESELF),
            Map.entry("OwnAccount.pressKeys", OF_ONESELF),
            Map.entry("CallBacks.count", COUNTS),
            Map.entry("PresenceService.begin", OF_ONESELF),
            Map.entry("PresenceService.become", OF_ONESELF),
            Map.entry("PresenceService.leave", OF_ONESELF),
            Map.entry("PresenceService.onDuty", NAMES_NOBODY),
            Map.entry("PresenceService.own", OF_ONESELF),
            Map.entry("PresenceService.sitAt", OF_ONESELF),
            Map.entry("WallboardSearch.callBacksDue", COUNTS),
            Map.entry("WallboardSearch.calls", COUNTS),
            Map.entry("WallboardSearch.free", COUNTS),
            Map.entry("WallboardSearch.onDuty", COUNTS),
            Map.entry("WallboardSearch.pressing", COUNTS),
            Map.entry("WallboardSearch.received", COUNTS),
            Map.entry("WallboardSearch.waiting", COUNTS),
            Map.entry("WorklistService.counts", COUNTS),
            Map.entry("AdminBodyService.readEnd", NAMES_NOBODY),
            Map.entry("AdminBodyService.sources", NAMES_NOBODY),
            Map.entry("AdminClientService.list", NAMES_NOBODY),
            Map.entry("AdminClientService.read", NAMES_NOBODY),
            Map.entry("AdminCodeService.entries", NAMES_NOBODY),
            Map.entry("CalendarService.decisions", NAMES_NOBODY),
            Map.entry("CalendarService.preview", NAMES_NOBODY),
            Map.entry("AdminCodeService.read", NAMES_NOBODY),
            Map.entry("AdminPlaceService.communes", NAMES_NOBODY),
            Map.entry("AdminPlaceService.provinces", NAMES_NOBODY),
            Map.entry("AdminUserService.inHandOf", COUNTS),
            Map.entry("AdminUserService.successorsOf", NAMES_NOBODY),
            Map.entry("AdminUserService.read", NAMES_NOBODY),
            Map.entry("AdminUserService.row", NAMES_NOBODY),
            Map.entry("AgencySearch.byIds", NAMES_NOBODY),
            Map.entry("AgencySearch.list", NAMES_NOBODY),
            Map.entry("AgencyService.history", NAMES_NOBODY),
            Map.entry("AgencyService.read", NAMES_NOBODY),
            Map.entry("ApiClientRegister.allThatMay", NAMES_NOBODY),
            Map.entry("ApiClientRegister.byName", BY_ITSELF),
            Map.entry("ApiClientRegister.byTokenHash", BY_ITSELF),
            Map.entry("CallService.of", OF_A_PAGE),
            Map.entry("CallService.placesCalls", OF_ONESELF),
            Map.entry("CallService.unrecorded", NAMES_NOBODY),
            Map.entry("CallService.unrecordedCount", COUNTS),
            Map.entry("ContactSearch.countOfCaller", COUNTS),
            Map.entry("ContactSearch.rows", WITHIN),
            Map.entry("ContactSearch.ownDraftCount", COUNTS),
            Map.entry("ContactSearch.taken", COUNTS),
            Map.entry("ContactService.identifiers", OF_A_PAGE),
            Map.entry("ContactService.corrections", OF_A_PAGE),
            Map.entry("ContactService.lastMove", OF_A_PAGE),
            Map.entry("ContactService.ownerOfDraft", OF_A_PAGE),
            Map.entry("ContactService.isDraft", OF_A_PAGE),
            Map.entry("ContactService.isUndoOffered", OF_A_PAGE),
            Map.entry("CounsellingSearch.followUpCount", COUNTS),
            Map.entry("CounsellingSearch.isFollowUpOverdue", COUNTS),
            Map.entry("CounsellingSearch.waiting", COUNTS),
            Map.entry("ConversationService.onlookers", OF_A_PAGE),
            Map.entry("CountedRows.count", COUNTS),
            Map.entry("CountingStartService.firstDay", NAMES_NOBODY),
            Map.entry("CountingStartService.history", NAMES_NOBODY),
            Map.entry("FlagService.mostDays", NAMES_NOBODY),
            Map.entry("FailingWork.count", COUNTS),
            Map.entry("FailingWork.list", NAMES_NOBODY),
            Map.entry("IndicatorSearch.bodies", NAMES_NOBODY),
            Map.entry("IndicatorSearch.bodyOf", NAMES_NOBODY),
            Map.entry("IndicatorSearch.corrections", NAMES_NOBODY),
            Map.entry("IndicatorSearch.list", NAMES_NOBODY),
            Map.entry("IndicatorService.read", NAMES_NOBODY),
            Map.entry("DutyNumberSearch.inForce", NAMES_NOBODY),
            Map.entry("DutyNumberSearch.list", NAMES_NOBODY),
            Map.entry("DutyNumberService.history", NAMES_NOBODY),
            Map.entry("DutyNumberService.read", NAMES_NOBODY),
            Map.entry("PhraseSearch.list", NAMES_NOBODY),
            Map.entry("PhraseSearch.offered", NAMES_NOBODY),
            Map.entry("PhraseService.history", NAMES_NOBODY),
            Map.entry("PhraseService.read", NAMES_NOBODY),
            Map.entry("DoorService.list", NAMES_NOBODY),
            Map.entry("DrawSearch.of", OF_A_PAGE),
            Map.entry("QualityTotals.centres", NAMES_NOBODY),
            Map.entry("QualityTotals.criteria", NAMES_NOBODY),
            Map.entry("QualityTotals.own", OF_ONESELF),
            Map.entry("RubricSearch.editions", NAMES_NOBODY),
            Map.entry("RubricSearch.read", NAMES_NOBODY),
            Map.entry("RubricService.criterion", NAMES_NOBODY),
            Map.entry("RosterSearch.at", NAMES_NOBODY),
            Map.entry("RosterSearch.history", NAMES_NOBODY),
            Map.entry("RosterSearch.of", NAMES_NOBODY),
            Map.entry("RosterSearch.own", OF_ONESELF),
            Map.entry("RosterSearch.ownAt", OF_ONESELF),
            Map.entry("RosterSearch.week", NAMES_NOBODY),
            Map.entry("RosterService.copyWeek", "each shift that is put on the roster is a row"),
            Map.entry("RosterService.read", NAMES_NOBODY),
            Map.entry("ScriptSearch.list", NAMES_NOBODY),
            Map.entry("ScriptSearch.of", NAMES_NOBODY),
            Map.entry("ScriptSearch.read", NAMES_NOBODY),
            Map.entry("ScriptSearch.titles", NAMES_NOBODY),
            Map.entry("ScriptService.history", NAMES_NOBODY),
            Map.entry("ScriptService.read", NAMES_NOBODY),
            Map.entry("Colleagues.all", NAMES_NOBODY),
            Map.entry("CaseDetails.contactsOf", OF_A_PAGE),
            Map.entry("CaseDetails.deadlines", OF_A_PAGE),
            Map.entry("RequestSearch.decisionOn", OF_A_PAGE),
            Map.entry("CaseSearch.idOf", "an unknown number is refused, which is a row; a known one is opened"),
            Map.entry("CaseDetails.lastMove", OF_A_PAGE),
            Map.entry("CaseSearch.ownOpenCount", COUNTS),
            Map.entry("CaseSearch.isAnyOverdue", COUNTS),
            Map.entry("CaseDetails.reached", OF_A_PAGE),
            Map.entry("CaseSearch.row", OF_A_PAGE),
            Map.entry("CaseSearch.rows", WITHIN),
            Map.entry("TimelineSearch.timeline", OF_A_PAGE),
            Map.entry("TimelineSearch.withReaders", OF_A_PAGE),
            Map.entry("RequestSearch.waiting", COUNTS),
            Map.entry("Colleagues.workload", COUNTS),
            Map.entry("CaseService.referable", WITHIN),
            Map.entry("LeftWork.inHandOf", COUNTS),
            Map.entry("LeftWork.list", NAMES_NOBODY),
            Map.entry("ListViewService.delete", OF_ONESELF),
            Map.entry("ListViewService.keep", OF_ONESELF),
            Map.entry("ListViewService.list", OF_ONESELF),
            Map.entry("NoticeService.list", OF_ONESELF),
            Map.entry("NoticeService.open", OF_ONESELF),
            Map.entry("NoticeService.readAll", OF_ONESELF),
            Map.entry("NoticeService.unread", OF_ONESELF),
            Map.entry("OpenReportService.document", PUBLISHED),
            Map.entry("OpenReportService.find", PUBLISHED),
            Map.entry("OpenReportService.published", PUBLISHED),
            Map.entry("PeriodReportSearch.lastPublished", NAMES_NOBODY),
            Map.entry("PeriodReportSearch.list", NAMES_NOBODY),
            Map.entry("PeriodReportSearch.open", NAMES_NOBODY),
            Map.entry("PeriodReportSearch.waiting", COUNTS),
            Map.entry("PeriodReportService.editionsOf", OF_A_PAGE),
            Map.entry("PeriodReportService.history", OF_A_PAGE),
            Map.entry("PeriodReportService.reasons", OF_A_PAGE),
            Map.entry("PivotService.select", WITHIN),
            Map.entry("PublishedService.former", NAMES_NOBODY),
            Map.entry("PublishedService.preview", NAMES_NOBODY),
            Map.entry("PublishedService.rows", NAMES_NOBODY),
            Map.entry("PublishedService.standing", NAMES_NOBODY),
            Map.entry("PublishedService.typed", NAMES_NOBODY),
            Map.entry("PublishedService.waiting", NAMES_NOBODY),
            Map.entry("ReferenceData.centres", NAMES_NOBODY),
            Map.entry("ReferenceData.codes", NAMES_NOBODY),
            Map.entry("ReferenceData.commune", NAMES_NOBODY),
            Map.entry("ReferenceData.communes", NAMES_NOBODY),
            Map.entry("ReferenceData.everydayNames", NAMES_NOBODY),
            Map.entry("ReferenceData.provinces", NAMES_NOBODY),
            Map.entry("ReferenceData.raiseVersion", WITHIN),
            Map.entry("ReferenceData.version", NAMES_NOBODY),
            Map.entry("ReferralSearch.numbered", "an id alone; the record it leads to is opened, which is a row"),
            Map.entry("ReferralSearch.ofCase", OF_A_PAGE),
            Map.entry("ReferralSearch.waiting", COUNTS),
            Map.entry("ReferralService.agencyOf", OF_A_PAGE),
            Map.entry("ReferralService.history", OF_A_PAGE),
            Map.entry("ReportPeriods.latest", NAMES_NOBODY),
            Map.entry("ReportPeriods.offered", NAMES_NOBODY),
            Map.entry("ReportPeriods.today", NAMES_NOBODY),
            Map.entry("RunSearch.list", NAMES_NOBODY),
            Map.entry("SavedViewService.list", NAMES_NOBODY),
            Map.entry("SavedViewService.read", NAMES_NOBODY),
            Map.entry("ScheduleService.isMailOn", NAMES_NOBODY),
            Map.entry("ScheduleService.list", NAMES_NOBODY),
            Map.entry("ScheduleService.possibleReaders", NAMES_NOBODY),
            Map.entry("ScheduleService.read", NAMES_NOBODY),
            Map.entry("SignInService.isCurrent", OF_ONESELF),
            Map.entry("SignInService.own", OF_ONESELF),
            Map.entry("OwnAccount.prefer", OF_ONESELF),
            Map.entry("Staff.nameOf", NAMES_NOBODY),
            Map.entry("UnchosenVersions.keep", "a step of saving, which leaves the row"),
            Map.entry("UnchosenVersions.of", OF_A_PAGE),
            Map.entry("UnchosenVersions.ofKind", OF_A_PAGE),
            Map.entry("UnchosenVersions.own", OF_ONESELF),
            Map.entry("ZaloAccountService.read", NAMES_NOBODY)));

    @Test
    void everyMethodOfAServiceLeavesARowOrSaysWhyNot() {
        Set<String> silent = Classes.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !leavesARow(method))
                .map(TrailTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(silent)
                .as("methods that leave no row: what shows a person or changes a record writes one with AuditTrail,"
                        + " what does neither is listed here with its reason")
                .isEqualTo(WITHOUT_A_ROW.keySet());
    }

    /** Names of constants are for programs; readers of the trail get words: Detail.of(constant). */
    @Test
    void noRowHoldsTheNameOfAConstant() {
        for (Path source : Sources.under(Sources.MAIN, "java")) {
            assertThat(ROW.matcher(Sources.read(source)).results().map(row -> row.group()))
                    .as(source.toString())
                    .noneMatch(row -> NAME.matcher(row).find());
        }
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    /** By itself or by what it calls of ours. */
    private static boolean leavesARow(JavaMethod method) {
        Deque<JavaCodeUnit> ahead = new ArrayDeque<>(Set.of(method));
        Set<String> seen = new HashSet<>();
        while (!ahead.isEmpty()) {
            JavaCodeUnit unit = ahead.pop();
            if (!seen.add(unit.getFullName())) {
                continue;
            }
            for (var call : unit.getCallsFromSelf()) {
                JavaClass owner = call.getTargetOwner();
                if (owner.isEquivalentTo(AuditTrail.class)) {
                    return true;
                }
                if (owner.getPackageName().startsWith("vn.hotline")) {
                    call.getTarget().resolveMember().ifPresent(ahead::push);
                }
            }
        }
        return false;
    }
}
