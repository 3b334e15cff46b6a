package vn.hotline.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Zalo, as far as it tells what somebody wrote to the hotline's account. */
public final class ZaloAccount {

    private static final String APP = "431";
    private static final String ACCOUNT = "3886";
    private static final String SECRET = "event-secret";

    private static final String WRITTEN = """
            {"app_id":"%s","sender":{"id":"%s"},"user_id_by_app":"55","recipient":{"id":"%s"},\
            "event_name":"user_send_text","message":{"text":"%s","msg_id":"%s"},"timestamp":"%d"}""";

    private ZaloAccount() {}

    /** What a program is told that it is this account's. */
    public static Map<String, String> settings() {
        return Map.of("HOTLINE_ZALO_APP_ID", APP, "HOTLINE_ZALO_OA_ID", ACCOUNT, "HOTLINE_ZALO_EVENT_SECRET", SECRET);
    }

    /**
     * @param message its number: told again, it is the same message
     * @param text without anything that JSON would write otherwise
     */
    public static void tell(ApiConnection hotline, String person, String message, String text, long at)
            throws IOException {
        String body = WRITTEN.formatted(APP, person, ACCOUNT, text, message, at);
        hotline.deliver(
                "/channel/zalo/webhook",
                "Content-Type: application/json\r\nX-ZEvent-Signature: mac=" + signature(body, at) + "\r\n",
                body);
    }

    private static String signature(String body, long at) {
        try {
            byte[] signed = (APP + body + at + SECRET).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(signed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
