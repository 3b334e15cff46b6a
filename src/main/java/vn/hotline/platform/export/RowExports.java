package vn.hotline.platform.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.security.CurrentUser;

/**
 * The exports that run on this server, and those that ended a few minutes ago. A person sees and stops her own; those
 * of others do not exist.
 */
@ApplicationScoped
public class RowExports {

    /** Of one person: each holds a connection to the database. */
    static final int AT_ONCE = 3;

    /** Of all people together. */
    static final int KEPT = 500;

    static final Duration KEPT_FOR = Duration.ofMinutes(5);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final Map<String, RowExport> exports = new LinkedHashMap<>();

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    @Inject
    private ExportTrail trail;

    /**
     * Runs an export under the eyes of who asked for it.
     *
     * @param id drawn at random by the page, by which it asks how far the export is; may be null
     * @param expected how many rows there will be, null where nobody counted them
     * @throws BusinessException {@code export.tooMany} if the same person has too many of them running
     */
    public void run(String id, Long expected, Consumer<RowExport> work) {
        RowExport export = begin(id, expected);
        try {
            work.accept(export);
            export.end(ExportState.DONE, clock.instant());
        } catch (RuntimeException e) {
            boolean stopped =
                    export.isStopAsked() || e instanceof ExportStoppedException || e instanceof UncheckedIOException;
            breakOff(export, stopped ? ExportState.STOPPED : ExportState.FAILED);
            throw stopped ? new ExportStoppedException(e) : e;
        } catch (Error e) {
            breakOff(export, ExportState.FAILED);
            throw e;
        }
    }

    private void breakOff(RowExport export, ExportState how) {
        export.end(how, clock.instant());
        if (export.isBegun()) {
            trail.brokenOff(export);
        }
    }

    private synchronized RowExport begin(String id, Long expected) {
        Instant now = clock.instant();
        forget(now);
        Long owner = current.get().userId();
        long running = exports.values().stream()
                .filter(export -> export.isRunning() && Objects.equals(export.getOwnerId(), owner))
                .count();
        if (running >= AT_ONCE) {
            throw new BusinessException("export.tooMany", AT_ONCE);
        }
        RowExport export = new RowExport(free(id), owner, expected, now);
        exports.put(export.getId(), export);
        return export;
    }

    /** An id that is not one, or not new, is not taken: it could be somebody else's. */
    private String free(String id) {
        return id != null && ID.matcher(id).matches() && !exports.containsKey(id)
                ? id
                : UUID.randomUUID().toString().replace("-", "");
    }

    private void forget(Instant now) {
        exports.values()
                .removeIf(export ->
                        !export.isRunning() && export.getEnded().plus(KEPT_FOR).isBefore(now));
        List<RowExport> ended = exports.values().stream()
                .filter(export -> !export.isRunning())
                .sorted(Comparator.comparing(RowExport::getEnded))
                .toList();
        ended.stream().limit(Math.max(0, exports.size() + 1 - KEPT)).forEach(export -> exports.remove(export.getId()));
    }

    /** Empty also for one that somebody else runs. */
    public synchronized Optional<RowExport> find(String id) {
        forget(clock.instant());
        return Optional.ofNullable(exports.get(id))
                .filter(export ->
                        Objects.equals(export.getOwnerId(), current.get().userId()));
    }

    /** @return whether there is such an export; one that ended stays as it ended */
    public boolean stop(String id) {
        Optional<RowExport> export = find(id);
        export.ifPresent(RowExport::stop);
        return export.isPresent();
    }
}
