package vn.hotline.contact.known;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.contact.Identifier;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.platform.record.CentreRecord;

/**
 * What somebody says of a caller so that whoever is with her next knows it before the first word: why, and until which day.
 * It ends by itself, so that nobody is marked for good because nobody looked again. It hangs on all that the caller is known
 * by; whoever shares a telephone with her is met with the same words, which is why they say who may be calling only.
 */
@Entity
@Table(name = "caller_flag")
@Numbered(RecordKind.CALLER_FLAG)
public class CallerFlag extends StoredRow implements CentreRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "caller_flag_seq")
    @SequenceGenerator(name = "caller_flag_seq", sequenceName = "caller_flag_seq", allocationSize = 1)
    private Long id;

    private int centreId;

    @Enumerated(EnumType.STRING)
    private FlagKind kind;

    @Enumerated(EnumType.STRING)
    private FlagStatus status = FlagStatus.STANDING;

    @Sealed
    @Column(name = "reason")
    private String reason;

    private long setBy;
    private Instant setAt;
    private LocalDate endsOn;
    private Instant endsAt;
    private Instant endedAt;
    private int turnedAway;
    private Instant turnedAwayAt;

    /** A few, and no flag is shown without them. */
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "flag_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<FlaggedIdentifier> identifiers = new ArrayList<>();

    @Version
    private int version;

    protected CallerFlag() {}

    /** @param checked by {@link FlagCheck} */
    CallerFlag(FlagForm checked, List<Identifier> who, int centreId, Stamp stamp) {
        this.centreId = centreId;
        this.kind = checked.getKind();
        this.reason = VietnameseText.clean(checked.getReason());
        this.setBy = stamp.userId();
        this.setAt = stamp.at();
        this.endsOn = checked.getEndsOn();
        this.endsAt = Days.startOf(endsOn.plusDays(1));
        who.forEach(one -> identifiers.add(new FlaggedIdentifier(one)));
    }

    StatusChange end(String why, Stamp stamp) {
        return move(FlagMove.END, VietnameseText.clean(why), stamp);
    }

    /** Its last day is over. */
    StatusChange expire(Stamp stamp) {
        return move(FlagMove.EXPIRE, null, stamp);
    }

    private StatusChange move(FlagMove move, String why, Stamp stamp) {
        StatusChange change = StatusChange.of(RecordKind.CALLER_FLAG, id, status, move, why, stamp);
        status = move.getTo();
        endedAt = stamp.at();
        return change;
    }

    /** Somebody who is blocked was in touch and was not heard. */
    void turnedAway(Instant at) {
        turnedAway++;
        turnedAwayAt = at;
    }

    /** Whether it hangs on anything that somebody is known by. */
    boolean isOf(List<Identifier> who) {
        return identifiers.stream().anyMatch(one -> who.stream().anyMatch(one::is));
    }

    /** It holds until its last moment, whether or not anybody has ended it yet. */
    boolean isStandingAt(Instant now) {
        return status == FlagStatus.STANDING && endsAt.isAfter(now);
    }

    public String getNumber() {
        return RecordKind.CALLER_FLAG.number(setAt, id);
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public int getCentreId() {
        return centreId;
    }

    public FlagKind getKind() {
        return kind;
    }

    public FlagStatus getStatus() {
        return status;
    }

    public String getReason() {
        return reason;
    }

    public long getSetBy() {
        return setBy;
    }

    public Instant getSetAt() {
        return setAt;
    }

    /** The last day it stands. */
    public LocalDate getEndsOn() {
        return endsOn;
    }

    Instant getEndsAt() {
        return endsAt;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    /** How often somebody did not ring because of it. */
    public int getTurnedAway() {
        return turnedAway;
    }

    public Instant getTurnedAwayAt() {
        return turnedAwayAt;
    }

    public List<FlaggedIdentifier> getIdentifiers() {
        return identifiers;
    }
}
