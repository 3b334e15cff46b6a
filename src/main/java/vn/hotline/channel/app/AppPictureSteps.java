package vn.hotline.channel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import vn.hotline.platform.files.ReceivedFiles;
import vn.hotline.platform.files.StoredFiles;

/** The rows of pictures. A picture is added while its talk is held. */
@ApplicationScoped
public class AppPictureSteps {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AppTalks talks;

    @Inject
    private StoredFiles files;

    @Inject
    private ReceivedFiles received;

    @Inject
    private Clock clock;

    @Transactional
    public boolean isThere(long talkId, int number) {
        return !entities.createQuery(
                        "select p.id from AppPicture p where p.talkId = :talk and p.number = :number", Long.class)
                .setParameter("talk", talkId)
                .setParameter("number", number)
                .getResultList()
                .isEmpty();
    }

    @Transactional
    public boolean isEvidence(long talkId) {
        return entities.find(AppTalk.class, talkId).isEvidence();
    }

    /** Somebody may have withdrawn while it came, or it came twice at once: then it is not kept. @return whether it is */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean came(long talkId, int number, long file) {
        AppTalk talk = talks.lock(talkId);
        if (talk.isWithdrawn() || isThere(talkId, number)) {
            files.delete(file);
            return false;
        }
        entities.persist(new AppPicture(talk, number, file, clock.instant()));
        received.receive(file);
        talk.changed(clock.instant());
        return true;
    }

    /** In the order of their numbers. */
    List<AppPicture> of(AppTalk talk) {
        return entities.createQuery("from AppPicture p where p.talkId = :talk order by p.number", AppPicture.class)
                .setParameter("talk", talk.getId())
                .getResultList();
    }

    /** With their bytes, in the caller's transaction. */
    void deleteOf(Collection<AppTalk> withdrawn) {
        withdrawn.stream().flatMap(talk -> of(talk).stream()).forEach(picture -> {
            entities.remove(picture);
            files.delete(picture.getFileId());
        });
    }
}
