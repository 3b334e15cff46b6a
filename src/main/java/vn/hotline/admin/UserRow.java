package vn.hotline.admin;

import java.io.Serializable;
import java.time.Instant;
import vn.hotline.platform.security.Role;

/** A member of staff in the administrator's list. */
public record UserRow(
        long id,
        String username,
        String fullName,
        Role role,
        int centreId,
        boolean active,
        boolean mustChangePassword,
        Instant oneTimeUntil,
        String email)
        implements Serializable {

    /** A password given by somebody else that was not changed in time: there is need of another one. */
    public boolean isPasswordOverAt(Instant now) {
        return mustChangePassword && oneTimeUntil != null && !now.isBefore(oneTimeUntil);
    }
}
