package vn.hotline.channel.telephony;

import vn.hotline.kernel.Labelled;

/** What became of a call. */
public enum CallOutcome implements Labelled {
    ANSWERED,
    /** Nobody took it until the exchange gave up. */
    MISSED,
    /** The caller hung up before somebody took it. */
    ABANDONED,
    /** The other side was busy or refused it. */
    BUSY,
    /** It could not be put through. */
    FAILED
}
