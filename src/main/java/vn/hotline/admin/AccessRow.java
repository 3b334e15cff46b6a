package vn.hotline.admin;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.hotline.platform.security.ApiScope;
import vn.hotline.platform.security.Role;

/**
 * A request for access in the list.
 *
 * @param whom name of the person or program
 * @param successorId who goes on with the person's work; null for nobody by name
 * @param mine whether the one who looks asked for it
 */
public record AccessRow(
        long id,
        AccessKind kind,
        String whom,
        Role role,
        Integer centreId,
        Long successorId,
        List<ApiScope> scopes,
        Long askedBy,
        Instant askedAt,
        AccessStatus status,
        Long decidedBy,
        Instant decidedAt,
        boolean mine)
        implements Serializable {}
