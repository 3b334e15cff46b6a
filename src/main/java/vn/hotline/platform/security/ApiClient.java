package vn.hotline.platform.security;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;

/** A program that may call the interface. Only a hash of its token is kept; scopes say what it may do. */
@Entity
@Table(name = "api_client")
@Numbered(RecordKind.API_CLIENT)
public class ApiClient extends BaseEntity implements Changeable {

    @NotBlank
    @Size(max = 80)
    private String name;

    private byte[] tokenHash;

    @Convert(converter = ApiScopes.class)
    private Set<ApiScope> scopes = Set.of();

    private int centreId;
    private boolean active = true;
    private Instant createdAt;

    @Version
    private int version;

    protected ApiClient() {}

    public ApiClient(String name, byte[] tokenHash, Set<ApiScope> scopes, int centreId, Instant createdAt) {
        this.name = name;
        this.tokenHash = tokenHash;
        this.scopes = Set.copyOf(scopes);
        this.centreId = centreId;
        this.createdAt = createdAt;
    }

    public Identity identity() {
        return new Identity(null, getId(), name, Role.API_CLIENT, centreId, 0);
    }

    public void rename(String newName) {
        name = newName;
    }

    /** What it may do, and where. */
    public void give(Set<ApiScope> newScopes, int newCentreId) {
        scopes = Set.copyOf(newScopes);
        centreId = newCentreId;
    }

    /** Whether it would be given something that it does not have. */
    public boolean isMore(Set<ApiScope> newScopes, int newCentreId) {
        return !scopes.containsAll(newScopes) || centreId != newCentreId;
    }

    public void open(boolean open) {
        active = open;
    }

    public void replaceToken(byte[] newTokenHash) {
        tokenHash = newTokenHash;
    }

    public String getName() {
        return name;
    }

    public Set<ApiScope> getScopes() {
        return scopes;
    }

    public int getCentreId() {
        return centreId;
    }

    public boolean isActive() {
        return active;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
