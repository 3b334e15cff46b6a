package vn.hotline.shift.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.contact.arrival.PresenceRow;
import vn.hotline.contact.arrival.PresenceService;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.web.Drawing;
import vn.hotline.shift.RosterRow;
import vn.hotline.shift.RosterSearch;

/** The roster beside those who are here: who is to be here now and is not, and the shift of whoever looks. */
@Named
@RequestScoped
public class RosterNow {

    @Inject
    private RosterSearch search;

    @Inject
    private PresenceService presences;

    @Inject
    private OneMoment oneMoment;

    @Inject
    private Clock clock;

    private List<RosterRow> missing;
    private RosterRow own;
    private boolean isOwnRead;

    /** On the roster now, and not on duty. */
    public List<RosterRow> getMissing() {
        if (missing == null && Drawing.isNow()) {
            oneMoment.read(() -> missing = notAmong(presences.onDuty()));
        }
        return missing == null ? List.of() : missing;
    }

    private List<RosterRow> notAmong(List<PresenceRow> onDuty) {
        Set<Long> here = onDuty.stream()
                .filter(one -> !one.gone())
                .map(PresenceRow::userId)
                .collect(Collectors.toSet());
        return search.at(clock.instant()).stream()
                .filter(one -> !here.contains(one.userId()))
                .toList();
    }

    /** The shift this person is in; null if it is none. */
    public RosterRow getOwn() {
        if (!isOwnRead && Drawing.isNow()) {
            isOwnRead = true;
            own = search.ownAt(clock.instant()).orElse(null);
        }
        return own;
    }
}
