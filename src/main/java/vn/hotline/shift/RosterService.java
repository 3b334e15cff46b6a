package vn.hotline.shift;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Keeping the roster of the own centre. */
@Stateless
@May(Verb.ROSTER_KEEP)
public class RosterService {

    private static final int DAYS = 7;

    /**
     * What became of the shifts of a week.
     *
     * @param gone of people who no longer work in the centre
     * @param twice of people who are on the roster then already
     */
    public record Copied(int copied, int gone, int twice) {

        Copied and(Copied other) {
            return new Copied(copied + other.copied, gone + other.gone, twice + other.twice);
        }
    }

    private static final Copied NOTHING = new Copied(0, 0, 0);
    private static final Copied ONE = new Copied(1, 0, 0);
    private static final Copied ONE_GONE = new Copied(0, 1, 0);
    private static final Copied ONE_TWICE = new Copied(0, 0, 1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private RosterCheck check;

    /** What stands, to be put right. */
    public RosterForm read(long id) {
        return new RosterForm(records.find(RosterDuty.class, id));
    }

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field */
    public void put(RosterForm form) {
        ShiftTime time = check.check(form, null);
        put(form.getPerson(), form.getLine(), time, null);
    }

    /**
     * Another shift stands in its place.
     *
     * @throws vn.hotline.kernel.BusinessException with every problem at its field, or {@code roster.gone}
     */
    public void putRight(long id, RosterForm form) {
        RosterDuty before = records.lock(RosterDuty.class, id);
        ShiftTime time = check.check(form, before);
        changes.to(Verb.ROSTER_KEEP, before, (duty, change) -> duty.takeOff(change.stamp()));
        put(form.getPerson(), form.getLine(), time, before);
    }

    /** @throws vn.hotline.kernel.BusinessException {@code roster.gone} */
    public void takeOff(long id) {
        changes.to(Verb.ROSTER_KEEP, RosterDuty.class, id, (duty, change) -> duty.takeOff(change.stamp()));
    }

    /**
     * The shifts of a week stand in the next one, too, but for those who no longer work here or are on duty then already.
     *
     * @throws vn.hotline.kernel.BusinessException as {@link #put}, if somebody changed the week meanwhile
     */
    public Copied copyWeek(LocalDate monday) {
        return ofWeek(monday).stream().map(this::copy).reduce(NOTHING, Copied::and);
    }

    private Copied copy(RosterDuty duty) {
        ShiftTime time = duty.time().later(DAYS);
        if (!check.holdWorking(duty.getUserId())) {
            return ONE_GONE;
        }
        if (check.clash(duty.getUserId(), time, null).isPresent()) {
            return ONE_TWICE;
        }
        put(duty.getUserId(), duty.getLine(), time, null);
        return ONE;
    }

    /** People in one order, since each is held. */
    private List<RosterDuty> ofWeek(LocalDate monday) {
        return entities.createQuery(
                        "from RosterDuty d where d.centreId = :centre and d.offAt is null and d.beginsAt >= :from"
                                + " and d.beginsAt < :to order by d.userId, d.beginsAt",
                        RosterDuty.class)
                .setParameter("centre", current.get().centreId())
                .setParameter("from", Days.startOf(monday))
                .setParameter("to", Days.startOf(monday.plusDays(DAYS)))
                .getResultList();
    }

    private void put(long userId, Helpline line, ShiftTime time, RosterDuty replaced) {
        RosterDuty put = new RosterDuty(current.get().centreId(), line, userId, time, current.stamp());
        if (replaced != null) {
            put.replaces(replaced);
        }
        changes.made(
                Verb.ROSTER_KEEP,
                put,
                (duty, change) -> change.says(duty.time().day(), duty.time().hours()));
        entities.flush();
    }
}
