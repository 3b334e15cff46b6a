package vn.hotline.platform.work;

import java.io.Serializable;
import java.time.Instant;

/**
 * An item of work that has failed so far.
 *
 * @param kind name of the kind of work
 * @param id what it is about
 * @param failures in a row
 * @param why name of the last failure; never its words, in which somebody's name may stand
 * @param running whether a server is at it right now
 */
public record WorkRow(
        String kind, long id, int failures, String why, Instant lastFailure, Instant again, boolean running)
        implements Serializable {}
