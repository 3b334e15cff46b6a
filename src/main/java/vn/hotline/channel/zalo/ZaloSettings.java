package vn.hotline.channel.zalo;

import java.net.URI;
import java.util.Set;
import vn.hotline.kernel.Helpline;

/**
 * The Official Account that belongs to the hotline.
 *
 * @param appId of the app that the account is tied to; null: Zalo is off
 * @param oaId of the account itself
 * @param eventSecret the account's secret key, which signs what Zalo tells
 * @param appSecret the app's secret key, by which tokens are got
 * @param refreshToken the first one, or one that an administrator got anew; null: nothing is answered
 * @param line and {@code centreId}: where its messages wait
 * @param api address of Zalo's interface
 * @param tokens address where tokens are got
 * @param mediaHosts hosts that pictures and files are fetched from, each with all below it
 */
public record ZaloSettings(
        String appId,
        String oaId,
        String eventSecret,
        String appSecret,
        String refreshToken,
        Helpline line,
        int centreId,
        URI api,
        URI tokens,
        Set<String> mediaHosts) {

    public static final ZaloSettings OFF =
            new ZaloSettings(null, null, null, null, null, Helpline.CHILD_PROTECTION, 1, null, null, Set.of());

    public boolean on() {
        return appId != null;
    }

    /** Whether messages can be answered: what comes is taken without it, too. */
    public boolean answers() {
        return on() && appSecret != null;
    }

    /** Half of it are secrets. */
    @Override
    public String toString() {
        return on() ? "Zalo account " + oaId : "off";
    }
}
