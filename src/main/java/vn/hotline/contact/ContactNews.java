package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.RecordNews;

/** Open lists hear that contacts of their centre changed. */
@ApplicationScoped
public class ContactNews extends RecordNews {

    public ContactNews() {
        super(RecordKind.CONTACT);
    }
}
