package vn.hotline.demo;

import static vn.hotline.demo.BulkTable.*;

import java.time.Instant;

/** Writes the history of records: each move with who made it, when and why. */
final class MoveWriter {

    private final Batch batch;
    private final RowIds ids;

    MoveWriter(Batch batch, RowIds ids) {
        this.batch = batch;
        this.ids = ids;
    }

    void write(String kind, long recordId, Sheet.Move move) {
        Instant at = move.at();
        batch.row(STATUS_CHANGE)
                .set("id", ids.row())
                .set("record_kind", kind)
                .set("record_id", recordId)
                .set("from_status", move.from())
                .set("to_status", move.to())
                .seal("reason", move.reason())
                .set("by_user", move.by())
                .set("at", at)
                .end();
    }
}
