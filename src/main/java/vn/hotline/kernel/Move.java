package vn.hotline.kernel;

import java.util.Set;

/**
 * One legal move of a lifecycle. The enum of a feature's moves is its whole table: the guard, the buttons, the tests
 * and the diagram in the documentation all read it.
 */
public interface Move<S extends Enum<S> & Status> extends Labelled {

    Way<S> getWay();

    /** States the move may start from. */
    default Set<S> getFrom() {
        return getWay().from();
    }

    default S getTo() {
        return getWay().to();
    }

    /** Whether the person has to say why. */
    default boolean isReasonNeeded() {
        return getWay().reasonNeeded();
    }

    default boolean isPossibleFrom(S status) {
        return getFrom().contains(status);
    }

    /** @throws BusinessException {@code lifecycle.illegal} if the table has no such move from there */
    default void check(S status) {
        if (!isPossibleFrom(status)) {
            throw new BusinessException("lifecycle.illegal", this, status);
        }
    }
}
