package vn.hotline.channel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.hotline.channel.conversation.MessageSide;
import vn.hotline.channel.door.ChannelDoor;
import vn.hotline.channel.door.DoorState;
import vn.hotline.channel.door.Heard;
import vn.hotline.contact.Channel;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiClientRegister;
import vn.hotline.platform.security.ApiScope;

/** The app, whichever programs send for its installations. */
@ApplicationScoped
public class AppDoor implements ChannelDoor {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ApiClientRegister programs;

    @Inject
    private Clock clock;

    @Override
    public List<DoorState> states() {
        String names = programs.allThatMay(ApiScope.APP_WRITE).stream()
                .map(ApiClient::getName)
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return List.of(DoorState.off(Channel.APP, "door.app.off"));
        }
        Instant now = clock.instant();
        return List.of(DoorState.of(Channel.APP, names, heard(now), false, List.of(), now));
    }

    private Heard heard(Instant now) {
        Instant last = entities.createQuery(
                        "select m.cameAt from AppMessage m where m.side = :side order by m.id desc", Instant.class)
                .setParameter("side", MessageSide.PERSON)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
        Long waiting = entities.createQuery(
                        "select count(m) from AppMessage m where m.doneAt is null and m.cameAt < :before and m.side = :side",
                        Long.class)
                .setParameter("before", now.minus(Heard.SOON))
                .setParameter("side", MessageSide.PERSON)
                .getSingleResult();
        return new Heard(last, waiting.intValue());
    }
}
