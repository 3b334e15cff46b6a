package vn.hotline.platform.db;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.hotline.kernel.Thrown;

/**
 * Two transactions wanted the same rows at the same moment, and the database let one of them go on. What the other did is
 * undone; asked again, it can succeed. Rows are locked in one order (ADR 17), so that this is rare.
 */
public final class Collision {

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    /** With innodb_snapshot_isolation: somebody wrote the row after this transaction had begun to read. */
    private static final int RECORD_CHANGED = 1020;

    private static final Set<Integer> CODES = Set.of(LOCK_WAIT_TIMEOUT, DEADLOCK, RECORD_CHANGED);

    private static final long PAUSE_MILLIS = 50;

    private Collision() {}

    /**
     * Does the step again, after a pause that grows, while a collision is why it failed. Not inside a transaction, which
     * the first collision has ended.
     *
     * @param tries how often at most; what the last one fails with is thrown
     */
    public static void tryAgain(int tries, Runnable step) {
        for (int tried = 1; collides(step, tried == tries); tried++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(tried * PAUSE_MILLIS));
        }
    }

    private static boolean collides(Runnable step, boolean isLast) {
        try {
            step.run();
            return false;
        } catch (RuntimeException e) {
            if (isLast || !isBehind(e)) {
                throw e;
            }
            return true;
        }
    }

    /** Whether that is why something failed, however deep it is wrapped. */
    public static boolean isBehind(Throwable thrown) {
        return Thrown.chain(thrown).anyMatch(Collision::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof LockTimeoutException
                || cause instanceof PessimisticLockException
                || cause instanceof SQLException sql && CODES.contains(sql.getErrorCode());
    }
}
