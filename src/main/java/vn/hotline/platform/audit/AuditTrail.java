package vn.hotline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;

/** Writes the trail in the transaction of what it tells of: neither happens without the other. */
@ApplicationScoped
public class AuditTrail {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /** @param detail what a reader of the trail needs beside the record, such as the words searched; sealed, may be null */
    public void record(AuditAction action, RecordKind kind, Long id, String detail) {
        record(current.get(), action, kind, id, detail);
    }

    /** For acts of somebody who is not (yet) signed in. */
    public void record(Identity actor, AuditAction action, RecordKind kind, Long id, String detail) {
        entities.persist(new AuditEntry(clock.instant(), actor, action, kind, id, detail, current.address()));
    }
}
