package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.reference.Centre;
import vn.hotline.platform.reference.ReferenceData;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;

/** Tells who leads an emergency case, and the supervisors of its centre, that a limit of the law has passed: once each. */
@ApplicationScoped
public class PassedDeadlines {

    /** What passed earlier was seen on the desk long ago. */
    private static final Duration TOLD_WITHIN = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CaseClocks clocks;

    @Inject
    private ReferenceData reference;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean isAnyUntold() {
        Instant since = clock.instant().minus(TOLD_WITHIN);
        return reference.centres().stream()
                .anyMatch(centre -> clocks.overdue(centre.getId(), null, since).entrySet().stream()
                        .anyMatch(late -> late.getValue().stream().anyMatch(limit -> !isTold(late.getKey(), limit))));
    }

    private boolean isTold(Long caseId, CaseDeadline limit) {
        return !entities.createNativeQuery(
                        "select told_at from case_deadline_told where case_id = :id and kind = :kind", Instant.class)
                .setParameter("id", caseId)
                .setParameter("kind", limit.kind().name())
                .getResultList()
                .isEmpty();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tell() {
        Instant now = clock.instant();
        for (Centre centre : reference.centres()) {
            clocks.overdue(centre.getId(), null, now.minus(TOLD_WITHIN)).forEach((caseId, limits) -> limits.stream()
                    .filter(limit -> isFirst(caseId, limit, now))
                    .forEach(limit -> tell(caseId, centre.getId(), limit)));
        }
    }

    /** A server that was taken for dead may tell at the same moment: one of them inserts the row. */
    private boolean isFirst(Long caseId, CaseDeadline limit, Instant now) {
        return entities.createNativeQuery(
                                "insert ignore into case_deadline_told (case_id, kind, told_at) values (:id, :kind, :now)")
                        .setParameter("id", caseId)
                        .setParameter("kind", limit.kind().name())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private void tell(Long caseId, int centre, CaseDeadline limit) {
        InterventionCase late = entities.find(InterventionCase.class, caseId);
        List<AppUser> told = entities.createQuery(
                        "from AppUser u where u.active = true and (u.id = :leader"
                                + " or u.centreId = :centre and u.role = :supervisor)",
                        AppUser.class)
                .setParameter("leader", late.getAssignedTo())
                .setParameter("centre", centre)
                .setParameter("supervisor", Role.SUPERVISOR)
                .getResultList();
        String number = RecordKind.CASE.number(late.getOpenedAt(), caseId);
        told.forEach(user -> notices.write(
                user.getId(),
                NotificationKind.CASE_OVERDUE,
                Texts.format(Me.localeOf(user.getLanguage()), "case.overdue.told", number, limit.kind()),
                "/intervention/view?id=" + caseId));
    }
}
