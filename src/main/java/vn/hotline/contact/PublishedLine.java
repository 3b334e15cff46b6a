package vn.hotline.contact;

/** In which line of the published figures contacts of a channel are counted. */
public enum PublishedLine {
    CALLS,
    /** Published as one sum, "lượt thông báo qua ứng dụng và Zalo". */
    APP_AND_ZALO,
    /** Somebody turned to the hotline by a way that no published line names; it is told by channel only. */
    OTHER_DIRECT,
    /** The hotline read it elsewhere. */
    READ_ELSEWHERE
}
