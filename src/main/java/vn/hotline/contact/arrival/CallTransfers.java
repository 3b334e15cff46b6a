package vn.hotline.contact.arrival;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/**
 * Has the exchange follow what was done at the desk: a call that was given to somebody goes on at that person's telephone.
 * Whatever the exchange says, the call is that person's here; whoever it connects has it in the end.
 */
@Stateless
@May(Verb.ARRIVAL_HAND_OVER)
public class CallTransfers {

    @Inject
    private Records records;

    @Inject
    private Presences presences;

    @Inject
    private Instance<CallTransfer> ends;

    /**
     * Asked after a call was given away, outside of that transaction: nothing waits for the exchange.
     *
     * @return empty if nobody is on the line
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<CallTransferred> follow(long arrivalId) {
        Arrival arrival = records.find(Arrival.class, arrivalId);
        if (!arrival.isOnTheLine()) {
            return Optional.empty();
        }
        Optional<String> extension = Optional.ofNullable(arrival.belongsTo()).flatMap(presences::extensionOf);
        return Optional.of(extension
                .map(at -> ends.stream()
                        .map(end -> end.to(arrival, at))
                        .filter(answer -> answer != CallTransferred.NOT_BY_PROGRAM)
                        .findFirst()
                        .orElse(CallTransferred.NOT_BY_PROGRAM))
                .orElse(CallTransferred.NO_TELEPHONE));
    }
}
