package vn.hotline.intervention.request;

import java.util.List;
import vn.hotline.contact.ContactRow;

/**
 * An earlier contact that may be about the same child.
 *
 * @param why what agrees, the most telling first
 */
public record PossibleContact(ContactRow row, List<LinkHint> why) {

    /** How much agrees. */
    int weight() {
        return LinkHint.weight(why);
    }
}
