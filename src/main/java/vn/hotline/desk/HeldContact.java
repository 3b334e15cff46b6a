package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hotline.contact.arrival.ArrivalRow;
import vn.hotline.contact.arrival.ArrivalSearch;
import vn.hotline.platform.web.Drawing;

/** Who arrived for a contact that is being written: what was said by whoever gave her away, and that she can be given on. */
@Named
@RequestScoped
public class HeldContact {

    @Inject
    private ArrivalSearch search;

    private boolean isRead;
    private ArrivalRow row;

    /** Null if nobody arrived for it, or she is not in conversation any more. */
    public ArrivalRow of(long contactId) {
        if (!isRead && Drawing.isNow()) {
            isRead = true;
            row = search.ofContact(contactId).orElse(null);
        }
        return row;
    }
}
