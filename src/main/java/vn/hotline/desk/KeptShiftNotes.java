package vn.hotline.desk;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.platform.retention.KeptRows;

/** What a shift said to the next one is of no use a season later. What belongs to a record stands in the record. */
@ApplicationScoped
public class KeptShiftNotes extends KeptRows {

    public KeptShiftNotes() {
        super(
                "shift_note",
                "HOTLINE_KEEP_SHIFT_NOTES_DAYS",
                90,
                "delete from shift_note where written_at < :before order by written_at limit :most");
    }
}
