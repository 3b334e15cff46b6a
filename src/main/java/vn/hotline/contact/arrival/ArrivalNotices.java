package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Role;

/** Whoever is given somebody, or loses her, hears of it; supervisors hear of whom nobody wrote a word about. */
@ApplicationScoped
public class ArrivalNotices {

    private static final String DESK = "/desk";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Notices notices;

    /** @param person who has her now, or had her until now */
    void handedOver(Arrival arrival, Long person) {
        boolean has = arrival.isLedBy(person);
        notices.tell(
                person,
                NotificationKind.WORK_HANDED_OVER,
                has ? "/contact/form?id=" + arrival.getContactId() : DESK,
                has ? "notice.work.given" : "notice.work.taken",
                arrival.getNumber());
    }

    /** @param from who had her and wrote nothing */
    void returned(Arrival arrival, Long from, Duration silent) {
        String who = entities.find(AppUser.class, from).getFullName();
        notices.tell(
                from, NotificationKind.ARRIVAL_RETURNED, DESK, "notice.arrival.returnedFromYou", arrival.getNumber());
        entities.createQuery(
                        "select u.id from AppUser u where u.active = true and u.role = :role and u.centreId = :centre"
                                + " and u.id <> :from order by u.id",
                        Long.class)
                .setParameter("role", Role.SUPERVISOR)
                .setParameter("centre", arrival.getCentreId())
                .setParameter("from", from)
                .getResultList()
                .forEach(supervisor -> notices.tell(
                        supervisor,
                        NotificationKind.ARRIVAL_RETURNED,
                        DESK,
                        "notice.arrival.returned",
                        arrival.getNumber(),
                        who,
                        silent.toMinutes()));
    }
}
