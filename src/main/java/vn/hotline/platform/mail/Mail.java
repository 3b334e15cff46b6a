package vn.hotline.platform.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.RecordKind;

/**
 * A mail to a member of staff, written in the transaction of what it tells of and sent afterwards: what was decided is
 * told even if the mail server is away for a day, and nothing is told that was not decided. It holds no address. That is
 * looked up when it is sent, so that a mail goes to staff or nowhere; but where an address was given up, that one is told.
 *
 * <p>{@link MailWork} tries until it is delivered, and gives it up after three days.
 */
@Entity
@Table(name = "mail")
public class Mail extends BaseEntity {

    static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    private static final int LONGEST_ERROR = 300;

    private long recipientId;

    /** Where it goes if not to the recipient's address of the day; null for that. */
    private String toAddress;

    @Enumerated(EnumType.STRING)
    private RecordKind aboutKind;

    private long aboutId;
    private String subject;
    private String text;
    private String html;

    @Enumerated(EnumType.STRING)
    private MailStatus status = MailStatus.WAITING;

    private Instant createdAt;
    private Instant sentAt;
    private String error;

    @Version
    private int version;

    protected Mail() {}

    Mail(long recipientId, Letter letter, Instant now) {
        this.recipientId = recipientId;
        this.aboutKind = letter.aboutKind();
        this.aboutId = letter.aboutId();
        this.subject = letter.subject();
        this.text = letter.text();
        this.html = letter.html();
        this.createdAt = now;
    }

    Mail(long recipientId, String toAddress, Letter letter, Instant now) {
        this(recipientId, letter, now);
        this.toAddress = toAddress;
    }

    void succeed(Instant now) {
        move(MailMove.SUCCEED);
        sentAt = now;
        error = null;
    }

    /** Waits for another attempt, or is given up. */
    void fail(String why, Instant now) {
        boolean over = !createdAt.plus(GIVEN_UP_AFTER).isAfter(now);
        move(over ? MailMove.GIVE_UP : MailMove.FAIL);
        error = why == null || why.length() <= LONGEST_ERROR ? why : why.substring(0, LONGEST_ERROR);
    }

    void drop(String why) {
        move(MailMove.DROP);
        error = why;
    }

    /** A person wants it tried once more, for three days again. */
    void sendAgain(Instant now) {
        move(MailMove.SEND_AGAIN);
        createdAt = now;
    }

    private void move(MailMove move) {
        move.check(status);
        status = move.getTo();
    }

    public long getRecipientId() {
        return recipientId;
    }

    public String getToAddress() {
        return toAddress;
    }

    public String getSubject() {
        return subject;
    }

    public String getText() {
        return text;
    }

    public String getHtml() {
        return html;
    }

    public MailStatus getStatus() {
        return status;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public String getError() {
        return error;
    }
}
