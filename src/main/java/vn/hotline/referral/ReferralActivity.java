package vn.hotline.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hotline.intervention.lead.CaseActivity;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.work.Work;

/** A case in which an agency was asked or has answered is not quiet. */
@ApplicationScoped
public class ReferralActivity {

    @Inject
    private Work work;

    void happened(@Observes Happened event) {
        if (event.record() instanceof Referral referral && event.verb() != Verb.REFERRAL_FOLLOW) {
            work.put(CaseActivity.KIND, referral.getCaseId());
        }
    }
}
