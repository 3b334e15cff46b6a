package vn.hotline.kernel;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The way a move goes: from which states of a lifecycle, to which, and whether the person has to say why.
 *
 * @param from in their order
 */
public record Way<S extends Enum<S> & Status>(Set<S> from, S to, boolean reasonNeeded) {

    /** The first half of a way. */
    public record Start<S extends Enum<S> & Status>(Set<S> from) {
        public Way<S> to(S state) {
            return new Way<>(Collections.unmodifiableSet(from), state, false);
        }
    }

    @SafeVarargs
    public static <S extends Enum<S> & Status> Start<S> from(S one, S... others) {
        return new Start<>(EnumSet.of(one, others));
    }

    /** From each state between two, both of them among these. */
    public static <S extends Enum<S> & Status> Start<S> between(S first, S last) {
        return new Start<>(EnumSet.range(first, last));
    }

    public Way<S> withReason() {
        return new Way<>(from, to, true);
    }
}
