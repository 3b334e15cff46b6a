package vn.hotline.intervention;

import vn.hotline.kernel.Labelled;

/** A case that a contact may be about. */
public record PossibleCase(CaseRow row, Why why) {

    public enum Why implements Labelled {
        SAME_NUMBER,
        SAME_CHILD
    }
}
