package vn.hotline.channel.zalo;

import java.time.Duration;
import java.time.Instant;

/**
 * How long, and how often, somebody may be answered: within seven days of what she wrote last. Eight answers within 48
 * hours of it are free; what is sent beyond that is counted against what the account has bought.
 *
 * @param heardAt when she wrote last; null if she never did, or withdrew
 * @param now by the server's clock
 * @param sent answers since then
 * @param told what Zalo said last of the free ones that are left, since then; null if it said nothing
 */
public record ReplyWindow(Instant heardAt, Instant now, int sent, Integer told) {

    public static final int FREE = 8;

    static final Duration FREE_WITHIN = Duration.ofHours(48);
    static final Duration OPEN_WITHIN = Duration.ofDays(7);

    /** With fewer left the page warns. */
    private static final int FEW = 2;

    public boolean open() {
        return heardAt != null && now.isBefore(end());
    }

    public Instant freeEnd() {
        return heardAt == null ? null : heardAt.plus(FREE_WITHIN);
    }

    public Instant end() {
        return heardAt == null ? null : heardAt.plus(OPEN_WITHIN);
    }

    /** How many answers are free still. */
    public int free() {
        if (heardAt == null || !now.isBefore(freeEnd())) {
            return 0;
        }
        return Math.max(0, told == null ? FREE - sent : Math.min(told, FREE));
    }

    /** Hours in which answers are free, the last one counted whole. */
    public long freeHours() {
        return hoursUntil(freeEnd());
    }

    public long hours() {
        return hoursUntil(end());
    }

    private long hoursUntil(Instant end) {
        long minutes = end == null ? 0 : Math.max(0, Duration.between(now, end).toMinutes());
        return (minutes + 59) / 60;
    }

    public boolean fewLeft() {
        return free() <= FEW;
    }
}
