package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import vn.hotline.contact.arrival.Presences;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;

/** Calls that are made from here stand with the contact they are made for. */
@ApplicationScoped
public class OutgoingCalls {

    /** An older contact of the number is not what somebody calls for who does not say so. */
    private static final Duration LATELY = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Presences presences;

    @Inject
    private CallRequests requests;

    void follow(PhoneCall call, CallState state) {
        String extension = state.extension() == null ? state.rings() : state.extension();
        call.takenBy(userAt(call, extension));
        if (call.getContactId() == null) {
            Long asked = requests.contactOf(state.reference(), call.getCentreId());
            call.belongsTo(asked == null ? contactOf(call, state) : asked);
        }
    }

    /** By the number that was called: its last contact of these days, such as the one that was missed. */
    private Long contactOf(PhoneCall call, CallState state) {
        byte[] number = SearchTokens.ofCallerNumber(Sealing.current(), state.to());
        if (number == null) {
            return null;
        }
        List<Long> contacts = entities.createQuery(
                        "select c.id from Contact c where c.callerNumberToken = :number and c.centreId = :centre"
                                + " and c.receivedAt between :from and :to order by c.receivedAt desc, c.id desc",
                        Long.class)
                .setParameter("number", number)
                .setParameter("centre", call.getCentreId())
                .setParameter("from", state.arrivedAt().minus(LATELY))
                .setParameter("to", state.arrivedAt())
                .setMaxResults(1)
                .getResultList();
        return contacts.isEmpty() ? null : contacts.get(0);
    }

    /** @return null if nobody said that she sits there, or there is no extension */
    private Long userAt(PhoneCall call, String extension) {
        return extension == null
                ? null
                : presences.userAt(call.getCentreId(), extension).orElse(null);
    }
}
