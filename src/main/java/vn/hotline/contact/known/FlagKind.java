package vn.hotline.contact.known;

import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Tone;
import vn.hotline.platform.security.Verb;

/** What is said of a caller before the first word, the gravest first. */
public enum FlagKind implements Labelled {
    /** A child may be in danger: it is heard whatever else is said. */
    AT_RISK(Tone.DANGER, "flag", Verb.FLAG_SET),
    /** Earlier records are shown to supervisors, and to whoever wrote them or leads the case. */
    CONFIDENTIAL(Tone.INFO, "lock", Verb.FLAG_DECIDE),
    NUISANCE(Tone.WARN, "tri", Verb.FLAG_SET),
    /** It does not ring: a dismissed contact is counted in its place. */
    BLOCKED(Tone.LINE, "x", Verb.FLAG_DECIDE);

    private final Tone tone;
    private final String icon;
    private final Verb verb;

    FlagKind(Tone tone, String icon, Verb verb) {
        this.tone = tone;
        this.icon = icon;
        this.verb = verb;
    }

    public Tone getTone() {
        return tone;
    }

    public String getIcon() {
        return icon;
    }

    /** By which it is set. */
    public Verb getVerb() {
        return verb;
    }
}
