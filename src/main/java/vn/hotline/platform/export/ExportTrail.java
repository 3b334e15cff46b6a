package vn.hotline.platform.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;

/** Notes exports apart from their own transaction: rows that left stay noted, however the export ends. */
@ApplicationScoped
public class ExportTrail {

    @Inject
    private AuditTrail audit;

    /** Before the first row leaves. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begins(RowExport export, RecordKind kind, String detail) {
        export.describe(kind, detail);
        audit.record(AuditAction.EXPORT, kind, null, detail);
    }

    /** When it did not come to its end. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void brokenOff(RowExport export) {
        audit.record(
                export.getState() == ExportState.STOPPED ? AuditAction.EXPORT_STOPPED : AuditAction.EXPORT_FAILED,
                export.getKind(),
                null,
                Detail.of(
                        export.getDetail() == null ? null : new Detail.Mark(export.getDetail()),
                        Detail.named("audit.detail.rows", export.getRows())));
    }
}
