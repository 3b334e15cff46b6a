package vn.hotline.channel.zalo;

import vn.hotline.kernel.sealing.Sealing;

/** Somebody who writes to the account is known by a keyed hash; the number that Zalo gives her is sealed. */
final class ZaloPerson {

    private static final int LENGTH = 16;

    private ZaloPerson() {}

    /** Null for nobody. */
    static byte[] token(String oaId, String who) {
        return who == null ? null : Sealing.current().hash("zalo:" + oaId + ":" + who, LENGTH);
    }
}
