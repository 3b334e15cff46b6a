package vn.hotline.platform.search;

import java.util.Map;
import java.util.TreeMap;

/** What is not folded yet of one token. */
final class WaitingPart implements TokenPostings.Part {

    private final TreeMap<Long, Boolean> goneByRecord = new TreeMap<>();

    /** In the order in which it was saved. */
    void add(long recordId, boolean gone) {
        goneByRecord.put(recordId, gone);
    }

    @Override
    public long upTo(long id) {
        Map.Entry<Long, Boolean> found = goneByRecord.floorEntry(id);
        return found == null ? TokenPostings.NONE : found.getKey() << 1 | (found.getValue() ? 1 : 0);
    }

    @Override
    public long size() {
        return goneByRecord.size();
    }
}
