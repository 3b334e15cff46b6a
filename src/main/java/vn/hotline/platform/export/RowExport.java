package vn.hotline.platform.export;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.db.SqlText;

/**
 * One export of rows, while it runs and a little longer: how far it is, and whether it is to stop. One thread writes
 * the file, others look at it and may stop it, which ends the query that runs for it.
 */
public final class RowExport implements SqlText.Watch {

    private final String id;
    private final Long ownerId;
    private final Long expected;
    private final Instant begun;

    private volatile long rows;
    private volatile ExportState state = ExportState.RUNNING;
    private volatile Instant ended;
    private volatile boolean stopAsked;
    private Statement query;
    private RecordKind kind;
    private String detail;
    private boolean noted;

    RowExport(String id, Long ownerId, Long expected, Instant begun) {
        this.id = id;
        this.ownerId = ownerId;
        this.expected = expected;
        this.begun = begun;
    }

    /** Counts each row on its way to the file, and lets none pass any more once the export is to stop. */
    public <T> Consumer<T> counted(Consumer<T> file) {
        return row -> {
            if (stopAsked) {
                throw new ExportStoppedException(null);
            }
            try {
                file.accept(row);
            } catch (UncheckedIOException e) {
                // the browser went away
                throw new ExportStoppedException(e);
            }
            rows++;
        };
    }

    /** Ends the query that runs, too, if there is one. */
    synchronized void stop() {
        stopAsked = true;
        if (query != null) {
            try {
                query.cancel();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public synchronized void begins(Statement statement) {
        if (stopAsked) {
            throw new ExportStoppedException(null);
        }
        query = statement;
    }

    @Override
    public synchronized void ends() {
        query = null;
    }

    /** What the trail says of it. */
    void describe(RecordKind kind, String detail) {
        this.kind = kind;
        this.detail = detail;
        this.noted = true;
    }

    void end(ExportState how, Instant at) {
        ended = at;
        state = how;
    }

    boolean isStopAsked() {
        return stopAsked;
    }

    boolean isBegun() {
        return noted;
    }

    RecordKind getKind() {
        return kind;
    }

    String getDetail() {
        return detail;
    }

    String getId() {
        return id;
    }

    Long getOwnerId() {
        return ownerId;
    }

    Instant getEnded() {
        return ended;
    }

    /** How many there will be; null where nobody counted them before. */
    public Long getExpected() {
        return expected;
    }

    /** Written so far. */
    public long getRows() {
        return rows;
    }

    public ExportState getState() {
        return state;
    }

    public boolean isRunning() {
        return state == ExportState.RUNNING;
    }

    /** How long it took; null while it runs. */
    public Duration getDuration() {
        return isRunning() ? null : Duration.between(begun, ended);
    }
}
