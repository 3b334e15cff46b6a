package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hotline.channel.telephony.CallState.Dated;
import vn.hotline.channel.telephony.PhoneEvents.CallKey;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.CurrentUser;

/**
 * Makes the call of its events: all that was told of it is read again each time, under a lock on the call, and what is new
 * is told to whom it concerns.
 */
@ApplicationScoped
public class CallFolding {

    /** So long a call that was taken or ended waits to be told that it rang: events overtake each other. */
    static final Duration RINGING_IS_AWAITED = Duration.ofSeconds(3);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PhoneEvents events;

    @Inject
    private Exchanges exchanges;

    @Inject
    private IncomingCalls incoming;

    @Inject
    private OutgoingCalls outgoing;

    @Inject
    private RecordingBook recordings;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /** Several servers may do it at once: one after the other. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fold(CallKey key) {
        // before anything is read: what another one wrote meanwhile would be a collision
        PhoneCall call = held(key);
        List<StoredPhoneEvent> told = events.of(key);
        if (told.stream().allMatch(StoredPhoneEvent::isFolded)) {
            return;
        }
        if (call.isKnown() && told.stream().noneMatch(StoredPhoneEvent::isFolded)) {
            // its own events are no longer kept: whoever sends one of them again would make another call of it
            events.worked(told);
            return;
        }
        ApiClient program = entities.find(ApiClient.class, key.clientId());
        current.set(program.identity(), null);
        CallState state = CallState.of(told.stream()
                .map(event -> Dated.of(event.event(), event.getReceivedAt()))
                .toList());
        if (state.knownAsCall() && !state.hasRung() && call.getArrivalId() == null && isToldJustNow(told)) {
            // found again by background work
            return;
        }
        Exchange exchange = exchanges.ofProgram(program.getName());
        if (state.direction() == CallDirection.OUTBOUND) {
            outgoing.follow(call, state);
        } else if (state.knownAsCall()) {
            incoming.follow(call, state, exchange);
        }
        call.update(state, exchange);
        recordings.told(call, state.recordings());
        events.worked(told);
    }

    private boolean isToldJustNow(List<StoredPhoneEvent> told) {
        Instant first = told.get(0).getReceivedAt();
        return first.isAfter(clock.instant().minus(RINGING_IS_AWAITED));
    }

    private PhoneCall held(CallKey key) {
        entities.createNativeQuery("insert into phone_call (id, client_id, call_id, centre_id, version)"
                        + " select next value for row_seq, id, :call, centre_id, 0 from api_client where id = :client"
                        + " on duplicate key update client_id = phone_call.client_id")
                .setParameter("client", key.clientId())
                .setParameter("call", key.callId())
                .executeUpdate();
        return entities.createQuery("from PhoneCall c where c.clientId = :client and c.callId = :call", PhoneCall.class)
                .setParameter("client", key.clientId())
                .setParameter("call", key.callId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }
}
