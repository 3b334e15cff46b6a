package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.RecordNews;

/** Open lists hear that the queue of their centre is another one. */
@ApplicationScoped
public class ArrivalNews extends RecordNews {

    public ArrivalNews() {
        super(RecordKind.ARRIVAL);
    }
}
