package vn.hotline.launch.door;

import java.time.Duration;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;

/**
 * One request on its way in, head and body. Whoever sends a body holds a thread until its last byte is there, so a sender
 * has to keep a least pace, however often he shows a sign of life, and an end.
 */
final class Sending {

    /** No line is so slow that this does not suffice for a head and a usual form. */
    static final Duration FREE = Duration.ofSeconds(15);

    /** A tenth of the slowest mobile line. */
    static final int BYTES_A_SECOND = 500;

    /** For the largest file that is taken, on a poor line. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Attribute<Sending> OF_CONNECTION =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(Sending.class.getName());

    /**
     * What comes after it begins anew: the server itself hangs up on whoever falls silent that long within a request. Between
     * requests a program may keep its connection, and the rest of a body that nobody read may have come after its answer.
     */
    static final Duration SILENCE = Duration.ofSeconds(10);

    private long begun;
    private long last;
    private boolean request = true;
    private long bytes;

    Sending(long nowNanos) {
        begin(nowNanos);
    }

    private void begin(long nowNanos) {
        begun = nowNanos;
        last = nowNanos;
        bytes = 0;
    }

    /** The one that is on its way, which begins now if there is none. */
    static Sending on(Connection<?> connection) {
        Sending known = OF_CONNECTION.get(connection);
        if (known == null) {
            known = new Sending(System.nanoTime());
            OF_CONNECTION.set(connection, known);
        }
        return known;
    }

    /** It is whole: the next byte begins another. */
    static void endOfRequest(Connection<?> connection) {
        OF_CONNECTION.remove(connection);
    }

    /** What comes from now on is no request: messages of a page that stays connected. */
    static void endOfRequests(Connection<?> connection) {
        on(connection).request = false;
    }

    /** The head is there: its body has a time of its own, and what an earlier request left behind is no part of it. */
    void headCame(long nowNanos) {
        begin(nowNanos);
    }

    void came(int more, long nowNanos) {
        if (nowNanos - last > SILENCE.toNanos()) {
            begin(nowNanos);
        }
        last = nowNanos;
        bytes += more;
    }

    boolean isTooSlow(long nowNanos) {
        Duration taken = Duration.ofNanos(nowNanos - begun);
        return request
                && (taken.compareTo(LONGEST) > 0
                        || taken.compareTo(FREE) > 0 && bytes < BYTES_A_SECOND * taken.toSeconds());
    }
}
