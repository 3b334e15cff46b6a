package vn.hotline.platform.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import vn.hotline.kernel.Backoff;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.RecordKind;

/**
 * A mail to a member of staff, written in the transaction of what it tells of and sent afterwards: what was decided is
 * told even if the mail server is away for a day, and nothing is told that was not decided. It holds no address. That is
 * looked up when it is sent, so that a mail goes to staff or nowhere; but where an address was given up, that one is told.
 *
 * <p>One server takes it, which counts as an attempt. If it cannot be delivered it waits a minute, then two, four, up to
 * an hour, and is given up after three days. A server that took it and was not heard of for ten minutes is dead: another
 * one takes it over.
 */
@Entity
@Table(name = "mail")
public class Mail extends BaseEntity {

    static final Duration TAKEN_OVER_AFTER = Duration.ofMinutes(10);
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
    private int attempts;
    private Instant tryAt;
    private String claimedBy;
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
        this.tryAt = now;
    }

    Mail(long recipientId, String toAddress, Letter letter, Instant now) {
        this(recipientId, letter, now);
        this.toAddress = toAddress;
    }

    /** What another server is sending is waited for, whatever its clock says: it would arrive twice. */
    public boolean isDue(Instant now) {
        return tryAt != null && (!tryAt.isAfter(now) || status == MailStatus.WAITING && Backoff.isOver(tryAt, now));
    }

    boolean isTakenBy(String server) {
        return status == MailStatus.SENDING && server.equals(claimedBy);
    }

    void take(String server, Instant now) {
        move(MailMove.TAKE);
        claimedBy = server;
        attempts++;
        tryAt = now.plus(TAKEN_OVER_AFTER);
    }

    void succeed(Instant now) {
        move(MailMove.SUCCEED);
        sentAt = now;
        tryAt = null;
        error = null;
    }

    /** Waits for another attempt, or is given up. */
    void fail(String why, Instant now) {
        boolean over = !createdAt.plus(GIVEN_UP_AFTER).isAfter(now);
        move(over ? MailMove.GIVE_UP : MailMove.FAIL);
        tryAt = over ? null : now.plus(Backoff.after(attempts));
        error = why == null || why.length() <= LONGEST_ERROR ? why : why.substring(0, LONGEST_ERROR);
    }

    void drop(String why) {
        move(MailMove.DROP);
        tryAt = null;
        error = why;
    }

    /** A person wants it tried once more, for three days again. */
    void sendAgain(Instant now) {
        move(MailMove.SEND_AGAIN);
        createdAt = now;
        attempts = 0;
        tryAt = now;
    }

    private void move(MailMove move) {
        if (!move.isPossibleFrom(status)) {
            throw new BusinessException("lifecycle.illegal", move, status);
        }
        status = move.getTo();
    }

    public long getRecipientId() {
        return recipientId;
    }

    public String getToAddress() {
        return toAddress;
    }

    public RecordKind getAboutKind() {
        return aboutKind;
    }

    public long getAboutId() {
        return aboutId;
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

    public int getAttempts() {
        return attempts;
    }

    public Instant getTryAt() {
        return tryAt;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public String getError() {
        return error;
    }
}
