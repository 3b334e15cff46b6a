package vn.hotline.kernel;

import java.util.Arrays;
import java.util.List;

/** A state of a lifecycle. It says itself how it is shown, so that no page decides on looks. */
public interface Status extends Labelled {

    Look getLook();

    default Tone getTone() {
        return getLook().tone();
    }

    /** Id of a shape in the icon sprite. */
    default String getIcon() {
        return getLook().icon();
    }

    /** Whether somebody still has to act on a record in this state. */
    default boolean isOpen() {
        return getLook().open();
    }

    /**
     * Whether a record in this state stands for nothing any more: it was a double, or should never have been made. It
     * can be read by its number; no figure counts it, no name finds it, and only a list that asks for it shows it.
     */
    default boolean isVoid() {
        return false;
    }

    /** The states of a lifecycle in which a record stands for nothing: the one definition that all queries use. */
    static <S extends Enum<S> & Status> List<S> voided(Class<S> lifecycle) {
        return Arrays.stream(lifecycle.getEnumConstants())
                .filter(Status::isVoid)
                .toList();
    }
}
