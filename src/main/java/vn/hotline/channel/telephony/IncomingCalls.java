package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import vn.hotline.contact.Channel;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.contact.arrival.Arriving;
import vn.hotline.contact.arrival.Presences;
import vn.hotline.kernel.Helpline;

/**
 * What a call that comes in means for the queue. Only what is new is told; what is told again, because a server ended in
 * the middle, changes nothing there.
 */
@ApplicationScoped
public class IncomingCalls {

    @Inject
    private ArrivalQueue queue;

    @Inject
    private Presences presences;

    /** @param call as it was known before */
    void follow(PhoneCall call, CallState state, Exchange exchange) {
        String source = "phone-" + call.getClientId();
        String key = call.getCallId();
        Long ringsAt = state.ringing() ? userAt(call, state.rings()) : null;
        if (call.getArrivalId() == null) {
            Helpline line = exchange.line(state.to());
            Arriving arriving = new Arriving(
                    source,
                    key,
                    line,
                    call.getCentreId(),
                    Channel.PHONE,
                    state.from(),
                    null,
                    null,
                    null,
                    state.arrivedAt(),
                    ringsAt);
            call.arrivedAs(queue.offer(arriving).getId());
        } else {
            followed(call, state, source, key, ringsAt);
        }
        if (state.answeredAt() != null && !call.wasAnswered(state)) {
            taken(call, source, key, state.firstExtension(), state.answeredAt());
        }
        if (state.takenAt() != null && !call.wasTaken(state)) {
            taken(call, source, key, state.extension(), state.takenAt());
        }
        if (state.over() && !call.wasOver(state)) {
            queue.hungUp(source, key, state.endedAt());
        }
    }

    private void followed(PhoneCall call, CallState state, String source, String key, Long ringsAt) {
        if (!state.arrivedAt().equals(call.getArrivedAt())) {
            queue.came(source, key, state.arrivedAt());
        }
        if (!call.rangAt(state)) {
            queue.rings(source, key, ringsAt);
        }
    }

    /** Whoever works at the extension has the contact; taken where nobody is known to work, it waits for somebody. */
    private void taken(PhoneCall call, String source, String key, String extension, Instant at) {
        Long user = userAt(call, extension);
        queue.answered(source, key, user, at);
        call.takenBy(user);
    }

    /** @return null if nobody said that she sits there, or there is no extension */
    private Long userAt(PhoneCall call, String extension) {
        return extension == null
                ? null
                : presences.userAt(call.getCentreId(), extension).orElse(null);
    }
}
