package vn.hotline.channel.conversation;

/** Who wrote a message. */
public enum MessageSide {
    PERSON,
    /** An operator, here. */
    US,
    /** Somebody of ours on Zalo's own page of the account. */
    ELSEWHERE,
    /** The account by itself: that it answered does not mean that anybody has read what was written to it. */
    AUTOMATIC
}
