package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;

/** Makes something of one event, in one transaction: it is done and the conversation has it, or neither. */
@ApplicationScoped
public class EventWork {

    /** In whose name the trail has it. */
    private static final String NAME = "Zalo";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ZaloSettings settings;

    @Inject
    private Talks talks;

    @Inject
    private Withdrawal withdrawal;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /** Several servers may be at it: the first does it, the others find it done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void make(long eventId) {
        StoredEvent stored = entities.find(StoredEvent.class, eventId, LockModeType.PESSIMISTIC_WRITE);
        if (stored == null || stored.isDone()) {
            return;
        }
        Optional<ZaloEvent> told = stored.told(settings.oaId()).filter(event -> event.who() != null);
        if (told.isPresent() && told.get().kind() != ZaloEventKind.OTHER) {
            current.set(new Identity(null, null, NAME, Role.API_CLIENT, settings.centreId(), 0), null);
            make(told.get(), Moment.of(told.get(), stored.getStoredAt()));
            stored.finish(clock.instant());
        } else {
            stored.keepUnread(clock.instant());
        }
    }

    private void make(ZaloEvent event, Moment moment) {
        switch (event.kind()) {
            case MESSAGE -> talks.heard(event, moment);
            case ANSWERED_ELSEWHERE -> talks.answered(event, moment);
            case RECEIVED -> talks.got(event, ReplyMove.RECEIVE);
            case SEEN -> talks.got(event, ReplyMove.SEE);
            case FOLLOW -> talks.follows(event, true);
            case UNFOLLOW -> talks.follows(event, false);
            case WITHDRAW -> withdrawal.of(event, moment);
            case OTHER -> throw new IllegalArgumentException(event.name());
        }
    }
}
