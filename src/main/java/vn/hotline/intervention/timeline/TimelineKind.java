package vn.hotline.intervention.timeline;

/** Kinds of entries on a case's timeline, each with its shape and tone. */
public enum TimelineKind {
    OPENED("folder", "acc", Part.LIFECYCLE),
    STEP("next", "", Part.LIFECYCLE),
    CLOSED("check", "ok", Part.LIFECYCLE),
    CONTACT("phone", "danger", Part.WORK),
    ASSESSED("tri", "", Part.WORK),
    CALL("phone", "", Part.WORK),
    DOCUMENT("doc", "", Part.WORK),
    ACTION("note", "", Part.WORK),
    ASSIGNED("user", "", Part.LIFECYCLE),
    CORRECTED("pen", "", Part.LIFECYCLE),
    MERGED("link", "acc", Part.LIFECYCLE),
    REFERRED("share", "acc", Part.REFERRALS),
    ANSWERED("reply", "ok", Part.REFERRALS),
    REFUSED("x", "", Part.REFERRALS),
    CLOCK("clock", "", Part.CLOCKS),
    MISSED("oct", "danger", Part.CLOCKS),
    READ("eye", "", Part.READERS);

    /** What a reader may narrow the timeline to. */
    public enum Part {
        LIFECYCLE,
        WORK,
        REFERRALS,
        CLOCKS,
        /** Who read it: shown to whoever asks for that only. */
        READERS
    }

    private final String icon;
    private final String tone;
    private final Part part;

    TimelineKind(String icon, String tone, Part part) {
        this.icon = icon;
        this.tone = tone;
        this.part = part;
    }

    public String getIcon() {
        return icon;
    }

    public String getTone() {
        return tone;
    }

    public Part getPart() {
        return part;
    }
}
