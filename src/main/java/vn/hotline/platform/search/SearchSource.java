package vn.hotline.platform.search;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import vn.hotline.kernel.RecordKind;

/** Records of one kind that are found by their words: what changed rules of the index are applied to. */
public interface SearchSource {

    /** What a record is found by today. */
    record Indexed(int centreId, long id, Set<ByteBuffer> tokens) {}

    RecordKind kind();

    /** The newest record below an id, locked against changes in the caller's transaction. Empty if there is none. */
    Optional<Indexed> newestBelow(long id);
}
