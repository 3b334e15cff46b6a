package vn.hotline.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.hotline.kernel.Cause;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.counting.Cell;
import vn.hotline.platform.counting.CountedTogether;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.CurrentUser;

/**
 * Counts records as they are saved, in the same transaction: a figure and its rows can never disagree. It only ever
 * adds rows of its own, so that savers do not wait for each other. What changes a day that is over is kept with its
 * cause: such a day may have been published.
 */
@ApplicationScoped
public class FigureEvents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    void count(@Observes Happened event) {
        if (event.countsAnew()) {
            write(FigureCells.of(event.before()), FigureCells.of(event.after()), event.cause());
        }
    }

    /** Of all of them one row for a day and centre, but each with its own cause. */
    void count(@Observes CountedTogether event) {
        Map<Cell, Long> sum = new LinkedHashMap<>();
        for (CountedTogether.Counted one : event.counted()) {
            Map<Cell, Long> added = FigureCells.of(one.facts());
            added.forEach((cell, amount) -> sum.merge(cell, amount, Long::sum));
            CellsOfDay.of(added).forEach(changed -> revise(changed, one.cause()));
        }
        CellsOfDay.of(sum).forEach(this::change);
    }

    private void write(Map<Cell, Long> before, Map<Cell, Long> after, Cause cause) {
        for (CellsOfDay changed : CellsOfDay.of(FigureCells.difference(before, after))) {
            change(changed);
            revise(changed, cause);
        }
    }

    private void change(CellsOfDay changed) {
        entities.persist(new FigureChange(changed));
    }

    private void revise(CellsOfDay changed, Cause cause) {
        Stamp stamp = current.stamp();
        if (changed.day().isBefore(Days.dayOf(stamp.at()))) {
            entities.persist(new FigureRevision(changed, cause, stamp));
        }
    }
}
