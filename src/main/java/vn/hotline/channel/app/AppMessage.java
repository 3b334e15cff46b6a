package vn.hotline.channel.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.channel.conversation.MessageSide;
import vn.hotline.contact.ToldPlace;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.sealing.Sealed;

/** One message of a talk, as it was sent by the app, or as an operator answered. */
@Entity
@Table(name = "app_message")
public class AppMessage extends StoredRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long talkId;

    private Long arrivalId;

    private byte[] messageToken;

    @Enumerated(EnumType.STRING)
    private MessageSide side;

    @Sealed
    @Column(name = "text")
    private String text;

    @Sealed
    @Column(name = "place")
    private String place;

    private Integer provinceId;
    private Integer communeId;

    private Instant writtenAt;
    private Instant cameAt;
    private Long byUser;
    private Integer number;
    private Instant doneAt;

    protected AppMessage() {}

    /** What an operator answers. */
    static AppMessage answer(AppTalk talk, String text, Long byUser, Instant now) {
        AppMessage message = new AppMessage();
        message.talkId = talk.getId();
        message.arrivalId = talk.getArrivalId();
        message.side = MessageSide.US;
        message.text = text;
        message.writtenAt = now;
        message.cameAt = now;
        message.byUser = byUser;
        message.number = talk.answered(now);
        message.doneAt = now;
        return message;
    }

    /** Somebody waits by it, or has it already. */
    void belongsTo(Long arrival, Instant now) {
        arrivalId = arrival;
        doneAt = now;
    }

    /** It came while she withdrew. */
    void forget(Instant now) {
        text = null;
        place = null;
        provinceId = null;
        communeId = null;
        doneAt = now;
    }

    /** All that was written: her words, and where it is. Null for nothing. */
    String words() {
        if (text == null || place == null) {
            return text == null ? place : text;
        }
        return text + "\n" + place;
    }

    /** Where it is, as far as its codes are known. */
    ToldPlace place() {
        return new ToldPlace(provinceId, communeId);
    }

    @Override
    public Long getId() {
        return id;
    }

    /** Null of ours. */
    byte[] getToken() {
        return messageToken;
    }

    MessageSide getSide() {
        return side;
    }

    String getText() {
        return text;
    }

    /** As people read it, or null. */
    String getPlace() {
        return place;
    }

    /** By the telephone's clock, and never later than it came. */
    Instant getWrittenAt() {
        return writtenAt;
    }

    Instant getCameAt() {
        return cameAt;
    }

    Long getByUser() {
        return byUser;
    }

    /** Of our answers, from 1 on; else null. */
    Integer getNumber() {
        return number;
    }
}
