package vn.hotline.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.mail.MailSettings;
import vn.hotline.platform.mail.MailTls;
import vn.hotline.platform.notice.Notification;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiScope;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** Two administrators give access; none gives it alone. */
class AccessServiceIT {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);
    private ServicesOnDatabase services;
    private AdminUserService users;
    private AdminClientService clients;
    private AccessService access;
    private AppUser first;
    private AppUser second;
    private AppUser auditor;

    @BeforeEach
    void twoAdministratorsAndAnAuditor() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), clock)
                .with(
                        MailSettings.class,
                        new MailSettings("127.0.0.1", 25, "a@example.vn", null, null, MailTls.NONE, ""));
        users = services.get(AdminUserService.class);
        clients = services.get(AdminClientService.class);
        access = services.get(AccessService.class);
        first = person("a", Role.ADMINISTRATOR);
        second = person("b", Role.ADMINISTRATOR);
        auditor = person("c", Role.AUDITOR);
        as(first);
    }

    @AfterEach
    void leave() {
        services.close();
    }

    @Test
    void supervisorsAccountOpensWhenAnotherAdministratorConfirmsIt() {
        long id = created(Role.SUPERVISOR);
        assertThat(user(id).isActive()).isFalse();
        long request = requestOf(id);
        assertRefused("access.notAlone", () -> access.confirm(request));
        assertThat(user(id).isActive()).isFalse();

        as(second);
        services.committed(() -> access.confirm(request));

        assertThat(user(id).isActive()).isTrue();
        assertThat(history(request)).containsExactly("WAITING", "CONFIRMED");
        assertThat(toldTo(second)).hasSize(1);
        assertThat(toldTo(auditor)).hasSize(2);
        assertThat(toldTo(first)).hasSize(1);
        assertRefused("lifecycle.illegal", () -> access.confirm(request));
    }

    @Test
    void operatorsAreGivenByOneAndAuditorsHearOfIt() {
        assertThat(user(created(Role.OPERATOR)).isActive()).isTrue();
        assertThat(toldTo(auditor)).hasSize(1);
    }

    @Test
    void roleCentrePasswordAndReopeningOfTheTrustedWaitToo() {
        AppUser operator = person("d", Role.OPERATOR);
        AppUser supervisor = person("e", Role.SUPERVISOR);
        assertThat(services.committed(() -> changed(operator, name + " x", Role.MANAGER, 1)))
                .isTrue();
        assertThat(user(operator.getId()).getRole()).isEqualTo(Role.OPERATOR);
        assertThat(user(operator.getId()).getFullName()).isEqualTo(name + " x");
        assertThat(services.committed(() -> changed(supervisor, name, Role.SUPERVISOR, 2)))
                .isTrue();
        assertThat(user(supervisor.getId()).getCentreId()).isEqualTo(1);
        assertThat(services.committed(() -> users.resetPassword(supervisor.getId())))
                .isEmpty();
        assertThat(services.committed(() -> changed(supervisor, name, Role.OPERATOR, 1)))
                .isFalse();

        as(second);
        long request = requestOf(operator.getId());
        services.committed(() -> access.confirm(request));

        assertThat(user(operator.getId()).getRole()).isEqualTo(Role.MANAGER);
    }

    @Test
    void whoConfirmsAPasswordIsShownItOnce() {
        AppUser supervisor = person("d", Role.SUPERVISOR);
        services.committed(() -> users.resetPassword(supervisor.getId()));
        long request = requestOf(supervisor.getId());
        as(second);

        GivenSecret given = services.committed(() -> access.confirm(request)).orElseThrow();

        assertThat(given.whom()).isEqualTo(supervisor.getUsername());
        assertThat(user(supervisor.getId()).isMustChangePassword()).isTrue();
    }

    @Test
    void nobodyConfirmsForHerself() {
        services.committed(() -> users.resetPassword(second.getId()));
        long request = requestOf(second.getId());
        as(second);

        assertRefused("access.notForYourself", () -> access.confirm(request));
    }

    @Test
    void refusedAndWithdrawnRequestsChangeNothing() {
        long refused = created(Role.MANAGER);
        long withdrawn = created(Role.AUDITOR);
        as(second);
        services.committed(() -> {
            access.refuse(requestOf(refused));
            return null;
        });
        assertRefused("access.notYours", () -> {
            access.withdraw(requestOf(withdrawn));
            return null;
        });
        as(first);
        services.committed(() -> {
            access.withdraw(requestOf(withdrawn));
            return null;
        });

        assertThat(user(refused).isActive()).isFalse();
        assertThat(user(withdrawn).isActive()).isFalse();
    }

    @Test
    void programThatReadsWaitsAndOneThatOnlyWritesDoesNot() {
        services.committed(() -> clients.create(program(name + " w", ApiScope.CONTACTS_WRITE)));
        assertThat(client(name + " w").isActive()).isTrue();
        services.committed(() -> clients.create(program(name + " r", ApiScope.CONTACTS_READ)));
        assertThat(client(name + " r").isActive()).isFalse();
        long writer = client(name + " w").getId();
        ClientForm more = clients.read(writer);
        more.setScopes(new ArrayList<>(List.of(ApiScope.CONTACTS_WRITE, ApiScope.REPORTS_READ)));
        assertThat(services.committed(() -> clients.change(writer, more))).isTrue();
        assertThat(client(name + " w").getScopes()).containsExactly(ApiScope.CONTACTS_WRITE);
    }

    /** All administrators of this database but the one are put away, and what they leave behind is looked at. */
    @Test
    void whoIsLeftAloneHasToWaitAndTheAuditorsKnow() {
        created(Role.OPERATOR);
        long id = created(Role.SUPERVISOR);
        long request = requestOf(id);
        services.inTransaction(() -> {
            services.entities()
                    .createQuery("update AppUser u set u.active = false where u.role = :role and u.id <> :me")
                    .setParameter("role", Role.ADMINISTRATOR)
                    .setParameter("me", first.getId())
                    .executeUpdate();
            clock.advance(SecondPerson.ALONE_AFTER.minusSeconds(1));
            assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> access.confirm(request));
            clock.advance(Duration.ofSeconds(1));
            access.confirm(request);
            services.entities().flush();
            assertThat(user(id).isActive()).isTrue();
            return null;
        });
    }

    @Test
    void lastAdministratorIsNotMadeSomethingElseByAConfirmationEither() {
        assertThat(services.committed(() -> changed(second, second.getFullName(), Role.MANAGER, 1)))
                .isTrue();
        long request = requestOf(second.getId());
        AppUser third = person("d", Role.ADMINISTRATOR);
        services.inTransaction(() -> {
            services.entities()
                    .createQuery("update AppUser u set u.active = false where u.role = :role and u.id <> :last")
                    .setParameter("role", Role.ADMINISTRATOR)
                    .setParameter("last", second.getId())
                    .executeUpdate();
            services.entities().clear();
            // her session goes on for the moment in which she loses her own role
            as(third);
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> access.confirm(request))
                    .withMessageContaining("user.lastAdministrator");
            return null;
        });
    }

    private void as(AppUser person) {
        services.signIn(new Identity(person.getId(), null, person.getFullName(), person.getRole(), 1, 0));
    }

    private AppUser person(String suffix, Role role) {
        return services.committed(() -> {
            AppUser made = new AppUser(name + suffix, name + suffix, role, 1, clock.instant());
            made.setPassword("-");
            services.entities().persist(made);
            return made;
        });
    }

    private long created(Role role) {
        String username = name + "-" + UUID.randomUUID().toString().substring(0, 6);
        services.committed(() -> users.create(username, account(username, role)));
        return services.entities()
                .createQuery("select u.id from AppUser u where u.username = :name", Long.class)
                .setParameter("name", username)
                .getSingleResult();
    }

    private boolean changed(AppUser person, String fullName, Role role, int centre) {
        UserForm form = users.read(person.getId());
        form.setFullName(fullName);
        form.setRole(role);
        form.setCentreId(centre);
        return users.change(person.getId(), form, AdminUserService.LEFT_TO_THE_CENTRE);
    }

    private static UserForm account(String fullName, Role role) {
        UserForm form = new UserForm();
        form.setFullName(fullName);
        form.setRole(role);
        form.setCentreId(1);
        return form;
    }

    private static ClientForm program(String named, ApiScope scope) {
        ClientForm form = new ClientForm();
        form.setName(named);
        form.setScopes(new ArrayList<>(List.of(scope)));
        form.setCentreId(1);
        return form;
    }

    private AppUser user(long id) {
        services.entities().clear();
        return services.entities().find(AppUser.class, id);
    }

    private ApiClient client(String named) {
        return services.entities()
                .createQuery("from ApiClient c where c.name = :name", ApiClient.class)
                .setParameter("name", named)
                .getSingleResult();
    }

    private long requestOf(long userId) {
        return services.entities()
                .createQuery("select r.id from AccessRequest r where r.userId = :id order by r.id", Long.class)
                .setParameter("id", userId)
                .setMaxResults(1)
                .getSingleResult();
    }

    private List<String> history(long request) {
        return services.entities()
                .createQuery(
                        "select c.toStatus from StatusChange c where c.recordKind = :kind and c.recordId = :id order by c.id",
                        String.class)
                .setParameter("kind", RecordKind.ACCESS)
                .setParameter("id", request)
                .getResultList();
    }

    private List<Notification> toldTo(AppUser person) {
        return services.entities()
                .createQuery("from Notification n where n.recipientId = :id", Notification.class)
                .setParameter("id", person.getId())
                .getResultList();
    }

    private void assertRefused(String key, java.util.function.Supplier<?> stamp) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> services.committed(stamp))
                .satisfies(refused ->
                        assertThat(refused.getProblems().get(0).key()).isEqualTo(key));
    }
}
