package vn.hotline.contact.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.hotline.contact.CallerSecrecy;
import vn.hotline.contact.Identifier;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;

/** The flags that stand, for those who have to heed them. */
@ApplicationScoped
public class Flags implements CallerSecrecy {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /**
     * Whether somebody is blocked, which counts one more time that she was not heard. Nobody is turned away of whom anybody
     * says that she is at risk.
     *
     * @param centreId whose queue it is
     */
    public boolean turnAway(List<Identifier> who, int centreId, Stamp stamp) {
        List<CallerFlag> blocks = blocks(who, centreId);
        blocks.forEach(block -> count(block, stamp));
        return !blocks.isEmpty();
    }

    /** As {@link #turnAway}, and nothing is counted: it is a part of what was. */
    public boolean isTurnedAway(List<Identifier> who, int centreId) {
        return !blocks(who, centreId).isEmpty();
    }

    private List<CallerFlag> blocks(List<Identifier> who, int centreId) {
        List<CallerFlag> standing = standing(who, centreId);
        boolean atRisk = standing.stream().anyMatch(flag -> flag.getKind() == FlagKind.AT_RISK);
        return atRisk
                ? List.of()
                : standing.stream()
                        .filter(flag -> flag.getKind() == FlagKind.BLOCKED)
                        .toList();
    }

    private void count(CallerFlag block, Stamp stamp) {
        entities.lock(block, LockModeType.PESSIMISTIC_WRITE);
        changes.to(Verb.FLAG_FOLLOW, block, stamp, (flag, change) -> {
            flag.turnedAway(stamp.at());
            change.unsaid();
        });
    }

    @Override
    public boolean isKept(List<Identifier> who) {
        return !current.may(Verb.FLAG_DECIDE)
                && ofOwnCentre(who).stream().anyMatch(flag -> flag.getKind() == FlagKind.CONFIDENTIAL);
    }

    /** The gravest first. */
    List<CallerFlag> standing(Collection<Identifier> who, int centreId) {
        List<byte[]> tokens = who.stream().flatMap(one -> one.tokens().stream()).toList();
        if (tokens.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select distinct f from CallerFlag f join f.identifiers i where i.token in :tokens"
                                + " and f.centreId = :centre and f.status = :standing and f.endsAt > :now",
                        CallerFlag.class)
                .setParameter("tokens", tokens)
                .setParameter("centre", centreId)
                .setParameter("standing", FlagStatus.STANDING)
                .setParameter("now", clock.instant())
                .getResultStream()
                .sorted(Comparator.comparing(CallerFlag::getKind).thenComparing(CallerFlag::getId))
                .toList();
    }

    List<CallerFlag> ofOwnCentre(Collection<Identifier> who) {
        return standing(who, current.get().centreId());
    }
}
