package vn.hotline.platform.security;

import java.io.Serializable;

/**
 * Who a request comes from.
 *
 * @param userId the person, null for a program
 * @param apiClientId the program, null for a person
 * @param name as shown and written to the audit trail
 * @param centreId the centre the person or program belongs to
 * @param sessionStamp a person's session stamp at sign-in: the session ends when the stored one differs
 */
public record Identity(Long userId, Long apiClientId, String name, Role role, int centreId, int sessionStamp)
        implements Serializable {

    /** What the program does by itself, for a centre: nobody is signed in. */
    public static Identity program(int centreId) {
        return new Identity(null, null, "Hotline 111", Role.ADMINISTRATOR, centreId, 0);
    }
}
