package vn.hotline.reporting.analysis.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hotline.demo.DemoLoader;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.audit.AuditEntry;
import vn.hotline.platform.db.SqlText;
import vn.hotline.platform.export.ExportState;
import vn.hotline.platform.export.ExportStoppedException;
import vn.hotline.platform.export.RowExport;
import vn.hotline.platform.export.RowExports;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.DemoDatabase;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;

/** Exports of rows, which are looked at and stopped while they run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowExportsIT {

    private static final Identity MANAGER = new Identity(1L, null, "test", Role.MANAGER, 1, 0);
    private static final Identity OTHER = new Identity(2L, null, "other", Role.MANAGER, 1, 0);
    private static final String OF_2026 = "{figure:CHILD_PROTECTION calls}, {Line.CHILD_PROTECTION},"
            + " {d:2026-01-01} – {d:2026-12-31}, {audit.detail.allCentres}";
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final RowsRequest CALLS =
            new RowsRequest("calls", Helpline.CHILD_PROTECTION, Period.year(2026), null);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:00Z"));
    private DemoDatabase database;
    private ServicesOnDatabase services;
    private RowExports exports;

    @BeforeAll
    void load() throws Exception {
        database = DemoDatabase.load("exports-data", DemoLoader.STORY, clock, "--innodb-buffer-pool-size=256M");
    }

    @BeforeEach
    void enter() throws Exception {
        if (services != null) {
            services.close();
        }
        services = new ServicesOnDatabase(database.access(), clock);
        services.signIn(MANAGER);
        exports = services.get(RowExports.class);
    }

    @AfterAll
    void stop() {
        if (services != null) {
            services.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void stoppedExportReadsNoMoreAndIsOnTheTrail() {
        List<CountedRow> written = new ArrayList<>();
        List<String> trail = services.inTransaction(() -> {
            assertThatThrownBy(() -> exports.run(
                            ID, null, export -> services.get(CountedRows.class).export(CALLS, export, row -> {
                                written.add(row);
                                if (written.size() == 3) {
                                    exports.stop(ID);
                                }
                            })))
                    .isInstanceOf(ExportStoppedException.class);
            return trail();
        });

        assertThat(written).hasSize(3);
        assertThat(exports.find(ID)).get().satisfies(export -> {
            assertThat(export.getState()).isEqualTo(ExportState.STOPPED);
            assertThat(export.getRows()).isEqualTo(3);
        });
        assertThat(trail)
                .containsExactly("EXPORT " + OF_2026, "EXPORT_STOPPED " + OF_2026 + ", {audit.detail.rows}: 3");
    }

    @Test
    void stoppingEndsTheQueryThatRuns() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            services.signIn(MANAGER);
            try {
                services.inTransaction(() -> {
                    exports.run(ID, null, export -> {
                        running.countDown();
                        new SqlText().add("select sleep(60)").list(services.entities(), row -> row.getInt(1), export);
                    });
                    return null;
                });
                ended.complete(null);
            } catch (RuntimeException e) {
                ended.complete(e);
            }
        });
        reader.start();
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
        awaitQuery("select sleep(60)");

        assertThat(exports.stop(ID)).isTrue();

        assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(ExportStoppedException.class);
        assertThat(exports.find(ID)).get().extracting(RowExport::getState).isEqualTo(ExportState.STOPPED);
    }

    /** Until the database works on it: a query that has not come there yet cannot be ended. */
    private void awaitQuery(String query) throws Exception {
        Instant patience = Instant.now().plusSeconds(30);
        try (Connection connection = database.access().connect();
                PreparedStatement running = connection.prepareStatement(
                        "select count(*) from information_schema.processlist where info = ?")) {
            running.setString(1, query);
            while (Instant.now().isBefore(patience)) {
                try (ResultSet row = running.executeQuery()) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("never ran: " + query);
    }

    @Test
    void nobodyElseSeesOrStopsIt() {
        exports.run(ID, 12L, export -> {
            services.signIn(OTHER);
            assertThat(exports.find(ID)).isEmpty();
            assertThat(exports.stop(ID)).isFalse();
            services.signIn(MANAGER);
            assertThat(exports.find(ID)).containsSame(export);
            export.counted(row -> {}).accept("not stopped");
        });

        assertThat(exports.find(ID)).get().extracting(RowExport::getState).isEqualTo(ExportState.DONE);
    }

    @Test
    void fileThatNobodyTakesAnyMoreCountsAsStopped() {
        List<String> trail = services.inTransaction(() -> {
            assertThatThrownBy(() -> services.export(CALLS, row -> {
                        throw new UncheckedIOException(new IOException("broken pipe"));
                    }))
                    .isInstanceOf(ExportStoppedException.class);
            return trail();
        });

        assertThat(trail).last().asString().startsWith("EXPORT_STOPPED").endsWith("{audit.detail.rows}: 0");
    }

    @Test
    void failedExportIsOnTheTrail() {
        List<String> trail = services.inTransaction(() -> {
            assertThatThrownBy(() -> services.export(CALLS, row -> {
                        throw new IllegalStateException("no room");
                    }))
                    .hasMessage("no room");
            return trail();
        });

        assertThat(trail).last().asString().startsWith("EXPORT_FAILED").endsWith("{audit.detail.rows}: 0");
    }

    @Test
    void endedExportIsForgottenAfterAWhile() {
        exports.run(ID, null, export -> {});

        clock.advance(Duration.ofMinutes(5));
        assertThat(exports.find(ID)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(exports.find(ID)).isEmpty();
    }

    @Test
    void onePersonHasThreeAtOnceAtMost() {
        exports.run(
                null,
                null,
                one -> exports.run(
                        null,
                        null,
                        two -> exports.run(null, null, three -> {
                            assertThatThrownBy(() -> exports.run(null, null, four -> {}))
                                    .isInstanceOf(BusinessException.class);
                            services.signIn(OTHER);
                            exports.run(ID, null, ofAnother -> {});
                            assertThat(exports.find(ID)).isPresent();
                        })));
    }

    @Test
    void numberThatIsTakenIsNotGivenTwice() {
        exports.run(ID, null, first -> {
            services.signIn(OTHER);
            exports.run(ID, null, second -> assertThat(exports.find(ID)).isEmpty());
            services.signIn(MANAGER);
            assertThat(exports.find(ID)).containsSame(first);
        });
    }

    /** What was added, as the trail tells it. */
    private List<String> trail() {
        return services.entities()
                .createQuery("from AuditEntry a where a.actorName = 'test' order by a.id", AuditEntry.class)
                .getResultStream()
                .map(entry -> entry.getAction() + " " + entry.getDetail())
                .toList();
    }
}
