package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hotline.kernel.Lateness;

/** Limits of law of open emergencies that are soon over, or are over and not met. */
@ApplicationScoped
public class PressingLimits {

    @Inject
    private CaseClocks clocks;

    @Inject
    private Clock clock;

    /** When they end, the first one first; of nobody in particular. */
    public List<Instant> of(int centre) {
        Instant now = clock.instant();
        Instant soon = now.plus(Lateness.soon(now, now.plus(CaseDeadline.EMERGENCY)));
        return clocks.of(clocks.suspected(centre, null, soon, null)).values().stream()
                .flatMap(List::stream)
                .filter(limit -> limit.met() == null && limit.due().isBefore(soon))
                .map(CaseDeadline::due)
                .sorted()
                .toList();
    }
}
