package vn.hotline.platform.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.Config;
import vn.hotline.kernel.Days;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.security.Identity;

/** Deletes what is kept no longer, a few rows at a time, and leaves a row in the trail that says how many of what. */
@ApplicationScoped
public class Retention {

    /** So few that nobody waits for their locks. */
    static final int AT_ONCE = 500;

    /** Nobody is signed in; the settings are the administrators'. */
    private static final Identity PROGRAM = Identity.program(1);

    @Inject
    private Config config;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @return how many were deleted; fewer than {@link #AT_ONCE}: there are no more */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int deleteSome(Kept kind) {
        return kind.deleteFrom(before(kind), AT_ONCE);
    }

    /** The trail says how many were deleted, and up to which day. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(Kept kind, long deleted) {
        audit.record(
                PROGRAM,
                AuditAction.DELETE,
                null,
                null,
                Detail.of(deleted, Detail.named("audit.detail.deleted." + kind.name(), Days.dayOf(before(kind)))));
    }

    private Instant before(Kept kind) {
        int days = config.getOptionalValue(kind.setting(), Integer.class).orElse(kind.days());
        return clock.instant().minus(Duration.ofDays(days));
    }
}
