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
        Instant lockedUntil,
        boolean mustChangePassword,
        String email)
        implements Serializable {

    public boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
