package vn.hotline.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import vn.hotline.platform.files.scan.Scanner;
import vn.hotline.platform.work.Watch;
import vn.hotline.platform.work.Work;

/** Has files looked through that waited for the scanner, as soon as it answers. */
@ApplicationScoped
public class ScanWatch implements Watch {

    private static final Duration EVERY = Duration.ofSeconds(5);

    @Inject
    private Scanner scanner;

    @Inject
    private ReceivedFiles received;

    @Inject
    private Work work;

    private boolean wasAway = true;

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public String ifItFails() {
        return "files stay in quarantine that a scanner could look through";
    }

    /** What it did not look through may go with settings that it has had since it was away. */
    @Override
    public void look() {
        if (!scanner.answers()) {
            wasAway = true;
            return;
        }
        put(received.fresh());
        put(received.waiting(QuarantineReason.SCANNER_AWAY));
        if (wasAway) {
            put(received.waiting(QuarantineReason.NOT_LOOKED_THROUGH));
            wasAway = false;
        }
    }

    private void put(List<Long> ids) {
        ids.forEach(id -> work.put(ScanWork.NAME, id));
    }
}
