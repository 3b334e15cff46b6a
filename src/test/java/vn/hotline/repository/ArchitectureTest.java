package vn.hotline.repository;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hotline.contact.ContactContent;
import vn.hotline.contact.Person;
import vn.hotline.kernel.form.Versioned;
import vn.hotline.platform.security.May;

/** The shape of the code: who may know whom, and what every class of a kind has to do. */
class ArchitectureTest {

    /** In the order of the work: each knows those before it. */
    private static final List<String> ROAD =
            List.of("contact", "counselling", "deadline", "intervention", "referral", "reporting");

    private static final String[] FEATURES = {
        "vn.hotline.contact..",
        "vn.hotline.counselling..",
        "vn.hotline.deadline..",
        "vn.hotline.intervention..",
        "vn.hotline.referral..",
        "vn.hotline.reporting..",
        "vn.hotline.handbook..",
        "vn.hotline.admin..",
        "vn.hotline.api..",
        "vn.hotline.channel..",
        "vn.hotline.desk..",
        "vn.hotline.shift..",
        "vn.hotline.quality.."
    };

    /** Open to everybody, each for a reason its own comment gives. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "vn.hotline.platform.ops.StartUp",
            "vn.hotline.platform.reference.ReferenceData",
            "vn.hotline.platform.security.ApiClientRegister",
            "vn.hotline.platform.entry.SignInService",
            "vn.hotline.platform.security.Staff",
            "vn.hotline.reporting.publication.OpenReportService");

    static List<String> road() {
        return ROAD;
    }

    @ParameterizedTest
    @MethodSource("road")
    void aFeatureKnowsTheRoadBehindItOnly(String feature) {
        String[] ahead = ROAD.subList(ROAD.indexOf(feature) + 1, ROAD.size()).stream()
                .map(later -> "vn.hotline." + later + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("vn.hotline." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ahead)
                .allowEmptyShould(true)
                .because("calls go up the road and events come down it, so that a station can be changed by itself")
                .check(Classes.ALL);
    }

    @ParameterizedTest
    @MethodSource("road")
    void nobodyUsesThePagesOfAnotherFeature(String feature) {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.hotline." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.hotline." + feature + ".web..")
                .because("page beans serve their own page and nothing else")
                .check(Classes.ALL);
    }

    @Test
    void servicesDoNotKnowPages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "vn.hotline.desk..", "vn.hotline.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..")
                .because("what is done is the same for a page, the interface and a test")
                .check(Classes.ALL);
    }

    @Test
    void platformKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("vn.hotline.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FEATURES)
                .because("it is what every feature stands on")
                .check(Classes.ALL);
    }

    @Test
    void theKernelStandsAlone() {
        classes()
                .that()
                .resideInAPackage("vn.hotline.kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vn.hotline.kernel..",
                        "java..",
                        "jakarta.persistence..",
                        "jakarta.validation..",
                        "jakarta.ejb..",
                        "org.hibernate.annotations..",
                        "org.hibernate.usertype..",
                        "org.hibernate.engine.spi..",
                        "com.google.crypto.tink..",
                        "com.google.i18n.phonenumbers..")
                .because("its ideas outlive the frameworks around them")
                .check(Classes.ALL);
    }

    @Test
    void nobodyStandsOnAnEndOfTheApplication() {
        for (String end : List.of("desk", "api", "channel.zalo", "admin", "handbook")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.hotline." + end + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("vn.hotline." + end + "..")
                    .because("they are ends: they use the features, nothing uses them")
                    .check(Classes.ALL);
        }
    }

    @Test
    void theApplicationRunsWithoutLauncherAndDemoData() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.hotline.launch..", "vn.hotline.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.hotline.launch..", "vn.hotline.demo..")
                .because("both run before the application and are no part of it")
                .check(Classes.ALL);
    }

    @Test
    void topPackagesHaveNoCycles() {
        slices().matching("vn.hotline.(*)..")
                .should()
                .beFreeOfCycles()
                .because("whoever reads one package has to read those below it only")
                .check(Classes.ALL);
    }

    /** What is counted is said in the figures; whoever counts, publishes or sends reads it there. */
    @Test
    void reportingHasRoomsWithoutCycles() {
        slices().matching("vn.hotline.reporting.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a published number is understood by reading one room and the figures below it")
                .check(Classes.ALL);
        noClasses()
                .that()
                .resideInAPackage("vn.hotline.reporting.figures..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.hotline.reporting.analysis..",
                        "vn.hotline.reporting.publication..",
                        "vn.hotline.reporting.schedule..")
                .because("what counts does not depend on who asks for it")
                .check(Classes.ALL);
        classes()
                .that()
                .resideInAPackage("vn.hotline.reporting..")
                .should()
                .resideInAnyPackage(
                        "vn.hotline.reporting.figures..",
                        "vn.hotline.reporting.analysis..",
                        "vn.hotline.reporting.publication..",
                        "vn.hotline.reporting.schedule..",
                        "vn.hotline.reporting.web..")
                .because("a loose class belongs to no room, and everybody uses it")
                .check(Classes.ALL);
    }

    /** From the database and the clock up to the pages and the door, through which people and requests come in. */
    @Test
    void roomsOfThePlatformHaveNoCycles() {
        slices().matching("vn.hotline.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .because("what every feature stands on is read from below")
                .check(Classes.ALL);
    }

    @Test
    void roomsOfInterventionsHaveNoCycles() {
        slices().matching("vn.hotline.intervention.(*)..")
                .should()
                .beFreeOfCycles()
                .because("people, cases, requests, merges and the timeline are read one after the other")
                .check(Classes.ALL);
    }

    @Test
    void roomsOfDeadlinesHaveNoCycles() {
        slices().matching("vn.hotline.deadline.(*)..")
                .should()
                .beFreeOfCycles()
                .because("days are counted without limits, limits stand without the clocks that run by them")
                .check(Classes.ALL);
    }

    @Test
    void recordsAreChangedWithoutKnowingAnyFeatureOrPage() {
        classes()
                .that()
                .resideInAPackage("vn.hotline.platform.record..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vn.hotline.kernel..",
                        "vn.hotline.platform.record..",
                        "vn.hotline.platform.audit..",
                        "vn.hotline.platform.search..",
                        "vn.hotline.platform.security..",
                        "java..",
                        "jakarta..")
                .because("every feature stands on it")
                .check(Classes.ALL);
    }

    /** Where a case is read in one go, nothing is longer than what fits a few screens. */
    @Test
    void nothingOfInterventionsIsLong() {
        assertThat(Sources.under(Sources.MAIN.resolve("vn/hotline/intervention"), "java"))
                .hasSizeGreaterThan(50)
                .allSatisfy(source -> assertThat(Sources.read(source).lines().count())
                        .as(source.toString())
                        .isLessThanOrEqualTo(250));
    }

    @Test
    void everyServiceSaysWhoMayCallIt() {
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .or()
                .areAnnotatedWith(Singleton.class)
                .should(sayRoles())
                .because("a method without a verb is open to everybody")
                .check(Classes.ALL);
    }

    @Test
    void onlyAListedFewAreOpenToEverybody() {
        noClasses()
                .that(describe("are not on the list", type -> !OPEN_TO_ALL.contains(type.getName())))
                .should()
                .beAnnotatedWith(PermitAll.class)
                .because("whoever opens a service to everybody adds it here, and a reviewer sees it")
                .check(Classes.ALL);
        noClasses()
                .should(describedMethods(
                        "have a method for everybody", method -> method.isAnnotatedWith(PermitAll.class)))
                .because("a service is open or it is not")
                .check(Classes.ALL);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.hotline.launch..", "vn.hotline.demo..")
                .and()
                .doNotHaveFullyQualifiedName("vn.hotline.platform.web.AppInfo")
                .should()
                .callMethodWhere(describe("the machine's time is asked", ArchitectureTest::asksTheMachine))
                .orShould()
                .callConstructor(Date.class)
                .because("deadlines and figures are tested on days of our choosing")
                .check(Classes.ALL);
    }

    @Test
    void constantsAreStoredByName() {
        fields().that()
                .areDeclaredInClassesThat(describe("are stored", ArchitectureTest::isStored))
                .and()
                .areNotStatic()
                .and()
                .areNotAnnotatedWith(Transient.class)
                .and(describe("hold a constant", (JavaField field) -> field.getRawType()
                        .isEnum()))
                .should(beStoredByName())
                .because("an ordinal changes its meaning when a constant is put between others")
                .check(Classes.ALL);
    }

    @Test
    void whatAsksAnswersAndWhatChangesSaysSo() {
        methods()
                .that()
                .haveNameMatching("is([A-Z]\\w*)?")
                .should()
                .haveRawReturnType(describe(
                        "true or false",
                        (JavaClass type) -> type.isEquivalentTo(boolean.class) || type.isEquivalentTo(Boolean.class)))
                .because("a method called is… that changes something has to be looked up to be believed")
                .check(Classes.ALL);
    }

    @Test
    void whatIsRecordedIsChangedByVerbsOnly() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "a setter of a record is called from outside",
                        call -> call.getName().startsWith("set")
                                && call.getTargetOwner().isAnnotatedWith(Entity.class)
                                && (call.getTargetOwner().isAssignableTo(ContactContent.class)
                                        || call.getTargetOwner().isAssignableTo(Person.class))
                                && !call.getOriginOwner().equals(call.getTargetOwner())))
                .because("forms have setters and share their attributes with records, whose changes are checked and"
                        + " kept")
                .check(Classes.ALL);
    }

    @Test
    void pagesDoNotReachIntoTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .or()
                .haveSimpleNameEndingWith("Page")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .because("a transaction is one method of a service")
                .check(Classes.ALL);
    }

    @Test
    void viewScopedBeansCanBeKept() {
        classes()
                .that()
                .areAnnotatedWith(ViewScoped.class)
                .should()
                .beAssignableTo(Serializable.class)
                .because("the server keeps them with the session")
                .check(Classes.ALL);
    }

    @Test
    void nobodyDependsOnTheServerThatRunsIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.hotline.launch.door..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fish.payara..", "com.sun.enterprise..", "org.glassfish..", "com.sun.faces..")
                .because("the application stays portable between servers; the door is a part of this one")
                .check(Classes.ALL);
    }

    @Test
    void nothingStoredIsChangedByAFormThatMayBeStale() {
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .should(compareVersions())
                .because("of two pages that change one record the older one must not win without a word")
                .check(Classes.ALL);
    }

    /** Verbs that put something typed in the place of what is stored. */
    private static final Pattern CHANGES =
            Pattern.compile("(change|correct|edit|assign|assess|saveDraft|end)[A-Z]?.*|save");

    /** With a version of their own, or changing nothing that another page shows in a form. */
    private static final Set<String> BY_OTHER_MEANS = Set.of(
            "vn.hotline.platform.entry.SignInService.changeOwnPassword",
            "vn.hotline.reporting.analysis.pivot.SavedViewService.save",
            // a published row never changes: one that was corrected meanwhile stands no more and is refused
            "vn.hotline.reporting.publication.published.PublishedService.correct");

    private static ArchCondition<JavaClass> compareVersions() {
        return new ArchCondition<>("compare the version a form was read at before they change a record") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(ArchitectureTest::changesByForm)
                        .filter(method -> !comparesVersions(method, new HashSet<>()))
                        .forEach(method -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " compares no version")));
            }
        };
    }

    /** Takes the id of a record and a form, or is called like a verb that does. */
    private static boolean changesByForm(JavaMethod method) {
        List<JavaClass> parameters = method.getRawParameterTypes();
        boolean takesForm = parameters.stream().anyMatch(type -> type.isAssignableTo(Versioned.class));
        boolean ofOneRecord = !parameters.isEmpty()
                && (parameters.get(0).isEquivalentTo(long.class)
                        || CHANGES.matcher(method.getName()).matches());
        boolean addsOnly = method.getName().matches("(add|create|draft|refer|open).*");
        boolean named = CHANGES.matcher(method.getName()).matches() && parameters.size() > 1;
        return !addsOnly
                && (takesForm && ofOneRecord || named)
                && !BY_OTHER_MEANS.contains(method.getOwner().getName() + "." + method.getName());
    }

    private static boolean comparesVersions(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getName().equals("checkUnchanged")
                                || call.getTarget().getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(Versioned.class))
                                || call.getTargetOwner()
                                                .getPackage()
                                                .equals(method.getOwner().getPackage())
                                        && call.getTarget()
                                                .resolveMember()
                                                .map(inner -> comparesVersions((JavaCodeUnit) inner, seen))
                                                .orElse(false));
    }

    private static boolean isStored(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(Embeddable.class)
                || type.isAnnotatedWith(MappedSuperclass.class);
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean ofTime = owner.startsWith("java.time.") && call.getName().equals("now");
        boolean ofClock = owner.equals("java.time.Clock") && call.getName().startsWith("system");
        boolean given =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        boolean produced = call.getOriginOwner().getSimpleName().equals("ClockProducer");
        return ofTime && !given
                || ofClock && !produced
                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    }

    private static ArchCondition<JavaClass> sayRoles() {
        return new ArchCondition<>("name a verb on the class or on each public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.isAnnotatedWith(May.class) || type.isAnnotatedWith(PermitAll.class)) {
                    return;
                }
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.isAnnotatedWith(May.class))
                        .forEach(method -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " names no verb")));
            }
        };
    }

    private static ArchCondition<JavaClass> describedMethods(String what, java.util.function.Predicate<JavaMethod> is) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(is)
                        .forEach(method ->
                                events.add(SimpleConditionEvent.satisfied(method, method.getFullName() + " does")));
            }
        };
    }

    private static ArchCondition<JavaField> beStoredByName() {
        return new ArchCondition<>("be stored by name") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean byName = field.tryGetAnnotationOfType(Enumerated.class)
                        .map(enumerated -> enumerated.value() == EnumType.STRING)
                        .orElse(false);
                if (!byName) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is stored by its ordinal"));
                }
            }
        };
    }
}
