package vn.hotline.channel.conversation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.hotline.contact.arrival.Arrival;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.files.StoredFile;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Staff;
import vn.hotline.platform.security.Verb;

/** The conversation that a contact came of, whichever channel it goes by: reading it, and answering. */
@Stateless
@May(Verb.CONVERSATION_READ)
public class ConversationService {

    @Inject
    @Any
    private Instance<ConversationEnd> ends;

    @Inject
    private ContactArrivals arrivals;

    @Inject
    private Onlookers onlookers;

    @Inject
    private Staff staff;

    @Inject
    private AuditTrail audit;

    /** Empty for a contact that came another way. Whoever reads what a colleague has in hand is seen to look on. */
    public Optional<Talk> of(long contactId) {
        return arrivals.of(contactId).stream()
                .flatMap(arrival -> talk(arrival).map(talk -> read(talk, arrival)).stream())
                .findFirst();
    }

    private Talk read(Talk talk, Arrival arrival) {
        if (!onlookers.isOfSomebodyElse(arrival)) {
            return talk;
        }
        onlookers.readsAlong(arrival);
        return talk.lookedOn(arrival.getTakenBy());
    }

    /** Who looks on at the conversation of a contact, or did while a colleague had it. */
    public List<OnlookerRow> onlookers(long contactId) {
        arrivals.of(contactId);
        return onlookers.of(contactId);
    }

    private Optional<Talk> talk(Arrival arrival) {
        return ends.stream()
                .filter(end -> end.source().equals(arrival.getSource()))
                .findFirst()
                .flatMap(end -> end.talk(arrival));
    }

    /**
     * Opens what came with a message, which leaves its row each time.
     *
     * @param source the end it came by
     * @param attachmentId the end's own number of it
     * @throws NotFoundException if there is none for this person, or nobody may open it
     */
    public StoredFile open(String source, long attachmentId) {
        TalkFile opened = ends.stream()
                .filter(end -> end.source().equals(source))
                .findFirst()
                .flatMap(end -> end.file(attachmentId))
                .filter(one -> one.file().isClean())
                .orElseThrow(() -> new NotFoundException(RecordKind.FILE, attachmentId));
        long contact = arrivals.contactOf(opened.arrivalId());
        audit.record(AuditAction.READ, RecordKind.CONTACT, contact, Detail.of(Detail.text("audit.detail.fileOpened")));
        return opened.file();
    }

    /**
     * Writes an answer. It is stored before anything is sent, and goes out by itself.
     *
     * @param source the end the conversation goes by
     * @throws BusinessException at {@code answer} if it cannot be sent as it is; {@code conversation.off} while the channel is
     *     off; {@code conversation.over} once it takes no answer any more; {@code conversation.withdrawn} once the person
     *     turned away; {@code conversation.goesOn} if it goes on at another contact; {@code conversation.notYours} while a
     *     colleague has it in hand
     */
    @May(Verb.CONVERSATION_ANSWER)
    public void answer(long contactId, String source, long conversationId, String typed) {
        checkMine(contactId);
        ConversationEnd end = end(contactId, source);
        end.answer(contactId, conversationId, checked(typed, end.longest()));
        tell(contactId, "audit.detail." + source + "Answered");
    }

    /**
     * Has an answer sent once more that was refused.
     *
     * @throws BusinessException as {@link #answer} ({@code conversation.off}, {@code conversation.over},
     *     {@code conversation.withdrawn}, {@code conversation.goesOn}, {@code conversation.notYours})
     */
    @May(Verb.CONVERSATION_ANSWER)
    public void sendAgain(long contactId, String source, long conversationId, long messageId) {
        checkMine(contactId);
        end(contactId, source).sendAgain(contactId, conversationId, messageId);
        tell(contactId, "audit.detail." + source + "SentAgain");
    }

    /** Whoever wants to go on with what a colleague has takes it over first. */
    private void checkMine(long contactId) {
        arrivals.of(contactId).stream()
                .filter(onlookers::isOfSomebodyElse)
                .findFirst()
                .ifPresent(arrival -> {
                    throw new BusinessException("conversation.notYours", staff.nameOf(arrival.getTakenBy()));
                });
    }

    private ConversationEnd end(long contactId, String source) {
        return ends.stream()
                .filter(end -> end.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(RecordKind.CONTACT, contactId));
    }

    private static String checked(String typed, int longest) {
        String text = VietnameseText.clean(typed);
        if (text == null) {
            throw BusinessException.at("answer", "input.required");
        }
        if (text.length() > longest) {
            throw BusinessException.at("answer", "conversation.answerTooLong", longest, text.length());
        }
        return text;
    }

    private void tell(long contactId, String said) {
        audit.record(AuditAction.CHANGE, RecordKind.CONTACT, contactId, Detail.of(Detail.text(said)));
    }
}
