package vn.hotline.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.hotline.platform.files.scan.Scanner;
import vn.hotline.platform.files.scan.ScannerAwayException;
import vn.hotline.platform.files.scan.Verdict;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.TryAgain;
import vn.hotline.platform.work.WorkKind;

/** Finds out whether a file may be opened: what it is, then whether it is clean. While nobody can say that, it may not. */
@ApplicationScoped
public class ScanWork implements WorkKind {

    static final String NAME = "file-scan";

    @Inject
    private ReceivedFiles received;

    @Inject
    private StoredFiles files;

    @Inject
    private FileKinds kinds;

    @Inject
    private Scanner scanner;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isByTheClock() {
        return false;
    }

    @Override
    public void run(Attempt attempt) throws IOException, TryAgain {
        Optional<StoredFile> file = received.toBeScanned(attempt.id());
        if (file.isPresent()) {
            Optional<FileKind> kind = kind(attempt.id());
            if (kind.isPresent()) {
                scan(file.get(), kind.get());
            } else {
                received.quarantine(attempt.id(), QuarantineReason.KIND);
            }
        }
    }

    private Optional<FileKind> kind(long id) throws IOException {
        try (InputStream content = files.open(id)) {
            return kinds.of(content);
        }
    }

    /** It is looked through again by {@link ScanWatch} once the scanner is back; one that breaks off in the middle waits a while. */
    private void scan(StoredFile file, FileKind kind) throws IOException, TryAgain {
        try (InputStream content = files.open(file.getId())) {
            conclude(file.getId(), kind, scanner.scan(content, file.getSize()));
        } catch (ScannerAwayException e) {
            received.quarantine(file.getId(), QuarantineReason.SCANNER_AWAY);
            if (!e.isAtOnce()) {
                throw new TryAgain(e);
            }
        }
    }

    private void conclude(long id, FileKind kind, Verdict verdict) {
        switch (verdict.outcome()) {
            case CLEAN -> received.pass(id, kind);
            case FOUND -> received.condemn(id, kind, verdict.found());
            case NOT_LOOKED_THROUGH -> received.quarantine(id, QuarantineReason.NOT_LOOKED_THROUGH);
        }
    }
}
