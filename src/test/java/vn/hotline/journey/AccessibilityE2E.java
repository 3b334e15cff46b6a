package vn.hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hotline.platform.security.Role;

/** Every page of every role, light and dark: axe finds nothing serious. */
@ExtendWith(RunningHotline.class)
class AccessibilityE2E {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** They need to be told more than a record, and other tests here come to them by links; or a script asks for parts of it. */
    private static final Set<vn.hotline.platform.web.Page> ASKED_FOR = Set.of(
            vn.hotline.platform.web.Page.REFERRAL_FORM,
            vn.hotline.platform.web.Page.REPORTING_ROWS,
            vn.hotline.platform.web.Page.DESK_LIVE);

    /** What a role's pages are: all that it may open by their address alone, some with parameters, records by a link. */
    enum Tour {
        OPERATOR(
                Person.OPERATOR,
                Role.OPERATOR,
                List.of(),
                List.of(
                        "/contact/list > /contact/view", "/counselling/list > /counselling/session",
                        "/intervention/list?mine=false > /intervention/view", "/referral/list > /referral/view")),
        SUPERVISOR(
                Person.SUPERVISOR,
                Role.SUPERVISOR,
                List.of(),
                List.of(
                        "/intervention/list > /intervention/request",
                        "/intervention/list > /intervention/view",
                        "/referral/list > /referral/view")),
        MANAGER(
                Person.MANAGER,
                Role.MANAGER,
                List.of(
                        "/reporting/pivot?rows=MONTH&compare=PREVIOUS_YEAR",
                        "/reporting/pivot?measure=CASES&rows=PROVINCE_NOW",
                        "/reporting/pivot?rows=WEEKDAY&cols=HOUR",
                        "/reporting/pivot?measure=BANANA&rows=SEX"),
                List.of(
                        "/reporting/totals > /reporting/rows",
                        "/reporting/pivot > /reporting/rows",
                        "/reporting/schedules > /reporting/run")),
        ADMINISTRATOR(Person.ADMINISTRATOR, Role.ADMINISTRATOR, List.of(), List.of()),
        AUDITOR(Person.AUDITOR, Role.AUDITOR, List.of(), List.of());

        private final Person person;
        private final List<String> pages = new ArrayList<>();
        private final List<String> records;

        Tour(Person person, Role role, List<String> more, List<String> records) {
            this.person = person;
            Arrays.stream(vn.hotline.platform.web.Page.values())
                    .filter(page -> page.isOpenTo(role) && page.about().isEmpty() && !ASKED_FOR.contains(page))
                    .map(vn.hotline.platform.web.Page::getPath)
                    .forEach(pages::add);
            pages.addAll(more);
            this.records = records;
        }
    }

    private final List<String> found = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void pagesCanBeReadByEverybody(Tour tour, Hotline hotline) {
        Screen screen = hotline.enter(tour.person);
        for (String path : tour.pages) {
            screen.open(path);
            look(screen, path);
        }
        for (String record : tour.records) {
            String[] way = record.split(" > ");
            screen.open(way[0]);
            String path =
                    screen.main().locator("a[href*='" + way[1] + "?']").first().getAttribute("href");
            screen.open(path);
            look(screen, path);
        }

        assertThat(found).isEmpty();
    }

    @Test
    void doorAndFormsCanBeReadByEverybody(Hotline hotline) {
        look(hotline.door(), "/sign-in");
        Screen operator = hotline.enter(Person.OPERATOR);
        new ContactPages(operator).begin("0900 000 147");
        look(operator, "/contact/form");
        operator.open("/contact/list");
        operator.link(Pattern.compile("^LH-")).click();
        operator.link("Đính chính").click();
        operator.page().waitForURL("**/contact/correct?id=*");
        look(operator, "/contact/correct");
        Screen supervisor = hotline.enter(Person.SUPERVISOR);
        lookAtMerging(supervisor);
        lookAtReferring(supervisor);
        operator.open("/nowhere");
        look(operator, "/nowhere");

        assertThat(found).isEmpty();
    }

    private void lookAtMerging(Screen supervisor) {
        supervisor.open("/intervention/list");
        Locator cases = supervisor.main().locator("a[href*='/intervention/view?']");
        String other = cases.nth(1).innerText();
        supervisor.open(cases.first().getAttribute("href").replace("/view?", "/merge?"));
        look(supervisor, "/intervention/merge");
        supervisor.field("caseNumber").fill(other);
        supervisor.field("chooseForm:chooseTyped").click();
        supervisor.field("mergeForm:merge").waitFor();
        look(supervisor, "/intervention/merge with both cases");
    }

    private void lookAtReferring(Screen supervisor) {
        supervisor.open("/intervention/list");
        String first = supervisor
                .main()
                .locator("a[href*='/intervention/view?']")
                .first()
                .getAttribute("href");
        supervisor.open("/referral/form?case=" + first.replaceAll(".*id=", ""));
        look(supervisor, "/referral/form");
    }

    private void sizes(Screen screen, String path) {
        new AxeBuilder(screen.page())
                .setLegacyMode(true)
                .withRules(List.of("target-size"))
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> found.add(
                                path + " target-size at " + node.getTarget() + ": " + node.getFailureSummary())));
    }

    private void look(Screen screen, String path) {
        screen.page().waitForLoadState();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            screen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            // no frames here, so nothing to put together in a page of its own
            AxeBuilder axe = new AxeBuilder(screen.page()).setLegacyMode(true);
            if (scheme == ColorScheme.LIGHT) {
                // not among what axe asks by itself: everything can be hit with a thumb, or has room around it
                sizes(screen, path);
            }
            if (scheme == ColorScheme.DARK) {
                // everything else was looked at in the light
                axe.withRules(List.of("color-contrast"));
            }
            for (Rule rule : axe.analyze().getViolations()) {
                if (GRAVE.contains(rule.getImpact())) {
                    rule.getNodes()
                            .forEach(node -> found.add(path + " " + scheme + " " + rule.getId() + " at "
                                    + node.getTarget() + ": " + node.getFailureSummary()));
                }
            }
        }
    }
}
