package vn.hotline.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;

/** One row of the trail. The database lets the application add and read such rows, nothing else. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry {

    /** Whatever is told of an act must not keep it from being written down. */
    private static final int LONGEST = Limits.NARRATIVE;

    /** Rows are stored without being entities first: nothing names one, and several go in one statement. */
    static final String INTO = "insert into audit_entry (at, actor_id, actor_name, actor_role, centre_id, action,"
            + " subject_kind, subject_id, detail, address)";

    static final int COLUMNS = 10;

    private static final String PLACE_OF_DETAIL = Sealing.place("audit_entry", "detail");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;
    private Long actorId;
    private String actorName;

    @Enumerated(EnumType.STRING)
    private Role actorRole;

    private Integer centreId;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    @Enumerated(EnumType.STRING)
    private RecordKind subjectKind;

    private Long subjectId;

    @Sealed
    @Column(name = "detail")
    private String detail;

    private String address;

    protected AuditEntry() {}

    AuditEntry(
            Instant at,
            Identity actor,
            AuditAction action,
            RecordKind subjectKind,
            Long subjectId,
            String detail,
            String address) {
        this.at = at;
        this.actorId = idOf(actor);
        this.actorName = actor.name();
        this.actorRole = actor.role();
        this.centreId = actor.centreId();
        this.action = action;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
        this.detail = detail == null || detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST) + "…";
        this.address = address;
    }

    /** Whether a record is other than before. */
    boolean isOfChange() {
        return subjectKind != null && AuditAction.CHANGES.contains(action);
    }

    static AuditEntry ofStranger(Instant at, AuditAction action, String detail, String address) {
        AuditEntry entry = new AuditEntry();
        entry.at = at;
        entry.actorName = "";
        entry.action = action;
        entry.detail = detail;
        entry.address = address;
        return entry;
    }

    /** Its values in the order of {@link #INTO}. */
    Object[] row() {
        byte[] sealed = Sealing.current().seal(detail, PLACE_OF_DETAIL);
        return new Object[] {
            at, actorId, actorName, actorRole, centreId, action, subjectKind, subjectId, sealed, address
        };
    }

    private static Long idOf(Identity actor) {
        return actor.userId() != null ? actor.userId() : actor.apiClientId();
    }

    /** Whether it tells of such an act, of this person, in this role, at this address and nothing beside. */
    boolean says(AuditAction what, Identity who, String where) {
        return action == what
                && Objects.equals(actorId, idOf(who))
                && actorRole == who.role()
                && Objects.equals(address, where)
                && detail == null;
    }

    public Long getId() {
        return id;
    }

    public Instant getAt() {
        return at;
    }

    public Long getActorId() {
        return actorId;
    }

    public String getActorName() {
        return actorName;
    }

    public Role getActorRole() {
        return actorRole;
    }

    public Integer getCentreId() {
        return centreId;
    }

    public AuditAction getAction() {
        return action;
    }

    public RecordKind getSubjectKind() {
        return subjectKind;
    }

    public Long getSubjectId() {
        return subjectId;
    }

    public String getDetail() {
        return detail;
    }

    public String getAddress() {
        return address;
    }
}
