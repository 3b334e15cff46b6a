package vn.hotline.channel.app;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.channel.conversation.AttachmentStatus;
import vn.hotline.kernel.StoredRow;

/** A picture that came with a notice. Nobody opens it before it was scanned. */
@Entity
@Table(name = "app_picture")
public class AppPicture extends StoredRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long talkId;
    private int number;

    @Enumerated(EnumType.STRING)
    private AttachmentStatus status;

    private boolean evidence;
    private Long fileId;
    private Instant cameAt;

    protected AppPicture() {}

    /** @param file where its bytes are */
    AppPicture(AppTalk talk, int number, long file, Instant now) {
        this.talkId = talk.getId();
        this.number = number;
        this.status = AttachmentStatus.QUARANTINED;
        this.evidence = talk.isEvidence();
        this.fileId = file;
        this.cameAt = now;
    }

    @Override
    public Long getId() {
        return id;
    }

    long getTalkId() {
        return talkId;
    }

    /** By the installation, from 1 on. */
    int getNumber() {
        return number;
    }

    AttachmentStatus getStatus() {
        return status;
    }

    boolean isEvidence() {
        return evidence;
    }

    Long getFileId() {
        return fileId;
    }
}
