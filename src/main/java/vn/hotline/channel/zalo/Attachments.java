package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hotline.platform.files.StoredFiles;
import vn.hotline.platform.work.Work;

/** What comes with messages. */
@ApplicationScoped
public class Attachments {

    /** More than Zalo lets anybody send at once. */
    private static final int MOST = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private StoredFiles files;

    @Inject
    private Work work;

    /** They are fetched as soon as the message is stored. */
    void expect(ZaloMessage message, List<ZaloEvent.Attached> attached) {
        for (int i = 0; i < Math.min(MOST, attached.size()); i++) {
            ZaloAttachment one = new ZaloAttachment(message, i, attached.get(i));
            entities.persist(one);
            if (one.isExpected()) {
                work.put(AttachmentWork.NAME, one.getId());
            }
        }
    }

    /** By the message they came with, in their order. */
    Map<Long, List<ZaloAttachment>> of(Collection<Long> messages) {
        return messages.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "from ZaloAttachment a where a.messageId in :ids order by a.messageId, a.position",
                                ZaloAttachment.class)
                        .setParameter("ids", messages)
                        .getResultStream()
                        .collect(Collectors.groupingBy(ZaloAttachment::getMessageId));
    }

    /** Of messages before then. */
    void deleteOf(ZaloConversation with, Instant before) {
        String messages = " from ZaloMessage m where m.conversationId = :id and m.sentAt < :before";
        entities.createQuery(
                        "select a.fileId from ZaloAttachment a where a.fileId is not null and a.messageId in"
                                + " (select m.id" + messages + ")",
                        Long.class)
                .setParameter("id", with.getId())
                .setParameter("before", before)
                .getResultList()
                .forEach(files::delete);
        entities.createQuery("delete from ZaloAttachment a where a.messageId in (select m.id" + messages + ")")
                .setParameter("id", with.getId())
                .setParameter("before", before)
                .executeUpdate();
    }
}
