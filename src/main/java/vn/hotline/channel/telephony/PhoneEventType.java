package vn.hotline.channel.telephony;

import vn.hotline.kernel.Labelled;

/** What an exchange tells of a call. */
public enum PhoneEventType implements Labelled {
    /** It rings, at an extension or in the exchange's own queue. */
    RINGING,
    /** Somebody took it, at an extension. */
    ANSWERED,
    /** It is over. */
    ENDED,
    /** What was said, or left on the answering machine, can be fetched. */
    RECORDING_READY
}
