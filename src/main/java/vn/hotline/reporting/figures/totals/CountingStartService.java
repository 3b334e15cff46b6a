package vn.hotline.reporting.figures.totals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Reference;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/**
 * The first day that counts: from it on every contact is recorded in this system, so that its figures are whole. It is
 * set at the installation; an administrator moves it, for example to the day on which operators really began. What was
 * recorded of days before it is shown with a note and never hidden.
 */
@Stateless
@May(Verb.COUNTING_START_READ)
public class CountingStartService {

    private static final int DAYS_AHEAD = 366;
    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private HistoricFigures historic;

    @Inject
    private CurrentUser current;

    @Inject
    private Changes changes;

    /** Null where the system counted ever since. */
    public LocalDate firstDay() {
        LocalDate since = historic.countingSince();
        return since.equals(LocalDate.MIN) ? null : since;
    }

    /** Each time it was set, the latest first. */
    public List<CountingStart> history() {
        return entities.createQuery("from CountingStart s order by s.setAt desc, s.id desc", CountingStart.class)
                .getResultList();
    }

    /**
     * @param former the day that was shown while this one was typed
     * @throws BusinessException at firstDay or reason; {@code record.changedMeanwhile} if somebody else set it meanwhile
     */
    @May(Verb.COUNTING_START_SET)
    public void set(LocalDate firstDay, LocalDate former, String reason) {
        String why = VietnameseText.clean(reason);
        check(firstDay, why);
        store(firstDay, former);
        changes.to(Verb.COUNTING_START_SET, Reference.DATA, (data, change) -> change.leaves(
                        new CountingStart(firstDay, former, why, change.stamp()))
                .says(
                        Detail.named("audit.detail.countingSince", firstDay),
                        Detail.named("audit.detail.before", former)));
    }

    private void check(LocalDate firstDay, String why) {
        LocalDate latest = Days.dayOf(current.stamp().at()).plusDays(DAYS_AHEAD);
        boolean fits = firstDay == null || !firstDay.isBefore(Days.OF_FIRST_CALL) && !firstDay.isAfter(latest);
        new Problems()
                .require("firstDay", firstDay)
                .require("reason", why)
                .check(fits, "firstDay", "counting.firstDay.range")
                .atMost("reason", why, LONGEST_REASON)
                .throwIfAny();
    }

    /** The database decides between two who set it at the same moment. */
    private void store(LocalDate firstDay, LocalDate former) {
        int changed = former == null
                ? entities.createNativeQuery("insert ignore into setting (name, value) values ('counting_since', :day)")
                        .setParameter("day", firstDay.toString())
                        .executeUpdate()
                : entities.createNativeQuery(
                                "update setting set value = :day where name = 'counting_since' and value = :former")
                        .setParameter("day", firstDay.toString())
                        .setParameter("former", former.toString())
                        .executeUpdate();
        if (changed == 0) {
            throw new BusinessException("record.changedMeanwhile");
        }
    }
}
