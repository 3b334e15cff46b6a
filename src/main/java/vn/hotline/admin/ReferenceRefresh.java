package vn.hotline.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;

/** What was kept is read anew, once the change is stored: before, the old state would be read again. */
@ApplicationScoped
public class ReferenceRefresh {

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReferenceChanged event) {
        codes.forget();
        places.forget();
    }
}
