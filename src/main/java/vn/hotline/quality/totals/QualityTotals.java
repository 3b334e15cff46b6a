package vn.hotline.quality.totals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.quality.review.ReviewStatus;

/**
 * What scores of a period add up to, by the day they were given. Only contacts that were drawn by lot say anything of the work
 * as a whole; nobody is put in an order by them.
 */
@Stateless
@May(Verb.QUALITY_READ)
public class QualityTotals {

    private static final List<ReviewStatus> COUNTED =
            Arrays.stream(ReviewStatus.values()).filter(ReviewStatus::isCounted).toList();

    private static final String IS_COUNTED = "r.status in " + Literals.of(COUNTED);

    private static final String MUST_MISSED = "sum(case when r.mustsMissed > 0 then 1 else 0 end)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CriterionTotals criteria;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    /** Of each centre that this person may see, in the order of their numbers; those without a score are missing. */
    public List<CentreTotal> centres(Period period) {
        Map<Integer, CentreTotal> totals = new TreeMap<>();
        given(period)
                .query(
                        entities,
                        Object[].class,
                        "select r.centreId, r.sampled, r.status, count(r), sum(r.score), " + MUST_MISSED
                                + " from Review r ",
                        " group by r.centreId, r.sampled, r.status")
                .getResultList()
                .forEach(row -> {
                    CentreTotal one = total((Integer) row[0], (Boolean) row[1], (ReviewStatus) row[2], row);
                    totals.merge(one.centreId(), one, CentreTotal::and);
                });
        return List.copyOf(totals.values());
    }

    private static CentreTotal total(int centreId, boolean sampled, ReviewStatus status, Object[] row) {
        Average scores = status.isCounted() ? new Average((Long) row[3], (Long) row[4]) : Average.NONE;
        if (!sampled) {
            return new CentreTotal(centreId, Average.NONE, scores, 0, 0, 0);
        }
        return new CentreTotal(
                centreId,
                scores,
                Average.NONE,
                status.isCounted() ? (Long) row[5] : 0,
                status == ReviewStatus.CONTESTED ? scores.count() : 0,
                status == ReviewStatus.TAKEN_BACK ? (Long) row[3] : 0);
    }

    /** By what the contacts of those centres were scored, all people together. @param centreId null for all */
    public List<CriterionTotal> criteria(Period period, Integer centreId, String language) {
        return criteria.of(drawn(given(period)).given("r.centreId = :one", centreId), language);
    }

    /** Operators of the own centre by their names: a supervisor talks with each of them. */
    @May(Verb.REVIEW_SCORE)
    public List<PersonTotal> people(Period period) {
        audit.record(AuditAction.READ, RecordKind.REVIEW, null, Detail.of(period));
        return drawn(given(period))
                .query(
                        entities,
                        PersonTotal.class,
                        "select new vn.hotline.quality.totals.PersonTotal(u.id, u.fullName,"
                                + " new vn.hotline.quality.totals.Average(count(r), sum(r.score)), " + MUST_MISSED
                                + ") from Review r join AppUser u on u.id = r.operatorId ",
                        " group by u.id, u.fullName order by " + Alphabet.sql("u.fullName") + ", u.id")
                .getResultList();
    }

    /** What this person is told of her own work. */
    @May(Verb.REVIEW_OWN)
    public List<CriterionTotal> own(Period period, String language) {
        return criteria.of(drawn(ofPerson(current.get().userId(), period)), language);
    }

    /** What a supervisor is told of somebody's work in her centre. */
    @May(Verb.REVIEW_SCORE)
    public List<CriterionTotal> person(long userId, Period period, String language) {
        audit.record(AuditAction.READ, RecordKind.USER, userId, Detail.of(Detail.text("quality.person")));
        return criteria.of(
                drawn(ofPerson(userId, period))
                        .and("r.centreId = :centre", current.get().centreId()),
                language);
    }

    private Where given(Period period) {
        return within(new Where(), period)
                .given("r.centreId = :centre", current.visibleCentre().orElse(null));
    }

    private static Where ofPerson(long userId, Period period) {
        return within(new Where("r.operatorId = :operator", userId), period);
    }

    private static Where within(Where where, Period period) {
        return where.and("r.givenDay >= :from", period.from()).and("r.givenDay <= :to", period.to());
    }

    private static Where drawn(Where where) {
        return where.and("r.sampled = true").and(IS_COUNTED);
    }
}
