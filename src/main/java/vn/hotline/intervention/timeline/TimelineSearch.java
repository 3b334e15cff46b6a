package vn.hotline.intervention.timeline;

import static vn.hotline.platform.security.Role.Name.OPERATOR;
import static vn.hotline.platform.security.Role.Name.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.hotline.platform.record.Records;
import vn.hotline.intervention.lead.InterventionCase;

/** What happened in a case, told by the case itself and by the later stations of the road. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR})
public class TimelineSearch {

    @Inject
    private Records records;

    @Inject
    private ChangesOnTimeline changes;

    @Inject
    @Any
    private Instance<TimelineSource> timelineSources;

    /** @param byName null if a program did it */
    public record TimelineRow(TimelineEntry entry, String byName) {}

    /** All that happened in a case, newest first. */
    public List<TimelineRow> timeline(long caseId) {
        records.find(InterventionCase.class, caseId);
        Map<Long, String> names = changes.names();
        List<TimelineEntry> entries = new ArrayList<>();
        timelineSources.forEach(source -> entries.addAll(source.of(caseId)));
        // at one moment a case is opened before anything else happens to it
        entries.sort(Comparator.comparing(TimelineEntry::at)
                .thenComparing(TimelineEntry::kind)
                .reversed());
        return entries.stream()
                .map(entry -> new TimelineRow(entry, entry.byUser() == null ? null : names.get(entry.byUser())))
                .toList();
    }
}
