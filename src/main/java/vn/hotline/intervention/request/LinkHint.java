package vn.hotline.intervention.request;

import vn.hotline.kernel.Labelled;

/** Why a contact may be about a case, the most telling first. */
public enum LinkHint implements Labelled {
    SAME_CHILD(8),
    SAME_NUMBER(4),
    LIKE_CHILD(2),
    SAME_PLACE(1);

    private final int weight;

    LinkHint(int weight) {
        this.weight = weight;
    }

    /** So that what tells more outweighs all that tells less. */
    int weight() {
        return weight;
    }
}
