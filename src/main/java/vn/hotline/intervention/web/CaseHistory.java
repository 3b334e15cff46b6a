package vn.hotline.intervention.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import vn.hotline.intervention.lead.CaseDetails;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseSearch;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.timeline.TimelineSearch;
import vn.hotline.intervention.timeline.TimelineSearch.TimelineRow;
import vn.hotline.kernel.StatusChange;

/** What happened in one case, and what became of it if it stands no more. */
@Dependent
public class CaseHistory implements Serializable {

    @Inject
    private CaseSearch search;

    @Inject
    private CaseDetails details;

    @Inject
    private TimelineSearch timelines;

    @Inject
    private Timeline timeline;

    private List<TimelineRow> happened;
    private StatusChange ended;
    private CaseRow remaining;
    private TimelineFilter filter = TimelineFilter.ALL;

    void of(InterventionCase opened) {
        of(opened, timelines.timeline(opened.getId()));
    }

    /** With those who read it. */
    void withReaders(InterventionCase opened) {
        of(opened, timelines.withReaders(opened.getId()));
    }

    private void of(InterventionCase opened, List<TimelineRow> rows) {
        happened = rows;
        if (opened.getStatus().isVoid()) {
            ended = details.lastMove(opened.getId()).orElse(null);
            remaining = opened.getMergedInto() == null ? null : search.row(opened.getMergedInto());
        }
    }

    public List<TimelineLine> getTimeline() {
        return timeline.lines(happened, filter);
    }

    /** The move that merged or annulled the case, or null. */
    public StatusChange getEnded() {
        return ended;
    }

    /** The case it was merged into, or null. */
    public CaseRow getRemaining() {
        return remaining;
    }

    public TimelineFilter[] getFilters() {
        return TimelineFilter.values();
    }

    /** Those of the work itself. */
    public List<TimelineFilter> getFiltersOfWork() {
        return Arrays.stream(TimelineFilter.values())
                .filter(one -> one != TimelineFilter.READERS)
                .toList();
    }

    public TimelineFilter getFilter() {
        return filter;
    }

    public void setFilter(TimelineFilter filter) {
        this.filter = filter == null ? TimelineFilter.ALL : filter;
    }
}
