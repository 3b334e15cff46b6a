package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hotline.kernel.Lateness;

/** Limits of law of open emergencies that are soon over, or are over and not met. */
@ApplicationScoped
public class PressingLimits {

    /** What the law gives an emergency. */
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    @Inject
    private CaseClocks clocks;

    @Inject
    private Clock clock;

    /** When they end, the first one first; of nobody in particular. */
    public List<Instant> of(int centre) {
        Instant now = clock.instant();
        Instant soon = now.plus(Lateness.soon(now, now.plus(HALF_A_DAY)));
        return clocks.ends(centre, soon);
    }
}
