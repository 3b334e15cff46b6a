package vn.hotline.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Verb;

/** Who leads the case hears of every move of a referral, who drafted it what the agency answered. */
@ApplicationScoped
public class ReferralNotices {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Notices notices;

    void tell(@Observes Happened event) {
        if (event.record() instanceof Referral referral
                && event.move() instanceof ReferralMove move
                && event.verb() != Verb.REFERRAL_FOLLOW) {
            tell(referral, move);
        }
    }

    private void tell(Referral referral, ReferralMove move) {
        InterventionCase about = entities.find(InterventionCase.class, referral.getCaseId());
        Set<Long> recipients = new HashSet<>();
        recipients.add(about.getAssignedTo());
        if (move.isAnswer()) {
            recipients.add(referral.getDraftedBy());
        }
        recipients.forEach(recipient -> notices.tell(
                recipient,
                NotificationKind.REFERRAL_ANSWERED,
                "/referral/view?id=" + referral.getId(),
                "notice.referral.moved",
                referral.getNumber(),
                about.getNumber(),
                move.getTo()));
    }
}
