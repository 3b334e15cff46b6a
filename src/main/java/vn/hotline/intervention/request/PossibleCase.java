package vn.hotline.intervention.request;

import java.util.List;
import vn.hotline.intervention.lead.CaseRow;

/**
 * A case that a contact may be about.
 *
 * @param why what agrees, the most telling first
 */
public record PossibleCase(CaseRow row, List<LinkHint> why) {

    /** How much agrees. */
    int weight() {
        return LinkHint.weight(why);
    }
}
