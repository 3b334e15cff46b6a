package vn.hotline.kernel;

import jakarta.ejb.EJBException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies behind a failure, however deep services and server have wrapped it. */
public final class Thrown {

    private Thrown() {}

    /** The failure itself, then what each was caused by. */
    public static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Thrown::cause);
    }

    /** The outermost of that type. */
    public static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return chain(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof EJBException wrapped && wrapped.getCausedByException() != null
                ? wrapped.getCausedByException()
                : thrown.getCause();
    }
}
