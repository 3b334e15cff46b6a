package vn.hotline.platform.entry;

import java.util.Locale;

/**
 * Who tries a password of which account.
 *
 * @param username as accounts are named, whether there is one or not
 * @param address numeric, of the person's machine
 * @param device the browser, if this account signed in from it before; else null
 */
public record Guesser(String username, String address, String device) {

    private static final int LONGEST = 60;

    /** @param typed may be null; what is longer than any account's name is cut, since it is kept for a while */
    public static Guesser of(String typed, String address, String device) {
        String name = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return new Guesser(name.substring(0, Math.min(name.length(), LONGEST)), address, device);
    }
}
