package vn.hotline.platform.retention;

import java.time.Instant;

/**
 * A kind of rows that are of use for a time only. Records of people, figures and the trail are none of these: nothing
 * deletes them by itself.
 */
public interface Kept {

    /** As the trail and the documentation name it. */
    String name();

    /** The setting that says for how many days they are kept. */
    String setting();

    /** Without the setting. */
    int days();

    /** @return how many were deleted, at most so many, the oldest first */
    int deleteFrom(Instant before, int atMost);
}
