package vn.hotline.platform.work;

/**
 * A kind of work that is done in the background, once, by whichever server takes it. Each kind is a bean; an item of it is
 * no more than an id, and what else it takes is read when it is done.
 *
 * <p>A server that ends in the middle, or is not heard of for some minutes, leaves the item to another one. So an item can
 * be begun twice, and each kind looks at its record first whether it is done already.
 */
public interface WorkKind {

    /** As it is stored with each item, so it never changes; {@code WorkKind.<name>} in the bundles is what people read. */
    String name();

    /**
     * Does one item, in transactions of its own.
     *
     * @throws TryAgain if it cannot be done now, which the kind has told already where it matters
     * @throws Exception anything else: it is logged, and tried again likewise, until a person looks after it
     */
    void run(Attempt attempt) throws Exception;

    /** Whether this server does it at all; what it does not do waits for one that does. */
    default boolean isOn() {
        return true;
    }

    /** Taken before other work that waits. */
    default boolean isUrgent() {
        return false;
    }

    /** Whether it asks this server's clock, and is left to other servers while that stands wrong. */
    default boolean isByTheClock() {
        return true;
    }
}
