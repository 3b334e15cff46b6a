package vn.hotline.channel.app;

import java.util.regex.Pattern;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiTokens;

/**
 * One installation of the app on one telephone, as it names itself, and the secret that it drew for itself: whoever knows
 * both is this installation. The secret is bound to the name by what comes first.
 *
 * @param program whose token came along
 * @param address of the machine that sends, for what nobody knows yet
 */
public record Installation(ApiClient program, String name, String secret, String address) {

    /** A name that others could hit upon would let them take it first. */
    public static final String NAME = "[A-Za-z0-9._-]{16,40}";

    /** At least 256 bits in base64. */
    public static final String SECRET = "[A-Za-z0-9_+/=-]{43,128}";

    private static final int TOKEN_LENGTH = 16;
    private static final Pattern NAMES = Pattern.compile(NAME);
    private static final Pattern SECRETS = Pattern.compile(SECRET);

    /** Whether it says who it is. */
    boolean named() {
        return name != null
                && NAMES.matcher(name).matches()
                && secret != null
                && SECRETS.matcher(secret).matches();
    }

    byte[] nameToken() {
        return token("app-installation:" + program.getId() + ":" + name);
    }

    /** A plain hash: the secret has all the randomness it needs. */
    byte[] secretHash() {
        return ApiTokens.hash(secret);
    }

    static byte[] token(String text) {
        return Sealing.current().hash(text, TOKEN_LENGTH);
    }

    @Override
    public String toString() {
        return "an installation of " + program.getName();
    }
}
