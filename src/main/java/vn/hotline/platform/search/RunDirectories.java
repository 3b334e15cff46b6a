package vn.hotline.platform.search;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hotline.kernel.RecordKind;

/** The directories of the runs that the last search of each centre and kind saw: some hundred bytes a thousand postings. */
final class RunDirectories {

    private record Place(int centreId, RecordKind kind) {}

    private final Map<Place, Map<Long, RunDirectory>> kept = new ConcurrentHashMap<>();

    /** The runs that the caller's transaction sees, the newest first. */
    Map<SearchRuns.Run, RunDirectory> of(int centreId, RecordKind kind, SearchRuns runs) throws SQLException {
        Place place = new Place(centreId, kind);
        Map<Long, RunDirectory> known = kept.getOrDefault(place, Map.of());
        List<SearchRuns.Run> all = runs.of(centreId, kind);
        Map<SearchRuns.Run, RunDirectory> newestFirst = new LinkedHashMap<>();
        Map<Long, RunDirectory> now = new HashMap<>();
        for (SearchRuns.Run run : all) {
            RunDirectory directory = known.get(run.id());
            if (directory == null) {
                directory = runs.directory(run);
            }
            newestFirst.put(run, directory);
            now.put(run.id(), directory);
        }
        if (!now.keySet().equals(known.keySet())) {
            kept.put(place, now);
        }
        return newestFirst;
    }
}
