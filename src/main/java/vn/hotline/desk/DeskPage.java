package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.IntSupplier;
import vn.hotline.contact.ContactFilter;
import vn.hotline.contact.ContactRow;
import vn.hotline.contact.ContactSearch;
import vn.hotline.intervention.lead.CaseRow;
import vn.hotline.intervention.lead.CaseSearch;
import vn.hotline.intervention.lead.Colleagues;
import vn.hotline.intervention.request.RequestRow;
import vn.hotline.intervention.request.RequestSearch;
import vn.hotline.kernel.Order;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Drawing;
import vn.hotline.platform.web.Me;
import vn.hotline.referral.ReferralColumn;
import vn.hotline.referral.ReferralFilter;
import vn.hotline.referral.ReferralRow;
import vn.hotline.referral.ReferralSearch;
import vn.hotline.referral.ReferralStatus;

/** The first page of operators and supervisors: what waits for me. What changes while one looks is {@link DeskLivePage}'s. */
@Named
@RequestScoped
public class DeskPage {

    private static final int LATEST = 10;
    private static final int REQUESTS = 6;
    private static final int CASES = 6;
    private static final int REFERRALS = 5;

    /** The one that waits longest for its answer comes first. */
    private static final Order<ReferralColumn> OLDEST_FIRST = new Order<>(ReferralColumn.DRAFTED, false);

    @Inject
    private ContactSearch contacts;

    @Inject
    private CaseSearch interventions;

    @Inject
    private Colleagues staff;

    @Inject
    private ReferralSearch referralSearch;

    @Inject
    private RequestSearch requestSearch;

    @Inject
    private Me me;

    @Inject
    private CurrentUser current;

    @Inject
    private OneMoment oneMoment;

    private List<ContactRow> latest = List.of();
    private List<RequestRow> requests = List.of();
    private List<CaseRow> cases = List.of();
    private CaseSearch.Overdue overdue = new CaseSearch.Overdue(List.of(), 0);
    private List<Colleagues.Workload> workload = List.of();
    private List<ReferralRow> referrals = List.of();
    private int referralCount;
    private boolean isRead;
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
        requests = decides ? requestSearch.waitingRequests(REQUESTS) : List.of();
        requestCount = count(requests, REQUESTS, () -> requestSearch.waiting().count());
        overdue = interventions.overdueCases(CASES);
        cases = interventions.ownOpenCases(CASES);
        caseCount = count(cases, CASES, interventions::ownOpenCount);
        if (decides) {
            referrals = referralSearch
                    .list(new ReferralFilter(me.getLine(), ReferralStatus.SENT, false), OLDEST_FIRST, null, REFERRALS)
                    .rows();
            referralCount = referralSearch.waiting(me.getLine()).count();
        }
        workload = decides ? staff.workload() : List.of();
        latest = contacts.list(new ContactFilter(me.getLine(), null, null, null, true, null, null), null, LATEST)
                .rows();
    }

    /** Counted only where more may be there than are shown. */
    private static int count(List<?> shown, int most, IntSupplier all) {
        return shown.size() < most ? shown.size() : all.getAsInt();
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

    /** What agencies were asked and have not even received, by their word; the longest so first. */
    public List<ReferralRow> getReferrals() {
        read();
        return referrals;
    }

    /** How many agencies have still to answer. */
    public int getReferralCount() {
        read();
        return referralCount;
    }

    /** How much each of a supervisor's people has open. */
    public List<Colleagues.Workload> getWorkload() {
        read();
        return workload;
    }
}
