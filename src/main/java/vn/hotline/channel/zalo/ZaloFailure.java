package vn.hotline.channel.zalo;

import java.util.Arrays;
import vn.hotline.kernel.Labelled;

/** Why Zalo did not take an answer, by its number of it; and what is to be done: nothing else decides that. */
public enum ZaloFailure implements Labelled {
    TOO_MANY_AT_ONCE(-32, Way.AGAIN_LATER),
    NOT_JUST_NOW(-200, Way.AGAIN_LATER),
    TOKEN_INVALID(-216, Way.RENEW_TOKEN),
    TOKEN_EXPIRED(-220, Way.RENEW_TOKEN),
    NOT_FOLLOWING(-213, Way.NEVER),
    PERSON_INACTIVE(-227, Way.NEVER),
    SEVEN_DAYS_OVER(-230, Way.NEVER),
    NO_MESSAGE_OF_HERS(-232, Way.NEVER),
    REFUSED_BY_PERSON(-244, Way.NEVER),
    /** Any other: sent again it would be refused again, and nobody would see why. */
    OTHER(0, Way.NEVER);

    /** What is done about it. */
    enum Way {
        AGAIN_LATER,
        /** Once, and then it is sent again. */
        RENEW_TOKEN,
        NEVER
    }

    private final int code;
    private final Way way;

    ZaloFailure(int code, Way way) {
        this.code = code;
        this.way = way;
    }

    static ZaloFailure of(int code) {
        return Arrays.stream(values())
                .filter(failure -> failure.code == code)
                .findFirst()
                .orElse(OTHER);
    }

    int getCode() {
        return code;
    }

    Way getWay() {
        return way;
    }
}
