package vn.hotline.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.reference.ReferenceData;
import vn.hotline.platform.reference.ReferenceVersion;

/** Tells all servers that what they keep is old: with the change itself, so that none reads the old state again. */
@ApplicationScoped
public class ReferenceRefresh {

    @Inject
    private ReferenceData data;

    @Inject
    private ReferenceVersion version;

    void raise(@Observes Happened event) {
        if (event.kind() == RecordKind.CODE) {
            data.raiseVersion();
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happened event) {
        if (event.kind() == RecordKind.CODE) {
            version.forget();
        }
    }
}
