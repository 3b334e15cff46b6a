package vn.hotline.channel.conversation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hotline.contact.arrival.Arrival;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.security.May;
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
    private AuditTrail audit;

    /** Empty for a contact that came another way. */
    public Optional<Talk> of(long contactId) {
        return arrivals.of(contactId).stream()
                .flatMap(arrival -> talk(arrival).stream())
                .findFirst();
    }

    private Optional<Talk> talk(Arrival arrival) {
        return ends.stream()
                .filter(end -> end.source().equals(arrival.getSource()))
                .findFirst()
                .flatMap(end -> end.talk(arrival));
    }

    /**
     * Writes an answer. It is stored before anything is sent, and goes out by itself.
     *
     * @param source the end the conversation goes by
     * @throws BusinessException at {@code answer} if it cannot be sent as it is; {@code conversation.off} while the channel is
     *     off; {@code conversation.over} once it takes no answer any more; {@code conversation.withdrawn} once the person
     *     turned away; {@code conversation.goesOn} if it goes on at another contact
     */
    @May(Verb.CONVERSATION_ANSWER)
    public void answer(long contactId, String source, long conversationId, String typed) {
        ConversationEnd end = end(contactId, source);
        end.answer(contactId, conversationId, checked(typed, end.longest()));
        tell(contactId, "audit.detail." + source + "Answered");
    }

    /**
     * Has an answer sent once more that was refused.
     *
     * @throws BusinessException as {@link #answer} ({@code conversation.off}, {@code conversation.over},
     *     {@code conversation.withdrawn}, {@code conversation.goesOn})
     */
    @May(Verb.CONVERSATION_ANSWER)
    public void sendAgain(long contactId, String source, long conversationId, long messageId) {
        end(contactId, source).sendAgain(contactId, conversationId, messageId);
        tell(contactId, "audit.detail." + source + "SentAgain");
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
