package vn.hotline.channel.zalo;

import java.io.Serializable;
import java.time.Instant;

/**
 * The Official Account as whoever looks after the system sees it.
 *
 * @param oaId its number; null: Zalo is off
 * @param answers whether anything can be answered at all: the app's key is set
 * @param renewedAt when its token was renewed last, or null
 * @param refusedAt since when Zalo takes its token no more; null while it does
 * @param failure what Zalo said to that, or null
 */
public record ZaloAccount(String oaId, boolean answers, Instant renewedAt, Instant refusedAt, Integer failure)
        implements Serializable {

    static final ZaloAccount OFF = new ZaloAccount(null, false, null, null, null);

    public boolean on() {
        return oaId != null;
    }
}
