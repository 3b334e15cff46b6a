package vn.hotline.admin;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.security.ApiScope;
import vn.hotline.platform.security.ApiScopes;
import vn.hotline.platform.security.Role;

/**
 * What one administrator wants to be given to somebody and another one has to confirm. Until then nothing of it is true.
 */
@Entity
@Table(name = "access_request")
@Numbered(RecordKind.ACCESS)
public class AccessRequest extends BaseEntity implements Changeable {

    @Enumerated(EnumType.STRING)
    private AccessKind kind;

    /** The person, or null. */
    private Long userId;

    /** The program, or null. */
    private Long clientId;

    /** As they will be; null where they stay. */
    @Enumerated(EnumType.STRING)
    private Role role;

    private Integer centreId;

    /** Who goes on with what the person has in hand by then; null leaves it to the centre. */
    private Long successorId;

    @Convert(converter = ApiScopes.class)
    private Set<ApiScope> scopes = Set.of();

    private long askedBy;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private AccessStatus status = AccessStatus.WAITING;

    private Long decidedBy;
    private Instant decidedAt;

    @Version
    private int version;

    protected AccessRequest() {}

    private AccessRequest(AccessKind kind, Stamp stamp) {
        this.kind = kind;
        this.askedBy = stamp.userId();
        this.askedAt = stamp.at();
    }

    static AccessRequest ofUser(AccessKind kind, long userId, Role role, Integer centreId, Stamp stamp) {
        AccessRequest request = new AccessRequest(kind, stamp);
        request.userId = userId;
        request.role = role;
        request.centreId = centreId;
        return request;
    }

    AccessRequest withSuccessor(Long id) {
        successorId = id;
        return this;
    }

    static AccessRequest ofClient(AccessKind kind, long clientId, Set<ApiScope> scopes, Integer centreId, Stamp stamp) {
        AccessRequest request = new AccessRequest(kind, stamp);
        request.clientId = clientId;
        request.scopes = Set.copyOf(scopes);
        request.centreId = centreId;
        return request;
    }

    /** @return the row of the history */
    StatusChange move(AccessMove move, Stamp stamp) {
        StatusChange change = StatusChange.of(RecordKind.ACCESS, getId(), status, move, null, stamp);
        status = move.getTo();
        decidedBy = stamp.userId();
        decidedAt = stamp.at();
        return change;
    }

    public AccessKind getKind() {
        return kind;
    }

    public Long getUserId() {
        return userId;
    }

    public Long getClientId() {
        return clientId;
    }

    public Role getRole() {
        return role;
    }

    public Integer getCentreId() {
        return centreId;
    }

    public Long getSuccessorId() {
        return successorId;
    }

    public Set<ApiScope> getScopes() {
        return scopes;
    }

    public long getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public AccessStatus getStatus() {
        return status;
    }

    public Long getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}
