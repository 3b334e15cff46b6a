package vn.hotline.channel.zalo.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.channel.zalo.ConversationService;
import vn.hotline.channel.zalo.MessageSide;
import vn.hotline.channel.zalo.ReplyWindow;
import vn.hotline.channel.zalo.Talk;
import vn.hotline.channel.zalo.TalkMessage;
import vn.hotline.channel.zalo.ZaloFailure;
import vn.hotline.platform.security.Staff;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;

/** The conversation beside a contact, for the contact's pages, which know this bean by its name only. */
@Named
@ViewScoped
public class ZaloTalk implements Serializable {

    @Inject
    private ConversationService service;

    @Inject
    private Staff staff;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    private long contactId;
    private boolean read;
    private Talk talk;
    private String answer;

    /** Null for a contact that came another way. */
    public Talk of(long contact) {
        if (!read || contact != contactId) {
            contactId = contact;
            show();
        }
        return talk;
    }

    /** What has been written meanwhile. */
    public void show() {
        talk = service.of(contactId).orElse(null);
        read = true;
    }

    public void send() {
        service.answer(contactId, talk.conversationId(), answer);
        answer = null;
        show();
    }

    public void sendAgain(long messageId) {
        service.sendAgain(contactId, talk.conversationId(), messageId);
        show();
    }

    // ---------------------------------------------------------------- in words

    public String getCount() {
        return texts.text("conversation.count", talk.messages().size());
    }

    public String getUnanswered() {
        return texts.text("conversation.unanswered", show.since(talk.unansweredSince()));
    }

    /** How many answers are free, and for how long. */
    public String getLeft() {
        ReplyWindow window = talk.window();
        if (!window.open()) {
            return texts.text("conversation.left.none");
        }
        return window.free() > 0
                ? texts.text("conversation.left.free", window.free(), window.freeHours())
                : texts.text("conversation.left.paid", window.hours());
    }

    public String getLeftUntil() {
        ReplyWindow window = talk.window();
        if (!window.open()) {
            return "";
        }
        Instant until = window.free() > 0 ? window.freeEnd() : window.end();
        return talk.toldAt() == null
                ? texts.text("conversation.left.until", show.dateTime(until))
                : texts.text("conversation.left.untilTold", show.dateTime(until), show.time(talk.toldAt()));
    }

    /** Why nothing can be written. */
    public String getClosed() {
        if (talk.goesOnIn() != null) {
            return texts.text("conversation.goesOn");
        }
        if (talk.withdrawnAt() != null) {
            return texts.text("conversation.withdrawn");
        }
        return texts.text(talk.answering() ? "conversation.over" : "conversation.off");
    }

    /** Names of looks. */
    public String looks(TalkMessage message) {
        return Stream.of(
                        message.ours() ? "us" : "",
                        message.side() == MessageSide.AUTOMATIC ? "auto" : "",
                        message.refused() ? "no" : "")
                .filter(look -> !look.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** When it was written, by whom of us, and how far it is. */
    public String about(TalkMessage message) {
        String who = message.byUser() == null ? null : staff.nameOf(message.byUser());
        String side = message.ours() && who == null ? texts.text("conversation.side." + message.side()) : null;
        String status = message.status() == null ? null : texts.label(message.status());
        String cut = message.shortened() ? texts.text("conversation.shortened") : null;
        return Stream.of(show.brief(message.sentAt()), who, side, status, waiting(message), cut)
                .filter(one -> one != null)
                .collect(Collectors.joining(", "));
    }

    /** What an answer waits for that does not go. */
    private String waiting(TalkMessage message) {
        if (message.status() == null || !message.status().isOpen()) {
            return null;
        }
        if (talk.tokenRefused()) {
            return texts.text("conversation.tokenRefused");
        }
        return message.failure() == null ? null : texts.label(message.failure());
    }

    /** Why Zalo did not take it. */
    public String why(TalkMessage message) {
        return message.failure() == ZaloFailure.OTHER
                ? texts.text("conversation.refused", message.code())
                : texts.label(message.failure());
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public int getLongest() {
        return ConversationService.LONGEST;
    }
}
