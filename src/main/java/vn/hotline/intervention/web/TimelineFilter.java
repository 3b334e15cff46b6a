package vn.hotline.intervention.web;

import vn.hotline.intervention.timeline.TimelineKind;
import vn.hotline.intervention.timeline.TimelineKind.Part;
import vn.hotline.kernel.Labelled;

/** What of the timeline is shown. */
public enum TimelineFilter implements Labelled {
    ALL,
    WORK,
    REFERRALS,
    CLOCKS,
    READERS;

    boolean shows(TimelineKind kind) {
        return this == ALL ? kind.getPart() != Part.READERS : kind.getPart() == Part.valueOf(name());
    }
}
