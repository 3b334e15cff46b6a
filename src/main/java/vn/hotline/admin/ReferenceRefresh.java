package vn.hotline.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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

    @Inject
    private Event<ListChanged> changed;

    /** Waited for until it is committed, which every change of a record need not be. */
    record ListChanged() {}

    void raise(@Observes Happened event) {
        if (event.kind() == RecordKind.CODE) {
            data.raiseVersion();
            changed.fire(new ListChanged());
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ListChanged event) {
        version.forget();
    }
}
