package vn.hotline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.hotline.kernel.RecordKind;

/** Writes refusals apart from the transaction that was refused. */
@ApplicationScoped
public class RefusalTrail {

    @Inject
    private AuditTrail audit;

    /** In a transaction of its own, which stays when what was refused is undone. @param id null for no record */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(RecordKind kind, Long id, String detail) {
        audit.record(AuditAction.REFUSED, kind, id, detail);
    }
}
