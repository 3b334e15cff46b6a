package vn.hotline.intervention.request;

import java.util.Collection;
import vn.hotline.kernel.Labelled;

/** Why a contact may be about a case, the most telling first. */
public enum LinkHint implements Labelled {
    SAME_CHILD(16),
    SAME_NUMBER(8),
    LIKE_CHILD(4),
    /** Of somebody whose name agrees. */
    SAME_AGE(2),
    SAME_PLACE(1);

    private final int weight;

    LinkHint(int weight) {
        this.weight = weight;
    }

    static int weight(Collection<LinkHint> hints) {
        return hints.stream().mapToInt(LinkHint::weight).sum();
    }

    /** So that what tells more outweighs all that tells less. */
    int weight() {
        return weight;
    }
}
