package vn.hotline.deadline.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.hotline.deadline.limit.LawLimit;
import vn.hotline.deadline.limit.Recipients;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Page;
import vn.hotline.platform.web.Texts;

/** Tells people, once, that a limit of law ends soon or has passed. That it was told stands in the clock itself. */
@ApplicationScoped
public class ClockWords {

    private static final int AT_ONCE = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser current;

    @Inject
    private Changes changes;

    @Inject
    private Notices notices;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> due() {
        return entities.createQuery(
                        "select k.id from LawClock k where k.nextWord <= :now order by k.nextWord, k.id", Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Unless it was met meanwhile, or another server was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void say(long id) {
        LawClock held = entities.find(LawClock.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (held == null || !held.isWordDue(now)) {
            return;
        }
        current.set(Identity.program(held.getCentreId()), null);
        changes.to(Verb.CLOCK_FOLLOW, held, new Stamp(null, now), (one, change) -> {
            change.unsaid();
            LawLimit limit = entities.find(LawLimit.class, one.getLimitId());
            tell(one, limit, one.say(limit, now));
        });
    }

    private void tell(LawClock late, LawLimit limit, Word word) {
        NotificationKind kind = word == Word.SOON ? NotificationKind.CLOCK_SOON : NotificationKind.CASE_OVERDUE;
        String key =
                switch (word) {
                    case SOON -> "clock.soon.told";
                    case PASSED -> "case.overdue.told";
                    case LATE -> "clock.late.told";
                };
        Recipients who =
                switch (word) {
                    case SOON -> limit.getWarned();
                    case PASSED -> limit.getTold();
                    case LATE -> limit.getEscalated();
                };
        recipients(late, who)
                .forEach(user -> notices.write(
                        user.getId(),
                        kind,
                        Texts.format(Me.localeOf(user.getLanguage()), key, late.called(), late.getKind()),
                        Page.linkTo(late.getRecordKind(), late.getRecordId())));
    }

    private List<AppUser> recipients(LawClock late, Recipients who) {
        return entities.createQuery(
                        "from AppUser u where u.active = true and (:leaders = true and u.id = :leader"
                                + " or :supervisors = true and u.centreId = :centre and u.role = :supervisor)",
                        AppUser.class)
                .setParameter("leaders", who.isLeader())
                .setParameter("leader", late.getLedBy())
                .setParameter("supervisors", who.isSupervisors())
                .setParameter("centre", late.getCentreId())
                .setParameter("supervisor", Role.SUPERVISOR)
                .getResultList();
    }
}
