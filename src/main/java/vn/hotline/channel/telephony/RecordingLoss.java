package vn.hotline.channel.telephony;

import vn.hotline.kernel.Labelled;

/** Why a recording cannot be had. */
public enum RecordingLoss implements Labelled {
    /** It lies at a host that is not set up for its exchange. */
    HOST,
    /** The exchange did not give it out, as often as it was asked. */
    REFUSED,
    /** It is larger than what is kept. */
    SIZE,
    /** It is no sound. */
    KIND,
    /** It is not what the exchange's checksum says. */
    CHECKSUM
}
