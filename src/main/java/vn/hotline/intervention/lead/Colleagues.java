package vn.hotline.intervention.lead;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.security.Verb;

/** Who leads cases in the person's own centre, or could. */
@Stateless
@May(Verb.CASE_READ)
public class Colleagues {

    private static final String OPEN = Literals.of(CaseStatus.steps());
    private static final String STAFF = Literals.of(Role.HOLDING_RECORDS);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    /** Somebody a case can be assigned to. */
    public record Colleague(long id, String name, Role role) {}

    /** Open cases of one who leads some. */
    public record Workload(String name, long open, long emergencies) {}

    /** Of each active operator and supervisor of the centre, who has most first. */
    @May(Verb.CASE_SUPERVISE)
    public List<Workload> workload() {
        return entities.createQuery(
                        "select new vn.hotline.intervention.lead.Colleagues$Workload(u.fullName, count(c.id),"
                                + " coalesce(sum(case when c.urgency = " + Literals.of(Urgency.EMERGENCY)
                                + " then 1 else 0 end), 0))"
                                + " from AppUser u left join InterventionCase c on c.assignedTo = u.id"
                                + " and c.status in " + OPEN + " and c.centreId = u.centreId"
                                + " where u.centreId = :centre and u.active = true and u.role in " + STAFF
                                + " group by u.id, u.fullName order by count(c.id) desc, " + Alphabet.sql("u.fullName"),
                        Workload.class)
                .setParameter("centre", current.get().centreId())
                .getResultList();
    }

    /** Active operators and supervisors of one's own centre. */
    public List<Colleague> all() {
        return entities.createQuery(
                        "select new vn.hotline.intervention.lead.Colleagues$Colleague(u.id, u.fullName, u.role)"
                                + " from AppUser u where u.centreId = :centre and u.active = true and u.role in "
                                + STAFF
                                + " order by " + Alphabet.sql("u.fullName"),
                        Colleague.class)
                .setParameter("centre", current.get().centreId())
                .getResultList();
    }
}
