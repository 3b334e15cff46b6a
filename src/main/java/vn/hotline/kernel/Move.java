package vn.hotline.kernel;

import java.util.Set;

/**
 * One legal move of a lifecycle. The enum of a feature's moves is its whole table: the guard, the buttons, the tests
 * and the diagram in the documentation all read it.
 */
public interface Move<S extends Enum<S> & Status> extends Labelled {

    /** States the move may start from; empty for the move that creates the record. */
    Set<S> getFrom();

    S getTo();

    /** Whether the person has to say why. */
    boolean isReasonNeeded();

    default boolean isPossibleFrom(S status) {
        return getFrom().contains(status);
    }
}
