package vn.hotline.referral.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.referral.ReferralRow;
import vn.hotline.referral.ReferralSearch;

/** The referrals of a case for the case's page, which knows this bean by its name only. */
@Named
@RequestScoped
public class CaseReferrals {

    @Inject
    private ReferralSearch search;

    private final Map<Long, List<ReferralRow>> read = new HashMap<>();

    public List<ReferralRow> of(long caseId) {
        return read.computeIfAbsent(caseId, search::ofCase);
    }

    /** How many of them an agency has still to answer. */
    public long waitingIn(List<ReferralRow> rows) {
        return rows.stream().filter(row -> row.status().isWithAgency()).count();
    }
}
