package vn.hotline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.notice.Notification;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** One supervisor changes what supervisors everywhere send to: what stood there stays, and they hear of it. */
class AgencyChangesIT {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);
    private ServicesOnDatabase services;
    private AgencyService service;
    private AppUser supervisor;
    private AppUser elsewhere;

    @BeforeEach
    void twoSupervisors() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), clock);
        service = services.get(AgencyService.class);
        supervisor = person("a", 1);
        elsewhere = person("b", 2);
        services.signIn(supervisor.identity());
    }

    @AfterEach
    void leave() {
        services.close();
    }

    @Test
    void oldValuesStayAndOthersAreTold() {
        AgencyForm form = new AgencyForm();
        form.setName(name);
        form.setKind("POLICE");
        form.setPhone("024 111 111");
        long id = services.committed(() -> service.create(form).getId());
        assertThat(toldTo(elsewhere)).isEmpty();

        AgencyForm changed = services.entities().find(Agency.class, id).asForm();
        changed.setPhone("024 222 222");
        changed.setAddress("1 Hàng Bài");
        committed(() -> service.change(id, changed));
        committed(() -> service.change(id, changed));
        committed(() -> service.disable(id));

        assertThat(service.history(id, 50).rows())
                .extracting(AgencyChange::getField, AgencyChange::getOldValue, AgencyChange::getNewValue)
                .containsExactlyInAnyOrder(
                        tuple(AgencyField.PHONE, "024 111 111", "024 222 222"),
                        tuple(AgencyField.ADDRESS, null, "1 Hàng Bài"),
                        tuple(AgencyField.OFFERED, "true", "false"));
        assertThat(service.history(id, 50).rows())
                .allSatisfy(change -> assertThat(change.getByUser()).isEqualTo(supervisor.getId()));
        assertThat(toldTo(elsewhere)).hasSize(2);
        assertThat(toldTo(supervisor)).isEmpty();
    }

    private void committed(Runnable change) {
        services.committed(() -> {
            change.run();
            return null;
        });
    }

    private AppUser person(String suffix, int centre) {
        return services.committed(() -> {
            AppUser made = new AppUser(name + suffix, name + suffix, Role.SUPERVISOR, centre, clock.instant());
            made.setPassword("-");
            services.entities().persist(made);
            return made;
        });
    }

    private List<Notification> toldTo(AppUser person) {
        return services.entities()
                .createQuery("from Notification n where n.recipientId = :id", Notification.class)
                .setParameter("id", person.getId())
                .getResultList();
    }
}
