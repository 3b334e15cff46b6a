package vn.hotline.reporting.publication.document;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum PeriodReportStatus implements Status {
    DRAFTED(Look.open(Tone.LINE, "pen")),
    CHECKED(Look.open(Tone.ACC, "eye")),
    APPROVED(Look.open(Tone.OK, "lock")),
    PUBLISHED(Look.ended(Tone.OK, "news")),
    SUPERSEDED(Look.ended(Tone.LINE, "book")),
    WITHDRAWN(Look.ended(Tone.LINE, "x"));

    private final Look look;

    PeriodReportStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }

    /** Whether it is still being made: its figures are those of the moment. */
    public boolean isBeingMade() {
        return this == DRAFTED || this == CHECKED;
    }

    /** Whether it stands: a new edition is drafted from it. */
    public boolean isStanding() {
        return this == APPROVED || this == PUBLISHED;
    }
}
