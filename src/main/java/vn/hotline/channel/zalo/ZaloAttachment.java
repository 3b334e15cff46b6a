package vn.hotline.channel.zalo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import vn.hotline.channel.conversation.AttachmentStatus;
import vn.hotline.channel.conversation.MessageKind;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.sealing.Sealed;

/** Something that came with a message: a picture, a file, a voice, a place. */
@Entity
@Table(name = "zalo_attachment")
public class ZaloAttachment extends BaseEntity {

    private static final int LONGEST_URL = 20_000;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PLACE = 100;

    private long messageId;
    private int position;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    @Enumerated(EnumType.STRING)
    private AttachmentStatus status;

    @Sealed
    @Column(name = "url")
    private String url;

    @Sealed
    @Column(name = "name")
    private String name;

    @Sealed
    @Column(name = "place")
    private String place;

    private Long fileId;

    protected ZaloAttachment() {}

    ZaloAttachment(ZaloMessage message, int position, ZaloEvent.Attached told) {
        this.messageId = message.getId();
        this.position = position;
        this.kind = message.getKind();
        this.name = shortened(told.name(), LONGEST_NAME);
        this.place =
                told.latitude() == null ? null : shortened(told.latitude() + ", " + told.longitude(), LONGEST_PLACE);
        boolean fetched = told.url() != null && told.url().length() <= LONGEST_URL && kind.isFetched();
        this.url = fetched ? told.url() : null;
        this.status = fetched ? AttachmentStatus.EXPECTED : AttachmentStatus.TOLD;
    }

    private static String shortened(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** @param file where its bytes are */
    void fetched(long file) {
        move(AttachmentMove.FETCH);
        fileId = file;
        url = null;
    }

    void lost() {
        move(AttachmentMove.LOSE);
        url = null;
    }

    private void move(AttachmentMove move) {
        move.check(status);
        status = move.getTo();
    }

    boolean isExpected() {
        return status == AttachmentStatus.EXPECTED;
    }

    long getMessageId() {
        return messageId;
    }

    /** From 1 on. */
    public int getNumber() {
        return position + 1;
    }

    public MessageKind getKind() {
        return kind;
    }

    public AttachmentStatus getStatus() {
        return status;
    }

    String getUrl() {
        return url;
    }

    /** Null if it has none. */
    public String getName() {
        return name;
    }

    /** Latitude and longitude, or null. */
    public String getPlace() {
        return place;
    }

    Long getFileId() {
        return fileId;
    }
}
