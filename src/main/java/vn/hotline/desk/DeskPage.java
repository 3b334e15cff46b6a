package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.contact.ContactFilter;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.counselling.CounsellingRow;
import vn.hotline.counselling.CounsellingSearch;
import vn.hotline.intervention.CaseRow;
import vn.hotline.intervention.InterventionSearch;
import vn.hotline.intervention.RequestRow;
import vn.hotline.kernel.Days;
import vn.hotline.platform.web.Me;

/** The first page of operators and supervisors: what waits for me, what I left unfinished, what is due. */
@Named
@RequestScoped
public class DeskPage {

    private static final int FOLLOW_UPS = 8;
    private static final int LATEST = 10;
    private static final int AHEAD_DAYS = 1;
    private static final int REQUESTS = 6;
    private static final int DRAFTS = 20;
    private static final int CASES = 6;

    @Inject
    private ContactSearch contacts;

    @Inject
    private CounsellingSearch counselling;

    @Inject
    private InterventionSearch interventions;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    private List<ContactSearch.DraftRow> drafts;
    private List<CounsellingRow> followUps;
    private List<ContactRow> latest;
    private List<RequestRow> requests;
    private List<CaseRow> cases;
    private List<CaseRow> overdue;
    private List<InterventionSearch.Workload> workload;
    private ContactSearch.DayCount today;

    public List<ContactSearch.DraftRow> getDrafts() {
        if (drafts == null) {
            drafts = contacts.ownDrafts(DRAFTS);
        }
        return drafts;
    }

    public int getDraftCount() {
        return getDrafts().size() < DRAFTS ? getDrafts().size() : contacts.ownDraftCount();
    }

    public int getFollowUpCount() {
        return getFollowUps().size() < FOLLOW_UPS
                ? getFollowUps().size()
                : counselling.followUpCount(me.getLine(), getDay().plusDays(AHEAD_DAYS));
    }

    public int getRequestCount() {
        return getRequests().size() < REQUESTS
                ? getRequests().size()
                : interventions.waiting().count();
    }

    public int getCaseCount() {
        return getCases().size() < CASES ? getCases().size() : interventions.ownOpenCount();
    }

    public List<CounsellingRow> getFollowUps() {
        if (followUps == null) {
            followUps = counselling.followUps(me.getLine(), getDay().plusDays(AHEAD_DAYS), FOLLOW_UPS);
        }
        return followUps;
    }

    public List<ContactRow> getLatest() {
        if (latest == null) {
            ContactFilter recorded = new ContactFilter(me.getLine(), null, null, null, true, null, null);
            latest = contacts.list(recorded, null, LATEST).rows();
        }
        return latest;
    }

    /** What waits for a supervisor's decision, on both lines, the most pressing first. */
    public List<RequestRow> getRequests() {
        if (requests == null) {
            requests = interventions.waitingRequests(REQUESTS);
        }
        return requests;
    }

    public List<CaseRow> getCases() {
        if (cases == null) {
            cases = interventions.ownOpenCases(CASES);
        }
        return cases;
    }

    /** Emergency cases beyond a limit of the law, the latest first. */
    public List<CaseRow> getOverdue() {
        if (overdue == null) {
            overdue = interventions.overdueCases(CASES);
        }
        return overdue;
    }

    public int getOverdueCount() {
        return interventions.overdueCount();
    }

    /** How much each of a supervisor's people has open. */
    public List<InterventionSearch.Workload> getWorkload() {
        if (workload == null) {
            workload = interventions.workload();
        }
        return workload;
    }

    public ContactSearch.DayCount getToday() {
        if (today == null) {
            today = contacts.taken(me.getLine(), getDay());
        }
        return today;
    }

    public LocalDate getDay() {
        return Days.dayOf(clock.instant());
    }
}
