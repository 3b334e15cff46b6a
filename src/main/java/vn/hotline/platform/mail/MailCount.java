package vn.hotline.platform.mail;

/**
 * How the mails about a record stand.
 *
 * @param waiting to be sent, or sent again
 * @param error of one that could not be sent, or null
 */
public record MailCount(long sent, long waiting, long dropped, long givenUp, String error) {

    public static final MailCount NONE = new MailCount(0, 0, 0, 0, null);

    public long all() {
        return sent + waiting + dropped + givenUp;
    }

    static MailCount of(MailStatus status, long count, String error) {
        return switch (status) {
            case WAITING -> new MailCount(0, count, 0, 0, error);
            case SENT -> new MailCount(count, 0, 0, 0, null);
            case DROPPED -> new MailCount(0, 0, count, 0, null);
            case GIVEN_UP -> new MailCount(0, 0, 0, count, error);
        };
    }

    MailCount plus(MailCount other) {
        return new MailCount(
                sent + other.sent,
                waiting + other.waiting,
                dropped + other.dropped,
                givenUp + other.givenUp,
                error == null ? other.error : error);
    }
}
