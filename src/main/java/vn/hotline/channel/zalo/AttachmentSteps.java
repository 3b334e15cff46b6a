package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hotline.platform.files.ReceivedFiles;
import vn.hotline.platform.files.StoredFiles;

/** How an attachment goes on, each step in a transaction that holds its conversation. */
@ApplicationScoped
public class AttachmentSteps {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Conversations conversations;

    @Inject
    private StoredFiles files;

    @Inject
    private ReceivedFiles received;

    @Inject
    private Clock clock;

    /** One that is to be fetched, and of which conversation it is. */
    record Expected(long id, long conversationId, String address) {

        /** The address opens somebody's picture. */
        @Override
        public String toString() {
            return "attachment " + id;
        }
    }

    /** Empty if that is done already, or nothing of it is to be kept any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Expected> expected(long id) {
        return Optional.ofNullable(entities.find(ZaloAttachment.class, id))
                .filter(ZaloAttachment::isExpected)
                .map(one -> new Expected(
                        id, entities.find(ZaloMessage.class, one.getMessageId()).getConversationId(), one.getUrl()));
    }

    /** Somebody may have withdrawn while it was fetched, or another server been faster: then it is not kept. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fetched(Expected expected, long file) {
        if (ifExpected(expected, one -> one.fetched(file))) {
            received.receive(file);
        } else {
            files.delete(file);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void lost(Expected expected) {
        ifExpected(expected, ZaloAttachment::lost);
    }

    private boolean ifExpected(Expected expected, Consumer<ZaloAttachment> step) {
        ZaloConversation with = conversations.lock(expected.conversationId());
        ZaloAttachment one = entities.find(ZaloAttachment.class, expected.id());
        if (one == null || !one.isExpected()) {
            return false;
        }
        step.accept(one);
        with.changed(clock.instant());
        return true;
    }
}
