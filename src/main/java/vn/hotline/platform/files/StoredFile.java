package vn.hotline.platform.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.sealing.Sealed;

/** A file that is kept in sealed pieces. It says nothing of what it is: whoever had it stored knows. */
@Entity
@Table(name = "stored_file")
public class StoredFile extends StoredRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant begunAt;
    private Instant endedAt;
    private long size;

    @Sealed
    @Column(name = "checksum")
    private String checksum;

    protected StoredFile() {}

    StoredFile(Instant begunAt) {
        this.begunAt = begunAt;
    }

    void end(long bytes, String sha256, Instant now) {
        size = bytes;
        checksum = sha256;
        endedAt = now;
    }

    /** Whether all of it is there. */
    public boolean isWhole() {
        return endedAt != null;
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
}
