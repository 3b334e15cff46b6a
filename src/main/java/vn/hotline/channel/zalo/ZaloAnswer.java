package vn.hotline.channel.zalo;

import jakarta.json.JsonObject;
import java.util.regex.Pattern;

/**
 * What Zalo answered to a message of ours: the body says it, whatever the HTTP status.
 *
 * @param error 0 if it took it
 * @param quotaType what the message was counted against: reply, sub_quota, purchase_quota, reward_quota
 * @param quotaLeft how many more, or null
 */
record ZaloAnswer(int error, String messageId, String quotaType, Integer quotaLeft) {

    private static final Pattern QUOTA = Pattern.compile("[a-z_]{1,40}");
    private static final String OTHER_QUOTA = "other";

    static ZaloAnswer of(JsonObject body) {
        Integer error = number(ZaloJson.text(body, "error"));
        JsonObject data = ZaloJson.inner(body, "data");
        return new ZaloAnswer(
                error == null ? ZaloFailure.NOT_JUST_NOW.getCode() : error,
                ZaloEvent.key(ZaloJson.text(data, "message_id")),
                known(quota(data, "quota_type")),
                number(quota(data, "remain")));
    }

    /** What Zalo may call it one day matters less than that the message went. */
    private static String known(String quotaType) {
        return quotaType == null || QUOTA.matcher(quotaType).matches() ? quotaType : OTHER_QUOTA;
    }

    /** It stands beside the message's number, or one step further in. */
    private static String quota(JsonObject data, String name) {
        String told = ZaloJson.text(data, "quota", name);
        return told == null ? ZaloJson.text(data, name) : told;
    }

    boolean isTaken() {
        return error == 0;
    }

    ZaloFailure failure() {
        return ZaloFailure.of(error);
    }

    private static Integer number(String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
