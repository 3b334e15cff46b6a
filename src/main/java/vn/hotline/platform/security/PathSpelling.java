package vn.hotline.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import vn.hotline.platform.entry.AddressFilter;

/**
 * A path has one spelling. Needs nothing but Java: the server's own door asks it before there is an application
 * ({@code vn.hotline.launch.door}), the application asks it again ({@link AddressFilter}).
 */
public final class PathSpelling {

    private static final Pattern ORDINARY =
            Pattern.compile("(?:/(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[89A-Fa-f][0-9A-Fa-f])*)+");
    private static final Pattern UNUSUAL_SEGMENT = Pattern.compile("//|/\\.{1,2}(?:/|$)");

    private PathSpelling() {}

    /**
     * Whether a path is spelt in the one way that paths are spelt here. Dot segments, empty segments, parameters behind
     * a semicolon, backslashes and letters that need no encoding but are encoded lead to the same page by another name:
     * nobody needs that but those who want to pass a comparison of names.
     *
     * @param sent as it stands in the request, without the query
     */
    public static boolean isOrdinary(String sent) {
        return ORDINARY.matcher(sent).matches()
                && !UNUSUAL_SEGMENT.matcher(sent).find()
                && (sent.indexOf('%') < 0 || isEncodedText(sent));
    }

    /** Letters beyond ASCII, in valid UTF-8 and without signs that steer. */
    private static boolean isEncodedText(String sent) {
        ByteBuffer bytes = ByteBuffer.allocate(sent.length());
        for (int at = 0; at < sent.length(); at++) {
            if (sent.charAt(at) == '%') {
                bytes.put((byte) HexFormat.fromHexDigits(sent, at + 1, at + 3));
                at += 2;
            } else {
                bytes.put((byte) sent.charAt(at));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.flip())
                    .chars()
                    .noneMatch(
                            letter -> Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
