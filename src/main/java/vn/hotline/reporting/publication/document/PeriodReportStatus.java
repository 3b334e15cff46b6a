package vn.hotline.reporting.publication.document;

import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum PeriodReportStatus implements Status {
    DRAFTED(Tone.LINE, "pen", true),
    CHECKED(Tone.ACC, "eye", true),
    APPROVED(Tone.OK, "lock", true),
    PUBLISHED(Tone.OK, "news", false),
    SUPERSEDED(Tone.LINE, "book", false),
    WITHDRAWN(Tone.LINE, "x", false);

    private final Tone tone;
    private final String icon;
    private final boolean open;

    PeriodReportStatus(Tone tone, String icon, boolean open) {
        this.tone = tone;
        this.icon = icon;
        this.open = open;
    }

    @Override
    public Tone getTone() {
        return tone;
    }

    @Override
    public String getIcon() {
        return icon;
    }

    @Override
    public boolean isOpen() {
        return open;
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
