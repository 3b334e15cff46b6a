package vn.hotline.channel.zalo;

import java.util.Arrays;
import java.util.List;

/** What an event means for a conversation, by its name or, where that is one of a family, by how it begins. */
enum ZaloEventKind {
    /** Somebody wrote, known to the account or not. */
    MESSAGE("user_send_", "anonymous_send_"),
    /** The account wrote: what we sent, and what was typed elsewhere. */
    ANSWERED_ELSEWHERE("oa_send_"),
    RECEIVED("user_received_message"),
    SEEN("user_seen_message"),
    FOLLOW("follow"),
    UNFOLLOW("unfollow"),
    /** Somebody withdraws the consent that Zalo holds: what we keep of the conversation has to go. */
    WITHDRAW("user_withdraw"),
    /** Kept for a time, and nothing is made of it. */
    OTHER;

    private final List<String> names;

    ZaloEventKind(String... names) {
        this.names = List.of(names);
    }

    static ZaloEventKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.names.stream()
                        .anyMatch(one -> one.endsWith("_") ? name.startsWith(one) : name.equals(one)))
                .findFirst()
                .orElse(OTHER);
    }
}
