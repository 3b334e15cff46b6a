package vn.hotline.quality.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hotline.contact.ContactStatus;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.reference.Centre;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.security.Verb;
import vn.hotline.quality.review.Review;
import vn.hotline.quality.review.ReviewNotices;
import vn.hotline.quality.rubric.Editions;

/**
 * Draws of each operator the same number of contacts of a week, once the week has been over for a day and what began in its
 * last night is finished. Nobody chooses, and nobody knows before.
 */
@ApplicationScoped
public class Draws {

    private static final Duration AFTER_THE_WEEK = Duration.ofHours(26);
    private static final int DAYS = 7;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Centres centres;

    @Inject
    private Editions editions;

    @Inject
    private Changes changes;

    @Inject
    private ReviewNotices notices;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /** The Monday of the last week that can be drawn. */
    LocalDate monday() {
        return Days.dayOf(clock.instant().minus(AFTER_THE_WEEK).minus(Duration.ofDays(DAYS)))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Centres of which nothing was drawn of that week. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Integer> missing(LocalDate monday) {
        List<Integer> drawn = entities.createQuery(
                        "select d.centreId from Draw d where d.monday = :monday", Integer.class)
                .setParameter("monday", monday)
                .getResultList();
        return centres.getAll().stream()
                .map(Centre::getId)
                .filter(centre -> !drawn.contains(centre))
                .toList();
    }

    /** Unless another server was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void draw(int centreId, LocalDate monday) {
        if (missing(monday).contains(centreId)) {
            current.set(Identity.program(centreId), null);
            draw(centreId, monday, Lot.fresh());
        }
    }

    void draw(int centreId, LocalDate monday, Lot lot) {
        Stamp stamp = new Stamp(null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Draw draw = new Draw(centreId, monday, lot, editions.standing().getPerWeek(), stamp.at());
        entities.persist(draw);
        Sampling sampling = new Sampling(lot);
        int drawn = 0;
        for (Map.Entry<Long, List<Candidate>> person :
                candidates(centreId, monday).entrySet()) {
            List<Sampling.Drawn> hers = sampling.draw(person.getValue(), draw.getPerWeek());
            entities.persist(
                    new DrawnPerson(draw, person.getKey(), person.getValue().size(), hers.size()));
            hers.forEach(one -> review(one, draw, stamp));
            drawn += hers.size();
        }
        notices.drawn(centreId, drawn);
    }

    private void review(Sampling.Drawn one, Draw draw, Stamp stamp) {
        Review review = Review.drawn(
                one.contact().id(), one.contact().operatorId(), draw.getCentreId(), draw.getId(), one.chance(), stamp);
        changes.made(Verb.REVIEW_FOLLOW, review, review.getStatus(), stamp, (made, change) -> {});
    }

    /** Finished contacts of the week, by operators of the centre who took them. */
    Map<Long, List<Candidate>> candidates(int centreId, LocalDate monday) {
        Instant from = Days.startOf(monday);
        Instant to = Days.startOf(monday.plusDays(DAYS));
        return entities.createQuery(
                        "select new vn.hotline.quality.draw.Candidate(c.id, c.handledBy, c.line, c.channel, c.level,"
                                + " c.disposition, c.receivedAt) from Contact c join AppUser u on u.id = c.handledBy"
                                + " where c.line in :lines and c.centreId = :centre and c.receivedAt >= :from"
                                + " and c.receivedAt < :to and c.status in :finished and u.active = true"
                                + " and u.role = :role and u.centreId = :centre",
                        Candidate.class)
                .setParameter("lines", List.of(Helpline.values()))
                .setParameter("centre", centreId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("finished", List.of(ContactStatus.DISMISSED, ContactStatus.FINALISED))
                .setParameter("role", Role.OPERATOR)
                .getResultStream()
                .collect(Collectors.groupingBy(Candidate::operatorId, TreeMap::new, Collectors.toList()));
    }
}
