package vn.hotline.repository;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Page;

/** There is one list of who may do what, and every way in asks it. */
class VerbsTest {

    /** Where a role does not say what somebody may do, but what she is shown of it. */
    private static final Map<String, String> ASK_FOR_A_ROLE = Map.of(
            "Me", "which desk a page shows",
            "ReportScope", "a supervisor counts her own centre",
            "CaseSearch", "a supervisor sees to the limits of the whole centre");

    /** Who says in the trail that something was changed, beside {@link Changes}. */
    private static final Map<String, String> TELL_THE_TRAIL_THEMSELVES = Map.ofEntries(
            Map.entry("ShiftNoteService", "a word to the next shift is written once, and is no record"),
            Map.entry("ContactIntake", "contacts that programs pass on are stored together"),
            Map.entry("ContactService", "a draft is saved every few seconds, and a row stands for a sitting"),
            Map.entry("ConversationService", "an answer goes out to somebody who waits, and changes no record"),
            Map.entry("CounsellingService", "as a contact's draft"),
            Map.entry("ReviewService", "as a contact's draft"),
            Map.entry("PeriodReportService", "as a contact's draft"),
            Map.entry("ArrivalService", "where a queue is heard is no record"),
            Map.entry("CallService", "a call stands beside its contact, which says what is done to it"),
            Map.entry("FailingWork", "what waits to be done is no record"),
            Map.entry("ZaloAccountService", "the account's token is no record"),
            Map.entry("SignInService", "of oneself, by whoever is not signed in yet, too"));

    private static final Set<String> SAYS_THAT_IT_WAS_CHANGED = Stream.of(
                    AuditAction.CREATE, AuditAction.CHANGE, AuditAction.CORRECT, AuditAction.MOVE)
            .map(AuditAction::name)
            .collect(Collectors.toSet());

    private static final Pattern ROLE_IN_A_PAGE = Pattern.compile("me\\.has\\(");
    private static final Pattern ASKED_BY_NAME = Pattern.compile("me\\.may\\('(\\w+)'\\)");

    @Test
    void everyMethodOfAServiceAsksForAVerbThatSomebodyHas() {
        services()
                .filter(type -> !type.isAnnotatedWith(PermitAll.class) && !type.isAnnotatedWith(DenyAll.class))
                .forEach(type -> assertThat(publicMethods(type))
                        .as(type.getName())
                        .isNotEmpty()
                        .allSatisfy(method -> assertThat(verbOf(method).isFollowing())
                                .as(method.getFullName())
                                .isFalse()));
    }

    /** The verb at the door of a method is the one it is done by, or as wide as all of those together. */
    @Test
    void theDoorOfAMethodIsAsWideAsWhatIsDoneBehindIt() {
        services()
                .filter(type -> type.isAnnotatedWith(May.class))
                .flatMap(type -> publicMethods(type).stream())
                .forEach(method -> {
                    Set<Verb> done = verbsIn(method);
                    Verb door = verbOf(method);
                    done.forEach(verb -> assertThat(Arrays.stream(Role.values()).filter(verb::isOf))
                            .as(method.getFullName() + " does " + verb + " behind " + door)
                            .allMatch(door::isOf));
                });
    }

    @Test
    void noOtherListSaysWhoMay() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RolesAllowed.class)
                .because("who may do what stands in Verb")
                .check(Classes.ALL);
        assertThat(Classes.ALL.stream()
                        .filter(VerbsTest::asksForARole)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !ASK_FOR_A_ROLE.containsKey(name)))
                .as("ask Permission for a verb instead of CurrentUser for a role")
                .isEmpty();
    }

    @Test
    void recordsAreChangedByChangesAlone() {
        Set<String> told = services()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(AuditTrail.class)
                                && tellsOfAChange(call.getOrigin())))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(told)
                .as("let Changes do it: version, history, trail and verb are asked there")
                .isEqualTo(TELL_THE_TRAIL_THEMSELVES.keySet());
    }

    private static boolean tellsOfAChange(JavaCodeUnit method) {
        return method.getFieldAccesses().stream()
                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(AuditAction.class)
                        && SAYS_THAT_IT_WAS_CHANGED.contains(access.getTarget().getName()));
    }

    @Test
    void pagesAskForVerbs() {
        List<Path> asking = Sources.under(Sources.WEBAPP, "xhtml").stream()
                .filter(page -> ROLE_IN_A_PAGE.matcher(Sources.read(page)).find())
                .map(Sources.WEBAPP::relativize)
                .toList();
        assertThat(asking).containsExactly(Path.of("desk.xhtml"));

        Set<String> names = Sources.under(Sources.WEBAPP, "xhtml").stream()
                .flatMap(page -> ASKED_BY_NAME.matcher(Sources.read(page)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(Verb.values()).map(Verb::name)).containsAll(names);
    }

    @Test
    void aProgramOpensNoPage() {
        assertThat(Page.values()).noneMatch(page -> page.isOpenTo(Role.API_CLIENT));
    }

    @Test
    void whoIsInChargeMayDoWhatIsKeptForHer() {
        assertThat(Verb.CASE_RECORD_ACTION.isOnlyInCharge(Role.OPERATOR)).isTrue();
        assertThat(Verb.CASE_RECORD_ACTION.isOnlyInCharge(Role.SUPERVISOR)).isFalse();
        assertThat(Verb.CASE_RECORD_ACTION.isOf(Role.MANAGER)).isFalse();
        assertThat(Verb.REFERRAL_WITHDRAW.isOf(Role.OPERATOR)).isFalse();
    }

    private static Stream<JavaClass> services() {
        return Classes.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class));
    }

    private static List<JavaMethod> publicMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
    }

    private static Verb verbOf(JavaMethod method) {
        return method.tryGetAnnotationOfType(May.class)
                .orElseGet(() -> method.getOwner().getAnnotationOfType(May.class))
                .value();
    }

    private static Set<Verb> verbsIn(JavaCodeUnit method) {
        return method.getFieldAccesses().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(Verb.class))
                .map(access -> Verb.valueOf(access.getTarget().getName()))
                .collect(Collectors.toSet());
    }

    private static boolean asksForARole(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(CurrentUser.class)
                        && call.getName().equals("has"));
    }
}
