package vn.hotline.platform.record;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hotline.kernel.Cause;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Move;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.security.Verb;

/**
 * A verb was done to a record. It is told once, with its history, before the record's row is written: whoever observes it
 * acts in the same transaction, at the same moment, and may refuse.
 *
 * @param move the move of the lifecycle it was, or null
 * @param history rows that it left, and what else it told
 * @param before what figures counted of the record, or null
 * @param after what they count of it now, or null
 * @param reason why figures move, if makers of reports may read that
 */
public record Happened(
        Verb verb,
        Changeable record,
        Stamp stamp,
        Move<?> move,
        List<Object> history,
        Object before,
        Object after,
        String reason) {

    /** Of a record that came with others in one transaction, which are counted together. */
    public static Happened amongOthers(Verb verb, Changeable record, Stamp stamp, StatusChange first) {
        return new Happened(verb, record, stamp, null, List.of(first), null, null, null);
    }

    /** Whether it came into a state of its lifecycle by this. */
    public boolean reaches(Status state) {
        return left(StatusChange.class).anyMatch(row -> state.name().equals(row.getToStatus()));
    }

    public RecordKind kind() {
        return record.kind();
    }

    public long id() {
        return record.getId();
    }

    /** Rows of one kind of history that it left, or what it told beside them. */
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
