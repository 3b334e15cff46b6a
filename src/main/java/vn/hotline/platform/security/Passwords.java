package vn.hotline.platform.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;

/** Argon2id with 19 MiB and 2 passes (OWASP ASVS 5.0, 11.4.2); stored as {@code $argon2id$v=19$...}. */
public final class Passwords {

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final String ONE_TIME_LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    /** Checked when there is no such user, so that the answer takes as long. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    public static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    /**
     * By the costs that the hash was made with, which may be others than today's.
     *
     * @param hash null if there is no such user: takes the same time and is false
     */
    public static boolean matches(String password, String hash) {
        String stored = hash == null ? NOBODY : hash;
        boolean matches = Password.check(password, stored).with(Argon2Function.getInstanceFromHash(stored));
        return hash != null && matches;
    }

    /** A password to be given to a person once, who then has to change it. */
    public static String oneTime() {
        SecureRandom random = new SecureRandom();
        return random.ints(16, 0, ONE_TIME_LETTERS.length())
                .collect(
                        StringBuilder::new, (text, i) -> text.append(ONE_TIME_LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }
}
