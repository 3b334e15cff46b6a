package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.RecordNews;

/** Open lists hear that somebody else is owed a call by their centre. */
@ApplicationScoped
public class CallBackNews extends RecordNews {

    public CallBackNews() {
        super(RecordKind.CALL_BACK);
    }
}
