package vn.hotline.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalTime;
import java.util.Optional;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Problems;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;

/** Whether a shift can stand on the roster. Whoever checks holds the person: nobody is booked twice at the same moment. */
@ApplicationScoped
public class RosterCheck {

    /** In the place of a shift that is put right: none. */
    private static final long NONE = -1;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    /**
     * @param replaced the shift that it stands for, or null
     * @throws vn.hotline.kernel.BusinessException with every problem at its field
     */
    ShiftTime check(RosterForm form, RosterDuty replaced) {
        Problems problems = new Problems().require("person", form.getPerson()).require("day", form.getDay());
        LocalTime from = hour(form.getBegins(), "begins", problems);
        LocalTime to = hour(form.getEnds(), "ends", problems);
        boolean thinkable = form.getDay() == null || Days.isThinkable(form.getDay());
        problems.check(thinkable, "day", "input.day");
        problems.throwIfAny();
        ShiftTime time = ShiftTime.of(form.getDay(), from, to);
        problems.check(!time.isTooLong(), "ends", "roster.tooLong", ShiftTime.LONGEST.toHours());
        problems.check(holdWorking(form.getPerson()), "person", "roster.worksElsewhere");
        clash(form.getPerson(), time, replaced)
                .ifPresent(other ->
                        problems.at("begins", "roster.twice", Days.WRITTEN_SHORT.format(other.day()), other.hours()));
        problems.throwIfAny();
        return time;
    }

    private static LocalTime hour(String typed, String field, Problems problems) {
        Optional<LocalTime> hour = TypedHour.read(typed);
        if (typed == null || typed.isBlank()) {
            problems.require(field, null);
        } else {
            problems.check(hour.isPresent(), field, "roster.noHour");
        }
        return hour.orElse(null);
    }

    /** Whether somebody takes contacts in the own centre; held, if there is such a person. */
    boolean holdWorking(long userId) {
        AppUser person = entities.find(AppUser.class, userId, LockModeType.PESSIMISTIC_WRITE);
        return person != null && person.isWorkingIn(current.get().centreId());
    }

    /** When the person is on a roster already, wherever that is. */
    Optional<ShiftTime> clash(long userId, ShiftTime time, RosterDuty replaced) {
        return entities.createQuery(
                        "from RosterDuty d where d.userId = :user and d.offAt is null and d.id <> :replaced"
                                + " and d.beginsAt > :since and d.beginsAt < :ends and d.endsAt > :begins order by d.beginsAt",
                        RosterDuty.class)
                .setParameter("user", userId)
                .setParameter("replaced", replaced == null ? NONE : replaced.getId())
                .setParameter("since", time.begins().minus(ShiftTime.LONGEST))
                .setParameter("begins", time.begins())
                .setParameter("ends", time.ends())
                .setMaxResults(1)
                .getResultStream()
                .map(RosterDuty::time)
                .findFirst();
    }
}
