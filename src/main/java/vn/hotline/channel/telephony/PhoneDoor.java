package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.channel.door.ChannelDoor;
import vn.hotline.channel.door.DoorCondition;
import vn.hotline.channel.door.DoorState;
import vn.hotline.channel.door.Heard;
import vn.hotline.contact.Channel;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiClientRegister;
import vn.hotline.platform.security.ApiScope;

/** The exchanges: those whose program is registered, and settings that no program answers to. */
@ApplicationScoped
public class PhoneDoor implements ChannelDoor {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ApiClientRegister programs;

    @Inject
    private Exchanges exchanges;

    @Inject
    private Clock clock;

    @Override
    public List<DoorState> states() {
        List<ApiClient> registered = programs.allThatMay(ApiScope.PHONE_WRITE);
        Set<String> names = registered.stream().map(ApiClient::getName).collect(Collectors.toSet());
        Instant now = clock.instant();
        List<DoorState> states = Stream.concat(
                        registered.stream().map(program -> state(program, now)),
                        exchanges.all().stream()
                                .map(Exchange::program)
                                .filter(program -> !names.contains(program))
                                .map(PhoneDoor::unregistered))
                .toList();
        return states.isEmpty() ? List.of(DoorState.off(Channel.PHONE, "door.phone.off")) : states;
    }

    private DoorState state(ApiClient program, Instant now) {
        Exchange exchange = exchanges.ofProgram(program.getName());
        return DoorState.of(Channel.PHONE, program.getName(), heard(program.getId(), now), false, words(exchange), now);
    }

    /** Its calls are refused at the door, for nobody knows the program that tells of them. */
    private static DoorState unregistered(String program) {
        return new DoorState(
                Channel.PHONE, program, DoorCondition.TROUBLED, null, 0, List.of("door.phone.unregistered"));
    }

    private Heard heard(long clientId, Instant now) {
        Instant last = entities.createQuery(
                        "select max(e.receivedAt) from StoredPhoneEvent e where e.clientId = :client", Instant.class)
                .setParameter("client", clientId)
                .getSingleResult();
        Long waiting = entities.createQuery(
                        "select count(e) from StoredPhoneEvent e where e.folded = false and e.receivedAt < :before"
                                + " and e.clientId = :client",
                        Long.class)
                .setParameter("before", now.minus(Heard.SOON))
                .setParameter("client", clientId)
                .getSingleResult();
        return new Heard(last, waiting.intValue());
    }

    /** What people miss who expected it. */
    private static List<String> words(Exchange exchange) {
        if (!exchange.isSetUp()) {
            return List.of("door.phone.preset");
        }
        List<String> words = new ArrayList<>();
        if (exchange.recordingHosts().isEmpty()) {
            words.add("door.phone.noRecordings");
        }
        if (exchange.originate() == null) {
            words.add("door.phone.noCalls");
        }
        if (exchange.transfer() == null) {
            words.add("door.phone.noTransfers");
        }
        return words;
    }
}
