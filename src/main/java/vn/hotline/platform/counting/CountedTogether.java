package vn.hotline.platform.counting;

import java.util.List;
import vn.hotline.kernel.Cause;

/** Records that began to count in one transaction. One row for a day and centre counts them all. */
public interface CountedTogether {

    /** @param facts what figures count of the record from now on */
    record Counted(Cause cause, Record facts) {}

    List<Counted> counted();
}
