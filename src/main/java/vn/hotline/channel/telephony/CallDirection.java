package vn.hotline.channel.telephony;

import vn.hotline.kernel.Labelled;

/** Who called whom. */
public enum CallDirection implements Labelled {
    INBOUND,
    OUTBOUND
}
