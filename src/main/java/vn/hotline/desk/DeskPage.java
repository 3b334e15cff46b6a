package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntSupplier;
import vn.hotline.contact.ContactFilter;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.counselling.CounsellingRow;
import vn.hotline.counselling.CounsellingSearch;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseSearch;
import vn.hotline.intervention.lead.Colleagues;
import vn.hotline.intervention.request.RequestRow;
import vn.hotline.intervention.request.RequestSearch;
import vn.hotline.kernel.Days;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Drawing;
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
    private CaseSearch interventions;

    @Inject
    private Colleagues staff;

    @Inject
    private RequestSearch requestSearch;

    @Inject
    private Me me;

    @Inject
    private CurrentUser current;

    @Inject
    private OneMoment oneMoment;

    @Inject
    private Clock clock;

    private List<ContactSearch.DraftRow> drafts = List.of();
    private List<CounsellingRow> followUps = List.of();
    private List<ContactRow> latest = List.of();
    private List<RequestRow> requests = List.of();
    private List<CaseRow> cases = List.of();
    private CaseSearch.Overdue overdue = new CaseSearch.Overdue(List.of(), 0);
    private List<Colleagues.Workload> workload = List.of();
    private boolean isRead;
    private int draftCount;
    private int followUpCount;
    private int requestCount;
    private int caseCount;

    /** All that the page shows, in one transaction; what only supervisors see is read for them only. */
    private void read() {
        if (!isRead && Drawing.isNow()) {
            isRead = true;
            oneMoment.read(this::readAll);
        }
    }

    private void readAll() {
        boolean decides = current.may(Verb.CASE_SUPERVISE);
        LocalDate ahead = getDay().plusDays(AHEAD_DAYS);
        drafts = contacts.ownDrafts(DRAFTS);
        draftCount = count(drafts, DRAFTS, contacts::ownDraftCount);
        requests = decides ? requestSearch.waitingRequests(REQUESTS) : List.of();
        requestCount = count(requests, REQUESTS, () -> requestSearch.waiting().count());
        overdue = interventions.overdueCases(CASES);
        cases = interventions.ownOpenCases(CASES);
        caseCount = count(cases, CASES, interventions::ownOpenCount);
        workload = decides ? staff.workload() : List.of();
        latest = contacts.list(new ContactFilter(me.getLine(), null, null, null, true, null, null), null, LATEST)
                .rows();
        followUps = counselling.followUps(me.getLine(), ahead, FOLLOW_UPS);
        followUpCount = count(followUps, FOLLOW_UPS, () -> counselling.followUpCount(me.getLine(), ahead));
    }

    /** Counted only where more may be there than are shown. */
    private static int count(List<?> shown, int most, IntSupplier all) {
        return shown.size() < most ? shown.size() : all.getAsInt();
    }

    public List<ContactSearch.DraftRow> getDrafts() {
        read();
        return drafts;
    }

    public int getDraftCount() {
        read();
        return draftCount;
    }

    public List<CounsellingRow> getFollowUps() {
        read();
        return followUps;
    }

    public int getFollowUpCount() {
        read();
        return followUpCount;
    }

    public List<ContactRow> getLatest() {
        read();
        return latest;
    }

    /** What waits for a supervisor's decision, on both lines, the most pressing first. */
    public List<RequestRow> getRequests() {
        read();
        return requests;
    }

    public int getRequestCount() {
        read();
        return requestCount;
    }

    public List<CaseRow> getCases() {
        read();
        return cases;
    }

    public int getCaseCount() {
        read();
        return caseCount;
    }

    /** Emergency cases beyond a limit of the law, the latest first. */
    public List<CaseRow> getOverdue() {
        read();
        return overdue.rows();
    }

    public int getOverdueCount() {
        read();
        return overdue.count();
    }

    /** How much each of a supervisor's people has open. */
    public List<Colleagues.Workload> getWorkload() {
        read();
        return workload;
    }

    public LocalDate getDay() {
        return Days.dayOf(clock.instant());
    }
}
