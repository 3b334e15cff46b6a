package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.channel.door.ChannelDoor;
import vn.hotline.channel.door.DoorState;
import vn.hotline.channel.door.Heard;
import vn.hotline.contact.Channel;

/** The Official Account. */
@ApplicationScoped
public class ZaloDoor implements ChannelDoor {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ZaloSettings settings;

    @Inject
    private ZaloTokens tokens;

    @Inject
    private Clock clock;

    @Override
    public List<DoorState> states() {
        if (!settings.on()) {
            return List.of(DoorState.off(Channel.ZALO, "door.zalo.off"));
        }
        boolean refused = settings.answers() && tokens.isRefused();
        List<String> words = new ArrayList<>();
        if (!settings.answers()) {
            words.add("door.zalo.noAnswers");
        }
        if (refused) {
            words.add("door.zalo.refused");
        }
        Instant now = clock.instant();
        return List.of(DoorState.of(Channel.ZALO, settings.oaId(), heard(now), refused, words, now));
    }

    private Heard heard(Instant now) {
        Instant last = entities.createQuery("select max(e.storedAt) from StoredEvent e", Instant.class)
                .getSingleResult();
        Long waiting = entities.createQuery(
                        "select count(e) from StoredEvent e where e.doneAt is null and e.storedAt < :before",
                        Long.class)
                .setParameter("before", now.minus(Heard.SOON))
                .getSingleResult();
        return new Heard(last, waiting.intValue());
    }
}
