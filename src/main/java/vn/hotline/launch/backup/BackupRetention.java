package vn.hotline.launch.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which backups are no longer needed: every second of the last days can be restored, so the one that the oldest of these
 * days begins with stays, too; and however old they are, a number of them stays.
 *
 * @param least 1 at least
 */
public record BackupRetention(Duration kept, int least) {

    /** @param all of one database, the oldest first, as {@link Backup#in} gives them */
    public List<Backup> over(List<Backup> all, Instant now) {
        Instant first = now.minus(kept);
        List<Backup> over = new ArrayList<>();
        for (int i = 0; i < all.size() - least && !all.get(i + 1).made().isAfter(first); i++) {
            over.add(all.get(i));
        }
        return over;
    }
}
