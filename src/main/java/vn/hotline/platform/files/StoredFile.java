package vn.hotline.platform.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.sealing.Sealed;

/**
 * A file that is kept in sealed pieces. What it belongs to and how it is called is known by whoever had it stored. One that
 * somebody sent has a state besides: it is opened once it was found to be of a kind that is taken, and clean.
 */
@Entity
@Table(name = "stored_file")
@Numbered(RecordKind.FILE)
public class StoredFile extends StoredRow implements Changeable {

    private static final int LONGEST_FINDING = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant begunAt;
    private Instant endedAt;
    private long size;

    @Sealed
    @Column(name = "checksum")
    private String checksum;

    @Enumerated(EnumType.STRING)
    private FileStatus status;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    @Enumerated(EnumType.STRING)
    private QuarantineReason quarantine;

    private String finding;

    protected StoredFile() {}

    StoredFile(Instant begunAt) {
        this.begunAt = begunAt;
    }

    void end(long bytes, String sha256, Instant now) {
        size = bytes;
        checksum = sha256;
        endedAt = now;
    }

    /** From now on it is one that somebody sent. */
    StatusChange receive(Stamp stamp) {
        if (status != null) {
            throw new IllegalStateException("file " + id + " was received before");
        }
        status = FileStatus.RECEIVED;
        return StatusChange.created(kind(), getId(), status, stamp);
    }

    StatusChange pass(FileKind found, Stamp stamp) {
        kind = found;
        return move(FileMove.PASS, null, stamp);
    }

    /** @param what the scanner's name of what it found */
    StatusChange condemn(FileKind found, String what, Stamp stamp) {
        kind = found;
        finding = what.length() > LONGEST_FINDING ? what.substring(0, LONGEST_FINDING) : what;
        return move(FileMove.CONDEMN, null, stamp);
    }

    StatusChange quarantine(QuarantineReason why, Stamp stamp) {
        return move(FileMove.QUARANTINE, why, stamp);
    }

    private StatusChange move(FileMove move, QuarantineReason why, Stamp stamp) {
        StatusChange change = StatusChange.of(kind(), getId(), status, move, null, stamp);
        status = move.getTo();
        quarantine = why;
        return change;
    }

    /** Whether it is still to be found out whether it may be opened. */
    boolean isToBeScanned() {
        return status == FileStatus.RECEIVED || status == FileStatus.QUARANTINED && quarantine.mayEnd();
    }

    /** Whether all of it is there. */
    public boolean isWhole() {
        return endedAt != null;
    }

    /** Whether it may be opened by those who see what it belongs to. */
    public boolean isClean() {
        return status == FileStatus.CLEAN;
    }

    @Override
    public Long getId() {
        return id;
    }

    public long getSize() {
        return size;
    }

    /** SHA-256 in hexadecimal digits. */
    public String getChecksum() {
        return checksum;
    }

    /** Null for what nobody sent, such as a recording that was fetched from our own exchange. */
    public FileStatus getStatus() {
        return status;
    }

    /** Null until it was looked at, and for what is not taken. */
    public FileKind getKind() {
        return kind;
    }

    /** Null unless it is in quarantine. */
    public QuarantineReason getQuarantine() {
        return quarantine;
    }

    /** The scanner's name of what it found, or null. */
    public String getFinding() {
        return finding;
    }
}
