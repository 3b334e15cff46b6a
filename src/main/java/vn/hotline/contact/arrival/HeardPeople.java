package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.hotline.platform.push.HeardFrom;
import vn.hotline.platform.work.Watch;

/** Whose pages asked this server for news: written down together each minute, and not at all while nobody is at a page. */
@ApplicationScoped
public class HeardPeople implements Watch {

    @Inject
    private Presences presences;

    private final Set<Long> heard = ConcurrentHashMap.newKeySet();

    void heard(@Observes HeardFrom page) {
        heard.add(page.userId());
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String ifItFails() {
        return "who is at a page is written down a minute later";
    }

    @Override
    public void look() {
        Set<Long> all = Set.copyOf(heard);
        if (!all.isEmpty()) {
            presences.heardFrom(all);
            heard.removeAll(all);
        }
    }
}
