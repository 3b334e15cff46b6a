package vn.hotline.channel.conversation;

import vn.hotline.kernel.Labelled;

/** What a message is, or something that came with it. */
public enum MessageKind implements Labelled {
    TEXT(false),
    IMAGE(true),
    FILE(true),
    AUDIO(true),
    VIDEO(true),
    STICKER(false),
    GIF(true),
    LOCATION(false),
    /** The wish to be called, with the number and the time. */
    CALL_BACK(false),
    /** An address that somebody sends is her own choice, and never asked for by us. */
    LINK(false),
    OTHER(false);

    private final boolean fetched;

    MessageKind(boolean fetched) {
        this.fetched = fetched;
    }

    /** Whether it has to be fetched where the channel keeps it, before its address expires. */
    public boolean isFetched() {
        return fetched;
    }
}
