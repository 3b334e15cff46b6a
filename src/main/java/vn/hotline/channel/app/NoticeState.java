package vn.hotline.channel.app;

import vn.hotline.kernel.Labelled;

/** How far a notice is, in the eyes of whoever sent it. */
public enum NoticeState implements Labelled {
    WAITING,
    /** Somebody has it and has not answered yet. */
    TAKEN,
    ANSWERED,
    /** Nobody is at it any more; whatever is written now waits anew. */
    CLOSED
}
