package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hotline.deadline.clock.Clocks;
import vn.hotline.deadline.clock.Course;
import vn.hotline.deadline.limit.LawEvent;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.record.Happened;

/** Tells the clocks of law what happened to a case. */
@ApplicationScoped
public class CaseCourses {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CaseSteps steps;

    @Inject
    private Clocks clocks;

    void follow(@Observes Happened event) {
        if (event.record() instanceof InterventionCase one && one.getLine() == Helpline.CHILD_PROTECTION) {
            clocks.follow(of(one), event.stamp());
        }
    }

    private Course of(InterventionCase one) {
        return new Course(
                RecordKind.CASE,
                one.getId(),
                one.getOpenedAt(),
                one.getLine(),
                one.getCentreId(),
                one.getProvinceId(),
                one.getAssignedTo(),
                one.getStatus().isVoid() ? Map.of() : occurred(one),
                one.getClosedAt());
    }

    private Map<LawEvent, List<Instant>> occurred(InterventionCase one) {
        Map<LawEvent, List<Instant>> occurred = new EnumMap<>(LawEvent.class);
        occurred.putAll(steps.of(one.getId()));
        boolean emergency = one.getUrgency() == Urgency.EMERGENCY;
        occurred.put(emergency ? LawEvent.EMERGENCY_RECEIVED : LawEvent.ORDINARY_RECEIVED, List.of(received(one)));
        return occurred;
    }

    /** When what it was opened from came in; of what became an emergency later, when that was told. */
    private Instant received(InterventionCase one) {
        if (one.getEmergencySince() != null) {
            return one.getEmergencySince();
        }
        List<Long> opening = one.links().opening(one.getOpenedAt());
        Instant first = opening.isEmpty()
                ? null
                : entities.createQuery("select min(k.receivedAt) from Contact k where k.id in :ids", Instant.class)
                        .setParameter("ids", opening)
                        .getSingleResult();
        return first == null ? one.getOpenedAt() : first;
    }
}
