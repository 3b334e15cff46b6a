package vn.hotline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.audit.StatusHistory;
import vn.hotline.platform.files.scan.Scanner;
import vn.hotline.support.ScannerProcess;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;
import vn.hotline.support.WorkByHand;

/** What becomes of files that somebody sent, with a real scanner. The years are ahead, so that no other server takes them. */
class ReceivedFilesIT {

    private static final byte[] LETTER = "%PDF-1.7\nĐơn trình bày".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BAD = ("%PDF-1.7\n" + ScannerProcess.BAD_WORD).getBytes(StandardCharsets.UTF_8);

    private final SettableClock clock = new SettableClock(Instant.parse("2032-06-01T03:00:00Z"));
    private ServicesOnDatabase services;
    private ScannerProcess process;
    private WorkByHand work;
    private ScanWatch watch;

    @BeforeEach
    void open() throws Exception {
        ScannerProcess.assume();
        Sealing.use(TestDatabase.sealing());
        process = new ScannerProcess();
        services = new ServicesOnDatabase(TestDatabase.access(), clock);
        services.with(Scanner.class, new Scanner(() -> process.address()));
        work = new WorkByHand(services, clock, ScanWork.class);
        watch = services.get(ScanWatch.class);
    }

    @AfterEach
    void close() throws Exception {
        if (services != null) {
            services.close();
            process.close();
        }
    }

    @Test
    void whatIsCleanMayBeOpenedAndItsHistorySaysHow() throws Exception {
        long file = receive(LETTER);
        assertThat(read(file).getStatus()).isEqualTo(FileStatus.RECEIVED);

        work.doDue();

        assertThat(read(file).isClean()).isTrue();
        assertThat(read(file).getKind()).isEqualTo(FileKind.PDF);
        assertThat(history(file)).containsExactly("null RECEIVED", "RECEIVED CLEAN");
    }

    @Test
    void whatIsBadStaysAsEvidenceAndIsNotOpened() throws Exception {
        long file = receive(BAD);

        work.doDue();
        look();

        StoredFile kept = read(file);
        assertThat(kept.getStatus()).isEqualTo(FileStatus.INFECTED);
        assertThat(kept.getFinding()).startsWith("Hotline.Test.Marker");
        assertThat(kept.getSize()).isEqualTo(BAD.length);
        assertThat(kept.getChecksum()).hasSize(64);
        assertThat(history(file)).containsExactly("null RECEIVED", "RECEIVED INFECTED");
    }

    @Test
    void whatIsNotTakenIsNotEvenScanned() throws Exception {
        process.stop();
        long file = receive("MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1));

        work.doDue();

        assertThat(read(file).getStatus()).isEqualTo(FileStatus.QUARANTINED);
        assertThat(read(file).getQuarantine()).isEqualTo(QuarantineReason.KIND);
    }

    @Test
    void whileTheScannerIsAwayAllStaysAndGoesOnByItself() throws Exception {
        process.stop();
        long clean = receive(LETTER);
        long bad = receive(BAD);

        work.doDue();
        look();
        work.doDue();

        for (long file : List.of(clean, bad)) {
            assertThat(read(file).getStatus()).isEqualTo(FileStatus.QUARANTINED);
            assertThat(read(file).getQuarantine()).isEqualTo(QuarantineReason.SCANNER_AWAY);
            assertThat(history(file)).containsExactly("null RECEIVED", "RECEIVED QUARANTINED");
        }

        process.start();
        look();
        work.doDue();

        assertThat(read(clean).isClean()).isTrue();
        assertThat(read(bad).getStatus()).isEqualTo(FileStatus.INFECTED);
        assertThat(history(clean)).containsExactly("null RECEIVED", "RECEIVED QUARANTINED", "QUARANTINED CLEAN");
    }

    /** A server that took it ended, or its item was lost: what is in the table is what counts. */
    @Test
    void whatNobodyIsAtIsFound() throws Exception {
        long file = receive(LETTER);
        services.committed(() -> services.entities()
                .createNativeQuery("delete from work_item where task_name = 'file-scan' and task_instance = :id")
                .setParameter("id", Long.toString(file))
                .executeUpdate());

        look();
        work.doDue();

        assertThat(read(file).isClean()).isTrue();
    }

    @Test
    void aFileThatIsGoneMeanwhileHurtsNobody() throws Exception {
        long file = receive(LETTER);
        services.committed(() -> {
            services.get(StoredFiles.class).delete(file);
            return null;
        });

        work.doDue();
        clock.advance(Duration.ofHours(2));
        work.doDue();

        assertThat(services.committed(() -> services.entities()
                        .createNativeQuery("select count(*) from work_item where task_name = 'file-scan'"
                                + " and task_instance = :id")
                        .setParameter("id", Long.toString(file))
                        .getSingleResult()))
                .hasToString("0");
    }

    private void look() {
        watch.look();
    }

    private long receive(byte[] content) throws Exception {
        StoredFile file = services.get(StoredFiles.class).store(new ByteArrayInputStream(content), 1 << 20);
        services.committed(() -> {
            services.get(ReceivedFiles.class).receive(file.getId());
            return null;
        });
        return file.getId();
    }

    private StoredFile read(long id) {
        return services.inTransaction(() -> services.entities().find(StoredFile.class, id));
    }

    private List<String> history(long id) {
        return services.inTransaction(() -> services.get(StatusHistory.class).of(RecordKind.FILE, id).stream()
                .map(ReceivedFilesIT::moved)
                .toList());
    }

    private static String moved(StatusChange change) {
        return change.getFromStatus() + " " + change.getToStatus();
    }
}
