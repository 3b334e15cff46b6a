package vn.hotline.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Paths;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.web.StationCount.Waiting;

/** The navigation: the desk, the five stations of the road, look-ups, administration and audit, as far as they are open. */
@Named("nav")
@RequestScoped
public class Nav {

    /** @param key shortcut, or null */
    public record Item(String path, String label, String icon, boolean active, String key, int count, boolean hot) {}

    /** @param label bundle key of the heading, or null
     * @param road whether the items are drawn as stations of one road */
    public record Group(String label, boolean road, List<Item> items) {}

    private static final List<Page> ROAD = List.of(
            Page.CONTACT_LIST,
            Page.COUNSELLING_LIST,
            Page.INTERVENTION_LIST,
            Page.REFERRAL_LIST,
            Page.REPORTING_TOTALS);
    private static final List<Page> REPORTS =
            List.of(Page.REPORTING_PIVOT, Page.REPORTING_WARNINGS, Page.REPORTING_SCHEDULES);
    /** Stations that pages of their feature do not light up. */
    private static final Set<Page> ALONE = Set.of(
            Page.CONTACT_CALLERS,
            Page.CONTACT_RECORDINGS,
            Page.REFERRAL_AGENCIES,
            Page.REPORTING_PIVOT,
            Page.REPORTING_WARNINGS,
            Page.REPORTING_SCHEDULES);

    private static final List<Page> LOOK_UP = List.of(
            Page.DEADLINE_LIST,
            Page.REFERRAL_AGENCIES,
            Page.HANDBOOK_SCRIPTS,
            Page.CONTACT_CALLERS,
            Page.CONTACT_RECORDINGS,
            Page.QUALITY_LIST,
            Page.QUALITY_OWN,
            Page.SHIFT_ROSTER,
            Page.WALLBOARD);
    private static final List<Page> ADMINISTRATION = List.of(
            Page.ADMIN_USERS,
            Page.ADMIN_CODES,
            Page.ADMIN_PLACES,
            Page.ADMIN_BODIES,
            Page.DEADLINE_CALENDARS,
            Page.ADMIN_COUNTING,
            Page.ADMIN_CLIENTS,
            Page.ADMIN_CHANNELS,
            Page.ADMIN_WORK,
            Page.AUDIT_TRAIL);

    @Inject
    private CurrentUser current;

    @Inject
    private HttpServletRequest request;

    @Inject
    @Any
    private Instance<StationCount> counts;

    @Inject
    @Any
    private Instance<FrameReading> others;

    @Inject
    private OneMoment oneMoment;

    private List<Group> groups;

    public List<Group> getGroups() {
        if (groups == null && !Drawing.isNow()) {
            return List.of();
        }
        if (groups == null) {
            groups = new ArrayList<>();
            Map<Page, Waiting> waiting = waiting();
            add(null, false, List.of(Page.DESK), waiting);
            add("shell.nav.road", true, ROAD, waiting);
            add("shell.nav.reports", false, REPORTS, waiting);
            add("shell.nav.lookup", false, LOOK_UP, waiting);
            add("shell.nav.admin", false, ADMINISTRATION, waiting);
        }
        return groups;
    }

    /** Reads all that the frame shows. */
    public void read() {
        getGroups();
    }

    private Map<Page, Waiting> waiting() {
        Role role = current.get().role();
        Map<Page, StationCount> open = new EnumMap<>(Page.class);
        counts.stream().filter(count -> count.page().isOpenTo(role)).forEach(count -> open.put(count.page(), count));
        Map<Page, Waiting> waiting = new EnumMap<>(Page.class);
        oneMoment.read(() -> {
            open.forEach((page, count) -> waiting.put(page, count.waiting()));
            others.forEach(FrameReading::read);
        });
        return waiting;
    }

    private void add(String label, boolean road, List<Page> pages, Map<Page, Waiting> waiting) {
        Role role = current.get().role();
        List<Item> items = pages.stream()
                .filter(page -> page.isOpenTo(role))
                .map(page -> item(page, waiting.getOrDefault(page, Waiting.NOTHING)))
                .toList();
        if (!items.isEmpty()) {
            groups.add(new Group(label, road, items));
        }
    }

    private Item item(Page page, Waiting waiting) {
        return new Item(
                page.getPath(),
                page.getLabelKey(),
                page.getIcon(),
                isActive(page),
                key(page),
                waiting.count(),
                waiting.overdue());
    }

    private boolean isActive(Page station) {
        return Page.of(Paths.of(request))
                .map(open -> open == station
                        || open.getIcon() == null
                                && open.getFeature().equals(station.getFeature())
                                && !ALONE.contains(station))
                .orElse(false);
    }

    private static String key(Page page) {
        int place = page == Page.DESK ? 0 : ROAD.indexOf(page) + 1;
        return place > 0 || page == Page.DESK ? "Alt+" + (place + 1) : null;
    }
}
