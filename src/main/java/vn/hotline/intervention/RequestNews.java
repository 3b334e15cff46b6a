package vn.hotline.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.RecordNews;

/** Open lists hear that requests for a case of their centre changed. */
@ApplicationScoped
public class RequestNews extends RecordNews {

    public RequestNews() {
        super(RecordKind.REQUEST);
    }
}
