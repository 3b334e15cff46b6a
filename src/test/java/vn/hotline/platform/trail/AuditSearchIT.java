package vn.hotline.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditEntry;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.export.ExportStoppedException;
import vn.hotline.platform.export.RowExports;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.TestDatabase;

/** The trail as a file: whole, however long it is. */
class AuditSearchIT {

    private static final Identity AUDITOR = new Identity(7L, null, "auditor of the test", Role.AUDITOR, 1, 0);
    private static final LocalDate DAY = LocalDate.of(2001, 5, 4);
    private static final AuditFilter OF_THAT_DAY = new AuditFilter(null, null, null, DAY, DAY);

    private static final int ROWS = 50_500;
    /** That many share their time, so that only their order of writing tells them apart. */
    private static final int AT_ONCE = 7;

    private ServicesOnDatabase services;

    @BeforeEach
    void enter() throws SQLException {
        Sealing.use(TestDatabase.sealing());
        services = new ServicesOnDatabase(TestDatabase.access(), Clock.systemUTC());
        services.signIn(AUDITOR);
    }

    @AfterEach
    void leave() {
        services.close();
    }

    @Test
    void fileHoldsEveryRowOnceTheNewestFirst() {
        List<AuditRow> file = new ArrayList<>();
        List<String> trail = services.inTransaction(() -> {
            write(ROWS);
            services.get(RowExports.class)
                    .run(null, null, export -> services.get(AuditSearch.class).export(OF_THAT_DAY, export, file::add));
            return trail();
        });

        assertThat(file)
                .hasSize(ROWS)
                .isSortedAccordingTo(Comparator.comparing(AuditRow::at)
                        .thenComparing(AuditRow::id)
                        .reversed());
        assertThat(file.stream().map(AuditRow::id).distinct()).hasSize(ROWS);
        assertThat(trail).containsExactly("EXPORT {filter.from}: {d:2001-05-04}, {filter.to}: {d:2001-05-04}");
    }

    @Test
    void stoppedFileIsOnTheTrailWithWhatHadLeft() {
        List<String> trail = services.inTransaction(() -> {
            write(5);
            RowExports exports = services.get(RowExports.class);
            String id = "0123456789abcdef0123456789abcdef";
            assertThatThrownBy(() -> exports.run(
                            id, null, export -> services.get(AuditSearch.class).export(OF_THAT_DAY, export, row -> {
                                exports.stop(id);
                            })))
                    .isInstanceOf(ExportStoppedException.class);
            return trail();
        });

        assertThat(trail).last().asString().startsWith("EXPORT_STOPPED").endsWith("{audit.detail.rows}: 1");
    }

    @Test
    void whatSomebodySearchedIsShownByAnActOfItsOwnOnly() {
        services.inTransaction(() -> {
            AuditTrail trail = services.get(AuditTrail.class);
            AuditSearch search = services.get(AuditSearch.class);
            trail.record(AuditAction.SEARCH, RecordKind.CONTACT, null, Detail.of(Detail.words("Nguyễn Thị Lụa")));
            trail.record(AuditAction.LOOK_UP, RecordKind.CONTACT, null, "0900000147");
            services.entities().flush();

            List<AuditRow> rows = Stream.of(AuditAction.LOOK_UP, AuditAction.SEARCH)
                    .flatMap(action ->
                            search.list(new AuditFilter(null, action, null, null, null), null, 1000).rows().stream())
                    .filter(row -> row.actorName().equals(AUDITOR.name()))
                    .toList();

            assertThat(rows).extracting(AuditRow::masked).containsOnly(true);
            assertThat(rows.toString()).doesNotContain("Lụa", "0900");
            assertThat(search.disclose(rows.get(1).id())).contains("Nguyễn Thị Lụa");
            assertThat(search.disclose(rows.get(0).id())).contains("0900000147");
            return null;
        });
    }

    @Test
    void rowOfAListSaysWhatKindOfRecordsItShowed() {
        services.inTransaction(() -> {
            services.get(AuditTrail.class).shown(RecordKind.CASE, List.of(7L, 8L));
            services.entities().flush();

            AuditRow list = services
                    .get(AuditSearch.class)
                    .list(new AuditFilter(null, AuditAction.LIST, null, null, null), null, 1000)
                    .rows()
                    .stream()
                    .filter(row -> row.actorName().equals(AUDITOR.name()))
                    .findFirst()
                    .orElseThrow();

            assertThat(list.kind()).isEqualTo(RecordKind.CASE);
            assertThat(list.record()).isNull();
            return null;
        });
    }

    private void write(int rows) {
        LocalDateTime midnight = DAY.atStartOfDay();
        services.entities().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into audit_entry"
                    + " (at, actor_name, actor_role, action) values (?, 'somebody', 'OPERATOR', 'SEARCH')")) {
                for (int i = 0; i < rows; i++) {
                    insert.setObject(1, midnight.plusSeconds(i / AT_ONCE));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private List<String> trail() {
        return services.entities()
                .createQuery("from AuditEntry a where a.actorName = :name order by a.id", AuditEntry.class)
                .setParameter("name", AUDITOR.name())
                .getResultStream()
                .map(entry -> entry.getAction() + " " + entry.getDetail())
                .toList();
    }
}
