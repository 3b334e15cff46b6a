package vn.hotline.intervention.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hotline.intervention.lead.CaseStatus;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.db.Where;

/** Work that a case has by itself: who leads it, its limits of law, when it is to be looked at again, and that nothing is done. */
@ApplicationScoped
public class CaseWorkSource implements WorkSource {

    private static final String OPEN = Literals.of(CaseStatus.steps());
    private static final String CASE = Literals.of(RecordKind.CASE);

    /** What has no limit that runs comes behind all that has one. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String FIRST_END = "coalesce((select min(k.openDue) from LawClock k where k.recordKind = "
            + CASE + " and k.recordId = c.id), :never)";

    /** Of several limits of a case the list is in order of the one that ends first. */
    private static final String NONE_BEFORE =
            "not exists (select e.id from LawClock e where e.recordKind = k.recordKind"
                    + " and e.recordId = k.recordId and (e.openDue < k.openDue or e.openDue = k.openDue and e.id < k.id)";

    @Override
    public Optional<WorkQuery> of(WorkTab tab, WorkScope scope) {
        return switch (tab) {
            case MINE -> Optional.of(ledBy(scope));
            case TODAY ->
                Optional.of(limits(limitsOf(scope)
                        .and("k.openDue >= :now", scope.now())
                        .and(
                                "k.openDue <= :by",
                                Days.startOf(Days.dayOf(scope.now()).plusDays(1)))
                        .and(NONE_BEFORE + " and e.openDue >= :now)")));
            case OVERDUE ->
                Optional.of(limits(
                        limitsOf(scope).and("k.openDue < :now", scope.now()).and(NONE_BEFORE + ")")));
            case REVIEW ->
                Optional.of(WorkQuery.of(
                        "InterventionCase c",
                        "c.id",
                        "c.reviewDue",
                        "c.id",
                        casesOf(scope).and("c.reviewDue is not null").and("c.status in " + OPEN)));
            case QUIET ->
                Optional.of(WorkQuery.of(
                        "InterventionCase c",
                        "c.id",
                        "c.quietSince",
                        "c.id",
                        casesOf(scope)
                                .and(
                                        "c.quietSince <= :before",
                                        scope.now().minus(Duration.ofDays(scope.quietDays())))));
            default -> Optional.empty();
        };
    }

    private static WorkQuery ledBy(WorkScope scope) {
        Where where = new Where("c.assignedTo = :me", scope.me())
                .and("c.centreId = :centre", scope.centre())
                .and("c.status in " + OPEN)
                .and("c.openedAt < :never", NEVER);
        return WorkQuery.of("InterventionCase c", "c.id", FIRST_END, "c.id", where);
    }

    private static Where casesOf(WorkScope scope) {
        return new Where("c.line = :line", scope.line()).and("c.centreId = :centre", scope.centre());
    }

    private static Where limitsOf(WorkScope scope) {
        return new Where("k.line = :line", scope.line())
                .and("k.centreId = :centre", scope.centre())
                .and("k.recordKind = " + CASE);
    }

    private static WorkQuery limits(Where where) {
        return WorkQuery.of("LawClock k", "k.recordId", "k.openDue", "k.id", where);
    }
}
