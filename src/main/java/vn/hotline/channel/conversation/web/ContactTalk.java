package vn.hotline.channel.conversation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.channel.conversation.AttachedFile;
import vn.hotline.channel.conversation.ConversationService;
import vn.hotline.channel.conversation.MessageSide;
import vn.hotline.channel.conversation.OnlookerRow;
import vn.hotline.channel.conversation.Talk;
import vn.hotline.channel.conversation.TalkLimit;
import vn.hotline.channel.conversation.TalkMessage;
import vn.hotline.channel.conversation.TalkMessage.TalkAttachment;
import vn.hotline.kernel.Status;
import vn.hotline.platform.files.FileStatus;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Staff;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;

/** The conversation beside a contact, for the contact's pages, which know this bean by its name only. */
@Named
@ViewScoped
public class ContactTalk implements Serializable {

    @Inject
    private ConversationService service;

    @Inject
    private Staff staff;

    @Inject
    private CurrentUser current;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    private long contactId;
    private boolean read;
    private Talk talk;
    private List<OnlookerRow> onlookers = List.of();
    private boolean writing;
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
        onlookers = talk == null ? List.of() : service.onlookers(contactId);
        writing = writing || talk != null && talk.open();
        read = true;
    }

    /** What was begun here is told why it cannot be sent, and stays: its field does not go while somebody types. */
    public boolean isWriting() {
        return writing;
    }

    /** Those who look on just now, beside oneself and whoever took it over meanwhile. */
    public List<OnlookerRow> getOnlookers() {
        Set<Long> others = new HashSet<>(Arrays.asList(current.get().userId(), talk.heldBy()));
        return onlookers.stream()
                .filter(one -> one.here() && !others.contains(one.userId()))
                .toList();
    }

    /** Those who looked on before. */
    public List<OnlookerRow> getLookedOn() {
        return onlookers.stream().filter(one -> !one.here()).toList();
    }

    /** {@code Trần Thị Du đang theo dõi hội thoại này từ 14:05} */
    public String here(OnlookerRow one) {
        return texts.text("conversation.onlooker", staff.nameOf(one.userId()), show.brief(one.since()));
    }

    public String name(Long userId) {
        return staff.nameOf(userId);
    }

    /** Whose conversation somebody looks on at. */
    public String getHolder() {
        return texts.text("conversation.looksOn.at", staff.nameOf(talk.heldBy()));
    }

    public void send() {
        service.answer(contactId, talk.source(), talk.conversationId(), answer);
        answer = null;
        show();
    }

    public void sendAgain(long messageId) {
        service.sendAgain(contactId, talk.source(), talk.conversationId(), messageId);
        show();
    }

    // ---------------------------------------------------------------- in words

    public String getCount() {
        return texts.text("conversation.count", talk.messages().size());
    }

    public String getUnanswered() {
        return texts.text("conversation.unanswered", show.since(talk.unansweredSince()));
    }

    /** How much may be answered still, where the channel has rules for that. */
    public String getLeft() {
        return texts.text(talk.limit().text(), talk.limit().numbers().toArray());
    }

    public String getLeftUntil() {
        TalkLimit limit = talk.limit();
        if (limit.end() == null) {
            return "";
        }
        return limit.toldAt() == null
                ? texts.text("conversation.left.until", show.dateTime(limit.end()))
                : texts.text("conversation.left.untilTold", show.dateTime(limit.end()), show.time(limit.toldAt()));
    }

    /** Why nothing can be written. */
    public String getClosed() {
        return texts.text(talk.closed());
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
        String came = message.cameAt() == null ? null : texts.text("conversation.came", show.brief(message.cameAt()));
        String cut = message.shortened() ? texts.text("conversation.shortened") : null;
        return Stream.of(show.brief(message.sentAt()), came, who, side, status, waiting(message), cut)
                .filter(one -> one != null)
                .collect(Collectors.joining(", "));
    }

    /** What an answer waits for that does not go. */
    private String waiting(TalkMessage message) {
        if (message.status() == null || !message.status().isOpen()) {
            return null;
        }
        if (talk.waitsFor() != null) {
            return texts.text(talk.waitsFor());
        }
        return message.failure() == null ? null : why(message);
    }

    /** How far it is: what is kept has a state of its own. */
    public Status status(TalkAttachment attached) {
        return attached.file() == null ? attached.status() : attached.file().status();
    }

    /** Why a file is not opened. */
    public String closedFile(AttachedFile file) {
        if (file.why() != null) {
            return texts.label(file.why());
        }
        return texts.text(
                file.status() == FileStatus.INFECTED ? "conversation.file.infected" : "conversation.quarantine");
    }

    /** What something attached is called, or says. */
    public String named(TalkAttachment attached) {
        return attached.at() == null ? attached.name() : attached.name() + ", " + show.dateTime(attached.at());
    }

    /** Why the channel did not take it. */
    public String why(TalkMessage message) {
        return texts.text(message.failure().getLabelKey(), message.code());
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public int getLongest() {
        return talk.longest();
    }
}
