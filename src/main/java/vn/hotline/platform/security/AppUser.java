package vn.hotline.platform.security;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;

/**
 * A member of the hotline's staff. A password that somebody else gave works once, for a day. Whatever changes what this
 * person may do (role, centre, password, disabling) raises the session stamp and so ends every open session.
 */
@Entity
@Table(name = "app_user")
@Numbered(RecordKind.USER)
public class AppUser extends BaseEntity implements Changeable {

    public static final Duration ONE_TIME_PASSWORD_LASTS = Duration.ofDays(1);

    @NotBlank
    @Size(max = 60)
    @Pattern(regexp = "[a-z0-9._-]+", message = "{user.usernamePattern}")
    private String username;

    @NotBlank
    @Size(max = 120)
    private String fullName;

    private String passwordHash;
    private boolean mustChangePassword;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Role role;

    private int centreId;
    private boolean active = true;
    /** When a one-time password ends; null for a password of one's own. */
    private Instant oneTimeUntil;

    private int sessionStamp;
    private String language = "vi";

    @Enumerated(EnumType.STRING)
    private Theme theme = Theme.AUTO;

    private String shortcuts;

    @Enumerated(EnumType.STRING)
    private Helpline line = Helpline.CHILD_PROTECTION;

    /** Where mails go; null: none are written. */
    private String email;

    private Instant createdAt;

    @Version
    private int version;

    protected AppUser() {}

    public AppUser(String username, String fullName, Role role, int centreId, Instant createdAt) {
        this.username = username;
        this.fullName = fullName;
        this.role = role;
        this.centreId = centreId;
        this.createdAt = createdAt;
    }

    /** Whether records of a centre can be in this person's hands. */
    public boolean isWorkingIn(int centre) {
        return active && centreId == centre && role.isHoldingRecords();
    }

    /** Her own, known to nobody else. */
    public void setPassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
        oneTimeUntil = null;
        endSessions();
    }

    /** Given by somebody else: it has to be changed at the first sign-in, and soon. */
    public void setOneTimePassword(String hash, Instant now) {
        passwordHash = hash;
        mustChangePassword = true;
        oneTimeUntil = now.plus(ONE_TIME_PASSWORD_LASTS);
        endSessions();
    }

    public boolean isOneTimePasswordOver(Instant now) {
        return mustChangePassword && oneTimeUntil != null && !now.isBefore(oneTimeUntil);
    }

    public void rename(String newFullName) {
        fullName = newFullName;
    }

    public void place(Role newRole, int newCentreId) {
        if (!isPlaced(newRole, newCentreId)) {
            endSessions();
        }
        role = newRole;
        centreId = newCentreId;
    }

    public boolean isPlaced(Role asRole, int inCentre) {
        return role == asRole && centreId == inCentre;
    }

    public void disable() {
        active = false;
        endSessions();
    }

    public void enable() {
        active = true;
    }

    public void endSessions() {
        sessionStamp++;
    }

    public Identity identity() {
        return new Identity(getId(), null, fullName, role, centreId, sessionStamp);
    }

    public String getUsername() {
        return username;
    }

    public String getFullName() {
        return fullName;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public boolean isMustChangePassword() {
        return mustChangePassword;
    }

    public Role getRole() {
        return role;
    }

    public int getCentreId() {
        return centreId;
    }

    public boolean isActive() {
        return active;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public Theme getTheme() {
        return theme;
    }

    /** Keys she changed, or null. */
    public String getShortcuts() {
        return shortcuts;
    }

    public void setShortcuts(String keys) {
        shortcuts = keys;
    }

    public void setTheme(Theme theme) {
        this.theme = theme;
    }

    public Helpline getLine() {
        return line;
    }

    public void setLine(Helpline line) {
        this.line = line;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public int getVersion() {
        return version;
    }
}
