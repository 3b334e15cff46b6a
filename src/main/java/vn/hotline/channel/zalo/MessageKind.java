package vn.hotline.channel.zalo;

import java.util.Arrays;
import java.util.Locale;
import vn.hotline.kernel.Labelled;

/** What a message is, by how its event's name ends. */
public enum MessageKind implements Labelled {
    TEXT(false),
    IMAGE(true),
    FILE(true),
    AUDIO(true),
    VIDEO(true),
    STICKER(false),
    GIF(true),
    LOCATION(false),
    /** An address that somebody sends is her own choice, and never asked for by us. */
    LINK(false),
    OTHER(false);

    private final boolean fetched;

    MessageKind(boolean fetched) {
        this.fetched = fetched;
    }

    /** Whether what comes with it is kept here, before its address expires. */
    boolean isFetched() {
        return fetched;
    }

    static MessageKind of(String eventName) {
        String last = eventName.substring(eventName.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(last))
                .findFirst()
                .orElse(OTHER);
    }
}
