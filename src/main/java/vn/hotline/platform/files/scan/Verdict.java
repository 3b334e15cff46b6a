package vn.hotline.platform.files.scan;

/** What a scanner says of a file. @param found the scanner's name of what it found, or null */
public record Verdict(Outcome outcome, String found) {

    public enum Outcome {
        CLEAN,
        FOUND,
        /** It was too large for the scanner, or nobody knows whether it looked. */
        NOT_LOOKED_THROUGH
    }

    static final Verdict CLEAN = new Verdict(Outcome.CLEAN, null);
    static final Verdict NOT_LOOKED_THROUGH = new Verdict(Outcome.NOT_LOOKED_THROUGH, null);

    static Verdict found(String what) {
        return new Verdict(Outcome.FOUND, what);
    }
}
