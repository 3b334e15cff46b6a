package vn.hotline.intervention.timeline;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** What happened in a case, told by the case itself and by the later stations of the road. */
@Stateless
@May(Verb.CASE_READ)
public class TimelineSearch {

    @Inject
    private Records records;

    @Inject
    private ChangesOnTimeline changes;

    @Inject
    private ReadersOnTimeline readers;

    @Inject
    @Any
    private Instance<TimelineSource> timelineSources;

    /** @param byName null if a program did it */
    public record TimelineRow(TimelineEntry entry, String byName) {}

    /** All that happened in a case, newest first. */
    public List<TimelineRow> timeline(long caseId) {
        records.find(InterventionCase.class, caseId);
        return rows(happened(caseId));
    }

    /** All that happened in a case and who read it, newest first. */
    public List<TimelineRow> withReaders(long caseId) {
        records.find(InterventionCase.class, caseId);
        List<TimelineEntry> entries = happened(caseId);
        entries.addAll(readers.of(caseId));
        return rows(entries);
    }

    private List<TimelineEntry> happened(long caseId) {
        List<TimelineEntry> entries = new ArrayList<>();
        timelineSources.forEach(source -> entries.addAll(source.of(caseId)));
        return entries;
    }

    private List<TimelineRow> rows(List<TimelineEntry> entries) {
        Map<Long, String> names = changes.names();
        // at one moment a case is opened before anything else happens to it
        entries.sort(Comparator.comparing(TimelineEntry::at)
                .thenComparing(TimelineEntry::kind)
                .reversed());
        return entries.stream()
                .map(entry -> new TimelineRow(entry, entry.byUser() == null ? null : names.get(entry.byUser())))
                .toList();
    }
}
