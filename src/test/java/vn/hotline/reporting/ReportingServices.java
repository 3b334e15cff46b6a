package vn.hotline.reporting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.mariadb.jdbc.MariaDbDataSource;
import vn.hotline.launch.DatabaseAccess;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.reference.ReferenceData;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.figures.FigureReader;

/** The reporting services without a server, on a database of their own: what a container would put in, put in by hand. */
final class ReportingServices implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private final TotalsService totals = new TotalsService();
    private final CountedRows rows = new CountedRows();

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

        ReferenceData data = with(new ReferenceData(), "entities", entities);
        Codes codes = with(with(new Codes(), "data", data), "clock", clock);
        Figures figures = with(with(new Figures(), "codes", codes), "places", with(new Places(), "data", data));
        CurrentUser manager = new CurrentUser();
        manager.is(new Identity(1L, null, "test", Role.MANAGER, 1, 0), "127.0.0.1");
        AuditTrail audit = with(new AuditTrail(), "entities", entities);
        with(with(audit, "current", manager), "clock", clock);
        ReportScope scope = with(new ReportScope(), "current", manager);
        FigureReader reader = with(new FigureReader(), "entities", entities);

        with(with(with(totals, "scope", scope), "clock", clock), "figures", figures);
        with(with(with(totals, "reader", reader), "audit", audit), "historic",
                with(new HistoricFigures(), "entities", entities));
        with(with(with(rows, "scope", scope), "figures", figures), "entities", entities);
        with(with(with(rows, "reader", reader), "audit", audit), "centres", with(new Centres(), "data", data));
    }

    TotalsService totals() {
        return totals;
    }

    CountedRows rows() {
        return rows;
    }

    <T> T inTransaction(Supplier<T> work) {
        entities.getTransaction().begin();
        try {
            return work.get();
        } finally {
            entities.clear();
            entities.getTransaction().rollback();
        }
    }

    private static <T> T with(T bean, String field, Object value) {
        try {
            Field injected = bean.getClass().getDeclaredField(field);
            injected.setAccessible(true);
            injected.set(bean, value);
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        entities.close();
        factory.close();
    }
}
