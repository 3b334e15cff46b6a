package vn.hotline.platform.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Move;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.security.Verb;

/** What a verb tells of what it did while it does it: the history it leaves, and what the trail is to say. */
public final class Change {

    private final Stamp stamp;
    private final List<Object> history = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private AuditAction action;
    private Move<?> move;
    private Object[] detail = {};
    private String reason;

    Change(Stamp stamp, AuditAction action) {
        this.stamp = stamp;
        this.action = action;
    }

    /** Who does it, and the one moment at which it is done. */
    public Stamp stamp() {
        return stamp;
    }

    /** Rows of history, which are stored with it. */
    public Change leaves(Object... rows) {
        history.addAll(Arrays.asList(rows));
        return this;
    }

    public Change leaves(Collection<?> rows) {
        history.addAll(rows);
        return this;
    }

    public Change leaves(Optional<?> row) {
        row.ifPresent(history::add);
        return this;
    }

    /** What whoever {@linkplain Happened hears of it} has to know beside the record. It is not stored. */
    public Change tells(Optional<?> what) {
        what.ifPresent(told::add);
        return this;
    }

    /** The row that a move of the lifecycle left. The trail names the move if nothing else {@linkplain #says is said}. */
    public Change moves(StatusChange row) {
        move = row.move();
        action = AuditAction.MOVE;
        detail = detail.length == 0 ? new Object[] {move} : detail;
        return leaves(row);
    }

    /** What the trail says beside verb and record: see {@link Detail#of}. */
    public Change says(Object... parts) {
        detail = parts;
        return this;
    }

    public Change as(AuditAction said) {
        action = said;
        return this;
    }

    /** Why figures move with it, where makers of reports may read that. A reason that tells of people stays in the record. */
    public Change because(String why) {
        reason = why;
        return this;
    }

    /** Whether it has left no history until now. */
    public boolean isNothing() {
        return history.isEmpty();
    }

    /** The trail has it already by what it follows from. */
    public Change unsaid() {
        action = null;
        return this;
    }

    /** Null if nothing is to be said. */
    AuditAction action() {
        return action;
    }

    String detail() {
        return Detail.of(detail);
    }

    List<Object> history() {
        return history;
    }

    Happened happened(Verb verb, Changeable record, Object before, Object after) {
        told.addAll(history);
        return new Happened(verb, record, stamp, move, List.copyOf(told), before, after, reason);
    }
}
