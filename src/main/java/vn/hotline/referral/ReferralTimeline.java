package vn.hotline.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.intervention.timeline.TimelineEntry;
import vn.hotline.intervention.timeline.TimelineKind;
import vn.hotline.intervention.timeline.TimelineSource;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;

/** What referrals tell the timeline of their case: what was sent where, and what came back. */
@ApplicationScoped
public class ReferralTimeline implements TimelineSource {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public List<TimelineEntry> of(long caseId) {
        return entities.createQuery(
                        "select s, a.name, r.report from StatusChange s join Referral r on r.id = s.recordId"
                                + " join Agency a on a.id = r.agencyId"
                                + " where s.recordKind = :kind and r.caseId = :case and s.fromStatus is not null",
                        Object[].class)
                .setParameter("kind", RecordKind.REFERRAL)
                .setParameter("case", caseId)
                .getResultStream()
                .map(row -> entry((StatusChange) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private static TimelineEntry entry(StatusChange change, String agencyName, String report) {
        ReferralStatus to = ReferralStatus.valueOf(change.getToStatus());
        return TimelineEntry.of(
                change.getAt(),
                kind(to),
                to == ReferralStatus.REPORTED ? report : change.getReason(),
                "/referral/view?id=" + change.getRecordId(),
                change.getByUser(),
                "referral.timeline." + to,
                agencyName);
    }

    private static TimelineKind kind(ReferralStatus reached) {
        return switch (reached) {
            case DRAFTED, SENT -> TimelineKind.REFERRED;
            case RECEIVED, ACCEPTED, REPORTED -> TimelineKind.ANSWERED;
            case DECLINED, CLOSED -> TimelineKind.REFUSED;
        };
    }
}
