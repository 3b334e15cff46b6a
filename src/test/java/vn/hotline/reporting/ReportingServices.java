package vn.hotline.reporting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.mariadb.jdbc.MariaDbDataSource;
import vn.hotline.launch.DatabaseAccess;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;

/** The reporting services without a server, for a manager, on a database of their own. */
final class ReportingServices implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private final Map<Class<?>, Object> beans = new HashMap<>();

    ReportingServices(DatabaseAccess database, Clock clock) throws SQLException {
        MariaDbDataSource source = new MariaDbDataSource(database.url());
        source.setUser(database.application().name());
        source.setPassword(database.application().password());
        factory = Persistence.createEntityManagerFactory(
                "hotline",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", source,
                        "hibernate.transaction.jta.platform", ""));
        entities = factory.createEntityManager();
        beans.put(EntityManager.class, entities);
        beans.put(Clock.class, clock);
        bean(CurrentUser.class).is(new Identity(1L, null, "test", Role.MANAGER, 1, 0), "127.0.0.1");
    }

    TotalsService totals() {
        return bean(TotalsService.class);
    }

    CountedRows rows() {
        return bean(CountedRows.class);
    }

    /** Another manager goes on. */
    void signIn(long userId) {
        bean(CurrentUser.class).is(new Identity(userId, null, "test", Role.MANAGER, 1, 0), "127.0.0.1");
    }

    EntityManager entities() {
        return entities;
    }

    /** Nothing of it stays. */
    <T> T inTransaction(Supplier<T> work) {
        entities.getTransaction().begin();
        try {
            return work.get();
        } finally {
            entities.getTransaction().rollback();
            entities.clear();
        }
    }

    /** One of each, with all it asks for. */
    <T> T bean(Class<T> type) {
        if (!beans.containsKey(type)) {
            try {
                Constructor<T> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                T bean = constructor.newInstance();
                beans.put(type, bean);
                for (Field field : type.getDeclaredFields()) {
                    if (field.isAnnotationPresent(Inject.class)
                            || field.isAnnotationPresent(PersistenceContext.class)) {
                        field.setAccessible(true);
                        field.set(bean, bean(field.getType()));
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return type.cast(beans.get(type));
    }

    @Override
    public void close() {
        entities.close();
        factory.close();
    }
}
