package vn.hotline.contact;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.hotline.platform.security.Identity;

/** A delivery that waits to be stored. Whoever takes it first has to say what became of it. */
final class WaitingDelivery {

    private final NewContact made;
    private final Identity sender;
    private final String address;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<Optional<ContactReceipt>> end = new CompletableFuture<>();
    private final Semaphore news = new Semaphore(0);

    WaitingDelivery(NewContact made, Identity sender, String address) {
        this.made = made;
        this.sender = sender;
        this.address = address;
    }

    NewContact made() {
        return made;
    }

    /** Who stores one acts in the name of who sent it, as the trail says: both have to come from the same. */
    boolean isOfSameSender(WaitingDelivery other) {
        return sender.equals(other.sender) && Objects.equals(address, other.address);
    }

    /** @return whether it was still free */
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    /** It is its turn now, if nobody who just came was faster. */
    void call() {
        news.release();
    }

    /** @return false if for so long there was neither a turn nor an end */
    boolean awaitNews(long milliseconds) {
        try {
            return news.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isTaken() {
        return taken.get();
    }

    void stored() {
        end.complete(Optional.of(ContactReceipt.of(made.contact())));
        news.release();
    }

    /** It is left to who brought it. Changes nothing if more is known of it already. */
    void leave() {
        end.complete(Optional.empty());
        news.release();
    }

    /** Nobody knows whether it is stored. */
    void failUncertain(RuntimeException cause) {
        end.completeExceptionally(cause);
        news.release();
    }

    /** Waits until it is known; empty if it was not stored. */
    Optional<ContactReceipt> end() {
        try {
            return end.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }
}
