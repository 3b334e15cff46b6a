package vn.hotline.channel.telephony;

import vn.hotline.kernel.Labelled;

/** Whether a recording can be heard. */
public enum RecordingStatus implements Labelled {
    /** It is to be fetched. */
    WAITING,
    KEPT,
    /** It could not be had. */
    LOST
}
