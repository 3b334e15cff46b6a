package vn.hotline.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import vn.hotline.platform.retention.KeptRows;

/** Files that a server began to store and did not end: it was killed, and has stored them again since, or never will. */
@ApplicationScoped
public class UnendedFiles extends KeptRows {

    public UnendedFiles() {
        super(
                "stored_file",
                "HOTLINE_KEEP_HALF_FILES_DAYS",
                1,
                "delete from stored_file where ended_at is null and begun_at < :before order by id limit :most");
    }
}
