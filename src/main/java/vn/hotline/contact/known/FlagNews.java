package vn.hotline.contact.known;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.RecordNews;

/** Open desks hear that something else is said of callers of their centre. */
@ApplicationScoped
public class FlagNews extends RecordNews {

    public FlagNews() {
        super(RecordKind.CALLER_FLAG);
    }
}
