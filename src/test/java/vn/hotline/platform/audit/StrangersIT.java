package vn.hotline.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.entry.SignInService;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** Strangers leave their rows, and cannot fill the trail with them. */
class StrangersIT {

    private static final String ADDRESS = "192.0.2.77";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private ServicesOnDatabase services;
    private Strangers strangers;

    @BeforeEach
    void enter() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), clock);
        services.signIn(null);
        strangers = services.get(Strangers.class);
    }

    @AfterEach
    void leave() {
        services.close();
    }

    @Test
    void theFirstAreToldOneByOneAndTheRestByItsNumber() {
        List<AuditEntry> rows = services.inTransaction(() -> {
            for (int i = 0; i < 1_000; i++) {
                strangers.did(AuditAction.REFUSED, ADDRESS, null);
            }
            strangers.tellTheRest();
            clock.advance(Strangers.SPAN);
            strangers.tellTheRest();
            strangers.tellTheRest();
            return of(ADDRESS);
        });

        assertThat(rows).hasSize(Strangers.TOLD_AT_ONCE + 1);
        assertThat(rows.get(Strangers.TOLD_AT_ONCE).getDetail()).isEqualTo("{audit.detail.more|995}");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getActorName()).isEmpty();
            assertThat(row.getActorRole()).isNull();
        });
    }

    @Test
    void manyAddressesCountAsOne() {
        long rows = services.inTransaction(() -> {
            long before = strangersRows();
            for (int i = 0; i < 5_000; i++) {
                strangers.did(AuditAction.REFUSED, "198.51." + i / 250 + "." + i % 250, null);
            }
            clock.advance(Strangers.SPAN);
            strangers.tellTheRest();
            return strangersRows() - before;
        });

        assertThat(rows).isEqualTo(Strangers.ADDRESSES + 1);
    }

    @Test
    void anUnknownNameAtTheDoorIsSealedAndMasked() {
        String password = "my real password 42";

        List<AuditEntry> rows = services.inTransaction(() -> {
            services.get(SignInService.class).signIn(password, "x");
            return of("127.0.0.1").stream()
                    .filter(row -> Objects.equals(row.getDetail(), Detail.of(Detail.words(password))))
                    .toList();
        });

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).getAction()).isEqualTo(AuditAction.SIGN_IN_REFUSED);
        assertThat(Detail.masked(rows.get(0).getDetail())).isEqualTo("{audit.detail.words|4|19}");
    }

    private List<AuditEntry> of(String address) {
        return services.entities()
                .createQuery(
                        "from AuditEntry a where a.address = :address and a.actorId is null order by a.id",
                        AuditEntry.class)
                .setParameter("address", address)
                .getResultList();
    }

    private long strangersRows() {
        return services.entities()
                .createQuery("select count(a) from AuditEntry a where a.actorRole is null", Long.class)
                .getSingleResult();
    }
}
