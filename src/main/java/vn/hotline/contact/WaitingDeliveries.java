package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import vn.hotline.contact.ContactIntake.Taken;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.security.CurrentUser;

/**
 * Takes what programs deliver. One that comes alone is stored at once. Those that come while others are being stored are
 * stored together, in one transaction as soon as it is their turn, so that a flood of them is not a flood of transactions.
 * Each has an answer of its own: if one cannot be stored, nothing of them is, and each is tried by itself.
 */
@ApplicationScoped
public class WaitingDeliveries {

    /** More would let the first of them wait for the last. */
    static final int MOST = 16;

    /** Behind something that hangs nobody waits for longer. */
    static final int PATIENCE_MILLIS = 1_000;

    private final Queue<WaitingDelivery> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore turns = new Semaphore(1);

    private final ContactIntake intake;
    private final Arrivals arrivals;
    private final CurrentUser current;

    /** For the container's stand-in. */
    protected WaitingDeliveries() {
        this(null, null, null);
    }

    @Inject
    WaitingDeliveries(ContactIntake intake, Arrivals arrivals, CurrentUser current) {
        this.intake = intake;
        this.arrivals = arrivals;
        this.current = current;
    }

    /**
     * @throws BusinessException with every problem at its field
     * @throws IdempotencyKeyReusedException if other content came with the same key
     */
    public Taken take(ContactArrival arrival) {
        return made(arrival)
                .flatMap(this::storedWithOthers)
                .map(receipt -> new Taken(receipt, false))
                .orElseGet(() -> alone(arrival));
    }

    /** Empty if something is wrong with it; by itself it may still be the repetition of one that was right. */
    private Optional<NewContact> made(ContactArrival arrival) {
        try {
            return Optional.of(arrivals.made(arrival));
        } catch (BusinessException e) {
            return Optional.empty();
        }
    }

    /** Two requests may bring the same delivery at once: the slower one finds what the faster one stored. */
    private Taken alone(ContactArrival arrival) {
        try {
            return intake.receive(arrival);
        } catch (DeliveredMeanwhileException e) {
            return intake.receiveAgain(arrival);
        }
    }

    private Optional<ContactReceipt> storedWithOthers(NewContact made) {
        WaitingDelivery mine = new WaitingDelivery(made, current.get(), current.address());
        waiting.add(mine);
        while (!mine.isTaken()) {
            if (turns.tryAcquire()) {
                takeTurn(mine);
            } else if (!mine.awaitNews(PATIENCE_MILLIS) && mine.take()) {
                waiting.remove(mine);
                mine.leave();
                callNext();
            }
        }
        return mine.end();
    }

    private void takeTurn(WaitingDelivery mine) {
        try {
            if (mine.take()) {
                waiting.remove(mine);
                store(with(mine));
            }
        } finally {
            turns.release();
            callNext();
        }
    }

    /** Who came while there was no turn is found here, since it waits in the line before it asks for one. */
    private void callNext() {
        WaitingDelivery next = waiting.peek();
        if (next != null) {
            next.call();
        }
    }

    private List<WaitingDelivery> with(WaitingDelivery mine) {
        List<WaitingDelivery> group = new ArrayList<>(List.of(mine));
        for (Iterator<WaitingDelivery> others = waiting.iterator(); others.hasNext() && group.size() < MOST; ) {
            WaitingDelivery other = others.next();
            if (other.isOfSameSender(mine) && other.take()) {
                others.remove();
                group.add(other);
            }
        }
        return group;
    }

    private void store(List<WaitingDelivery> group) {
        try {
            List<NewContact> made = group.stream().map(WaitingDelivery::made).toList();
            Set<Contact> stored = intake.receiveTogether(made).stream()
                    .map(NewContact::contact)
                    .collect(Collectors.toSet());
            group.stream().filter(one -> stored.contains(one.made().contact())).forEach(WaitingDelivery::stored);
        } catch (NotTogetherException e) {
            // nothing is stored, and who brought it tries it by itself
        } catch (RuntimeException e) {
            // it may have been committed: stored once more by itself it could be there twice
            group.forEach(one -> one.failUncertain(e));
        } finally {
            group.forEach(WaitingDelivery::leave);
        }
    }

    /** How many wait for a turn now. */
    int waiting() {
        return waiting.size();
    }
}
