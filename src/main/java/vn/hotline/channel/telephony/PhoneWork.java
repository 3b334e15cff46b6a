package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import vn.hotline.channel.telephony.PhoneEvents.CallKey;
import vn.hotline.platform.db.Collision;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.PromptWork;
import vn.hotline.platform.work.Watch;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

/**
 * Works on a call as soon as something of it is kept, and on what was not worked on at once: a server ended, or the database
 * was away for a moment.
 */
@ApplicationScoped
public class PhoneWork extends PromptWork<CallKey> implements WorkKind, Watch {

    /** What came just now is being worked on where it came. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(3);

    private static final int AT_ONCE = 500;

    /** Two would meet at the same operator and the same call, and one of them would have to begin anew. */
    private static final int THREADS = 1;

    private static final int WAITING = 20_000;

    /** Somebody at the desk, or another server, may be at the same call. */
    private static final int TRIES = 3;

    @Inject
    private PhoneEvents events;

    @Inject
    private CallFolding folding;

    @Inject
    private Work work;

    public PhoneWork() {
        super(THREADS, WAITING);
    }

    @Override
    public String name() {
        return "phone-events";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public String ifItFails() {
        return "what exchanges tell of calls is kept, and worked on as soon as the database answers";
    }

    /**
     * Each call is work of its own, named by one of its events: one that cannot be worked on is tried again less and less often,
     * is seen by who looks after the system, and holds up no other.
     */
    @Override
    public void look() throws SQLException {
        events.waiting(LEFT_ALONE, AT_ONCE).forEach((call, event) -> {
            // not those whose turn on this server comes, since many came at once
            if (!isWaiting(call)) {
                work.put(name(), event);
            }
        });
    }

    @Override
    protected void work(CallKey call) {
        Collision.tryAgain(TRIES, () -> folding.fold(call));
    }

    @Override
    public void run(Attempt attempt) {
        events.callOf(attempt.id()).ifPresent(this::work);
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    /** A call is dated by its exchange, or by when it was kept. */
    @Override
    public boolean isByTheClock() {
        return false;
    }
}
