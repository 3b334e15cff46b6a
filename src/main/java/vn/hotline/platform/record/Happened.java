package vn.hotline.platform.record;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.Cause;
import vn.hotline.kernel.Move;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.security.Verb;

/**
 * A verb was done to a record. It is told once, with its history, before the record's row is written: whoever observes it
 * acts in the same transaction, at the same moment, and may refuse.
 *
 * @param move the move of the lifecycle it was, or null
 * @param history rows that it left
 * @param before what figures counted of the record, or null
 * @param after what they count of it now, or null
 * @param reason why figures move, if makers of reports may read that
 */
public record Happened(
        Verb verb,
        CentreRecord record,
        Act act,
        Move<?> move,
        List<Object> history,
        Object before,
        Object after,
        String reason) {

    public RecordKind kind() {
        return record.kind();
    }

    public long id() {
        return record.getId();
    }

    /** Rows of one kind of history that it left. */
    public <T> Stream<T> left(Class<T> type) {
        return history.stream().filter(type::isInstance).map(type::cast);
    }

    public boolean countsAnew() {
        return !Objects.equals(before, after);
    }

    /** What stands behind figures that move because of it. */
    public Cause cause() {
        return new Cause(kind(), id(), reason);
    }
}
