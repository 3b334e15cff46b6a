package vn.hotline.reporting;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.hotline.launch.DatabaseAccess;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.reporting.analysis.rows.CountedRow;
import vn.hotline.reporting.analysis.rows.CountedRows;
import vn.hotline.reporting.analysis.rows.RowsRequest;
import vn.hotline.reporting.figures.totals.TotalsService;
import vn.hotline.reporting.publication.document.PeriodReportService;
import vn.hotline.support.ServicesOnDatabase;

/** The reporting services without a server, for a manager, on a database of their own. */
final class ReportingServices implements AutoCloseable {

    private final ServicesOnDatabase services;

    ReportingServices(DatabaseAccess database, Clock clock) throws SQLException {
        services = new ServicesOnDatabase(database, clock);
        services.signIn(new Identity(1L, null, "test", Role.MANAGER, 1, 0));
    }

    TotalsService totals() {
        return services.get(TotalsService.class);
    }

    CountedRows rows() {
        return services.get(CountedRows.class);
    }

    void export(RowsRequest request, Consumer<CountedRow> file) {
        services.export(request, file);
    }

    /** Another manager goes on. */
    void signIn(long userId) {
        services.signIn(new Identity(userId, null, "test", Role.MANAGER, 1, 0));
    }

    PeriodReportService reports() {
        return services.get(PeriodReportService.class);
    }

    EntityManager entities() {
        return services.entities();
    }

    /** Nothing of it stays. */
    <T> T inTransaction(Supplier<T> work) {
        return services.inTransaction(work);
    }

    @Override
    public void close() {
        services.close();
    }
}
