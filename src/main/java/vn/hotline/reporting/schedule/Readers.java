package vn.hotline.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Role;

/**
 * Who may be sent a report: those who may see its figures in the application. Managers see all centres, a supervisor the
 * own one. Nobody outside is ever sent one: what leaves the house is a published report, whose small cells are hidden
 * and which somebody answered for.
 */
@ApplicationScoped
public class Readers {

    @PersistenceContext
    private EntityManager entities;

    /** @param centreId null for reports on all centres */
    public List<AppUser> possible(Integer centreId) {
        return entities.createQuery(
                        "from AppUser u where u.active = true and (u.role = :manager"
                                + " or u.role = :supervisor and u.centreId = :centre) order by u.role desc, "
                                + Alphabet.sql("u.fullName"),
                        AppUser.class)
                .setParameter("manager", Role.MANAGER)
                .setParameter("supervisor", Role.SUPERVISOR)
                .setParameter("centre", centreId == null ? -1 : centreId)
                .getResultList();
    }

    /** The recipients who may still see what is sent to them. */
    List<AppUser> of(ReportSchedule schedule) {
        return possible(schedule.getCentreId()).stream()
                .filter(user -> schedule.getRecipientIds().contains(user.getId()))
                .toList();
    }
}
