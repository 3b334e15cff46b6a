package vn.hotline.intervention.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.hotline.intervention.lead.CaseNotices;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Verb;

/** Whoever led either of two cases that became one hears of it. */
@ApplicationScoped
public class MergeNotices {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Notices notices;

    @Inject
    private CaseNotices leaders;

    void tell(@Observes Happened event) {
        if (event.verb() == Verb.CASE_MERGE && event.record() instanceof InterventionCase doubled) {
            InterventionCase remaining = entities.find(InterventionCase.class, doubled.getMergedInto());
            notices.tell(
                    doubled.getAssignedTo(),
                    NotificationKind.CASE_MOVED,
                    CaseNotices.link(remaining),
                    "notice.case.merged",
                    doubled.getNumber(),
                    remaining.getNumber());
            leaders.lead(remaining, "notice.case.tookOver", doubled.getNumber());
        }
    }
}
