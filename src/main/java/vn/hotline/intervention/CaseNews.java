package vn.hotline.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.RecordNews;

/** Open lists hear that cases of their centre changed. */
@ApplicationScoped
public class CaseNews extends RecordNews {

    public CaseNews() {
        super(RecordKind.CASE);
    }
}
