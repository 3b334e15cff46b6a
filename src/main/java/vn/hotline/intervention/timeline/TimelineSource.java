package vn.hotline.intervention.timeline;

import java.util.List;

/** Later stations of the road tell the timeline of a case what they did for it. */
public interface TimelineSource {

    /** In any order. The reader's right to see the case was checked. */
    List<TimelineEntry> of(long caseId);
}
