package vn.hotline.channel.telephony;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.platform.files.StoredFile;

/** What was said in a call: told of by the exchange, fetched from it, kept here. */
@Entity
@Table(name = "call_recording")
public class CallRecording extends BaseEntity {

    private long callRowId;

    @Sealed
    @Column(name = "url")
    private String url;

    private byte[] urlHash;
    private String toldSha256;
    private Integer toldSeconds;

    @Enumerated(EnumType.STRING)
    private RecordingStatus status = RecordingStatus.WAITING;

    @Enumerated(EnumType.STRING)
    private RecordingLoss lostBecause;

    @Enumerated(EnumType.STRING)
    private SoundKind sound;

    private Long fileId;
    private Long size;
    private Instant keptAt;

    @Version
    private int version;

    protected CallRecording() {}

    CallRecording(long callRowId, PhoneEvent.Recording told) {
        this.callRowId = callRowId;
        this.url = told.url();
        this.urlHash = hash(told.url());
        this.toldSha256 = told.sha256() == null ? null : told.sha256().toLowerCase(Locale.ROOT);
        this.toldSeconds = told.seconds();
    }

    static byte[] hash(String url) {
        return Words.digest(url);
    }

    void kept(SoundKind kind, StoredFile file, Instant at) {
        status = RecordingStatus.KEPT;
        sound = kind;
        fileId = file.getId();
        size = file.getSize();
        keptAt = at;
    }

    void lost(RecordingLoss why) {
        status = RecordingStatus.LOST;
        lostBecause = why;
    }

    boolean isWaiting() {
        return status == RecordingStatus.WAITING;
    }

    public boolean isKept() {
        return status == RecordingStatus.KEPT;
    }

    public long getCallRowId() {
        return callRowId;
    }

    String url() {
        return url;
    }

    byte[] urlHash() {
        return urlHash;
    }

    /** Null if the exchange told none. */
    String toldSha256() {
        return toldSha256;
    }

    public RecordingStatus getStatus() {
        return status;
    }

    /** Null unless it is lost. */
    public RecordingLoss getLostBecause() {
        return lostBecause;
    }

    /** Null unless it is kept. */
    public SoundKind getSound() {
        return sound;
    }

    /** Where it is kept; null unless it is. */
    Long fileId() {
        return fileId;
    }

    /** In bytes; null unless it is kept. */
    public Long getSize() {
        return size;
    }
}
