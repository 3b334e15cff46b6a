package vn.hotline.platform.work;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.platform.ops.DatabaseGone;
import vn.hotline.platform.time.SharedTime;

/** What becomes of an item of work: done, tried again after a while, or left to another server. */
@ApplicationScoped
public class WorkTasks {

    private static final Logger LOG = Logger.getLogger(WorkTasks.class.getName());

    /** So long a server whose clock stands wrong keeps its hands off what it had taken. */
    private static final Duration LEFT_TO_OTHERS = Duration.ofMinutes(1);

    @Inject
    private SharedTime time;

    @Inject
    private DatabaseGone gone;

    @Inject
    private OwnRequest request;

    /** Carries what a kind throws through db-scheduler. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(Exception cause) {
            super(cause);
        }
    }

    /** The kind of work as the table of work has it: how it is tried again, and who is told if it goes on failing. */
    public Task<String> of(WorkKind kind) {
        return Tasks.custom(kind.name(), String.class)
                .defaultPriority(kind.isUrgent() ? Priority.HIGH : Priority.MEDIUM)
                .onFailure((done, item) -> {
                    Throwable why = done.getCause().orElseThrow();
                    Throwable cause = why instanceof Failed ? why.getCause() : why;
                    tell(kind, done.getExecution(), cause);
                    item.reschedule(done, time.now().plus(Backoff.after(number(done.getExecution()))), nameOf(cause));
                })
                .onDeadExecution((done, item) -> {
                    LOG.warning(() -> "the server that had taken "
                            + done.getExecution().taskInstance.getTaskAndInstance()
                            + " is not heard of; another one takes it");
                    item.reschedule(done, time.now());
                })
                .execute((item, context) -> run(kind, context.getExecution()));
    }

    private CompletionHandler<String> run(WorkKind kind, Execution item) {
        if (kind.isByTheClock() && !time.agrees()) {
            return (done, self) -> self.reschedule(done, time.now().plus(LEFT_TO_OTHERS));
        }
        int number = number(item);
        try {
            Attempt attempt = new Attempt(
                    Long.parseLong(item.taskInstance.getId()),
                    number,
                    time.now().plus(Backoff.after(number)));
            request.run(() -> kind.run(attempt));
        } catch (Exception e) {
            throw new Failed(e);
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private static int number(Execution item) {
        return item.consecutiveFailures + 1;
    }

    /** Of each item once with all of it. What comes of a database that is gone is told by who watches it. */
    private void tell(WorkKind kind, Execution item, Throwable cause) {
        if (cause instanceof TryAgain || gone.isBehind(cause)) {
            return;
        }
        String what = kind.name() + " " + item.taskInstance.getId() + " was not done; it is tried again";
        if (number(item) == 1) {
            LOG.log(Level.WARNING, what, cause);
        } else {
            LOG.log(Level.WARNING, "{0} ({1} failures in a row: {2})", new Object[] {what, number(item), cause});
        }
    }

    /** Never its message, in which a name may stand. */
    private static String nameOf(Throwable cause) {
        Throwable told = cause instanceof TryAgain ? cause.getCause() : cause;
        return told.getClass().getSimpleName();
    }
}
