package vn.hotline.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.channel.door.DoorCondition;
import vn.hotline.channel.door.DoorService;
import vn.hotline.channel.door.DoorState;
import vn.hotline.contact.Channel;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** An administrator sees how it stands with the ways in, and gives Zalo's account a token where its own is refused. */
class ZaloAccountIT {

    private static final String CONFIGURED = "configured";
    private static final long CLIENT = 8_290_001;

    private final SettableClock clock = new SettableClock(Instant.now());
    private final String account = "oa" + UUID.randomUUID().toString().substring(0, 8);
    private ZaloPeer zalo;
    private ServicesOnDatabase server;

    @BeforeEach
    void open() throws Exception {
        Sealing.use(TestDatabase.sealing());
        zalo = new ZaloPeer(0);
        server = new ServicesOnDatabase(TestDatabase.access(), clock)
                .with(
                        ZaloSettings.class,
                        new ZaloSettings(
                                ZaloPeer.APP,
                                account,
                                ZaloPeer.EVENT_SECRET,
                                ZaloPeer.APP_SECRET,
                                CONFIGURED,
                                Helpline.CHILD_PROTECTION,
                                1,
                                zalo.address(),
                                zalo.address(),
                                Set.of()));
        server.signIn(new Identity(1L, null, "Đỗ Thị Quản Trị", Role.ADMINISTRATOR, 1, 0));
    }

    @AfterEach
    void close() {
        server.close();
        zalo.close();
    }

    @Test
    void aRefusedTokenIsSaidAndANewOneEndsIt() throws Exception {
        zalo.givesToken("by hand");
        assertThat(token()).isEmpty();
        assertThat(door().condition()).isEqualTo(DoorCondition.TROUBLED);
        assertThat(door().words()).containsExactly("door.zalo.refused");
        assertThat(read().refusedAt()).isNotNull();
        assertThat(read().failure()).isEqualTo(-14_014);

        clock.advance(Duration.ofMinutes(3));
        give("  by hand ");

        assertThat(read().refusedAt()).isNull();
        assertThat(read().renewedAt()).isCloseTo(clock.instant(), within(1, ChronoUnit.MILLIS));
        assertThat(door().words()).isEmpty();
        assertThat(token()).as("what is configured begins nothing anew").contains("access-1");
        assertThat(zalo.renewals()).isEqualTo(1);
        assertThat(zalo.reused()).isZero();
    }

    @Test
    void aTokenThatIsNotTakenLeavesTheOneInUse() throws Exception {
        zalo.givesToken(CONFIGURED);
        assertThat(token()).contains("access-1");

        assertThatThrownBy(() -> give("a slip")).satisfies(refused -> isAt(refused, "zalo.token.refused"));
        assertThatThrownBy(() -> give("   ")).satisfies(refused -> isAt(refused, "input.required"));
        assertThatThrownBy(() -> give("x".repeat(4_001))).satisfies(refused -> isAt(refused, "input.tooLong"));

        assertThat(token()).contains("access-1");
        assertThat(read().refusedAt()).isNull();
    }

    @Test
    void whereZaloDoesNotAnswerNothingIsKept() {
        zalo.close();

        assertThatThrownBy(() -> give("by hand")).satisfies(refused -> isAt(refused, "zalo.token.unanswered"));

        assertThat(read().renewedAt()).isNull();
    }

    /** As when the work in the background stands still. No other server sees the event, or it would be worked on. */
    @Test
    void anExchangeWhoseEventsNobodyMadeAnythingOfNeedsAttention() {
        String program = "Tổng đài " + account;

        DoorState exchange = server.inTransaction(() -> {
            told(program, clock.instant().minus(Duration.ofMinutes(2)));
            return server.get(DoorService.class).list().stream()
                    .filter(door -> program.equals(door.name()))
                    .findFirst()
                    .orElseThrow();
        });

        assertThat(exchange.channel()).isEqualTo(Channel.PHONE);
        assertThat(exchange.condition()).isEqualTo(DoorCondition.TROUBLED);
        assertThat(exchange.waiting()).isEqualTo(1);
        assertThat(exchange.words()).containsExactly("door.phone.preset");
    }

    private void told(String program, Instant at) {
        EntityManager entities = server.entities();
        entities.createNativeQuery("insert into api_client (id, name, token_hash, scopes, centre_id, created_at)"
                        + " values (:id, :name, :hash, 'phone:write', 1, utc_timestamp(3))")
                .setParameter("id", CLIENT)
                .setParameter("name", program)
                .setParameter("hash", key(program))
                .executeUpdate();
        entities.createNativeQuery("insert into phone_event (client_id, call_id, event_key, told, received_at)"
                        + " values (:client, :call, :key, '', :at)")
                .setParameter("client", CLIENT)
                .setParameter("call", program)
                .setParameter("key", key(program))
                .setParameter("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .executeUpdate();
    }

    private static byte[] key(String of) {
        return Sha256.of(of).digest();
    }

    private static void isAt(Throwable refused, String key) {
        assertThat(((BusinessException) refused).getProblems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("refreshToken");
            assertThat(problem.key()).isEqualTo(key);
        });
    }

    private Optional<String> token() throws Exception {
        return server.get(ZaloTokens.class).usable(null);
    }

    private void give(String typed) {
        server.committed(() -> {
            server.get(ZaloAccountService.class).giveToken(typed);
            return null;
        });
    }

    private ZaloAccount read() {
        return server.inTransaction(() -> server.get(ZaloAccountService.class).read());
    }

    private DoorState door() {
        return server.inTransaction(() -> server.get(DoorService.class).list()).stream()
                .filter(door -> account.equals(door.name()))
                .findFirst()
                .orElseThrow();
    }
}
