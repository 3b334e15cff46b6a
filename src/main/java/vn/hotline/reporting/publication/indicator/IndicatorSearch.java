package vn.hotline.reporting.publication.indicator;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.reporting.figures.totals.Language;

/** Lists of other bodies' figures, newest entries first. */
@Stateless
@May(Verb.INDICATOR_KEEP)
public class IndicatorSearch {

    static final String ROW =
            "select new vn.hotline.reporting.publication.indicator.IndicatorRow(v.id, i.body, i.nameVi,"
                    + " i.nameEn, i.unitVi, i.unitEn, v.fromDay, v.toDay, v.value,"
                    + " coalesce(v.previousValue, b.value), v.previousValue, v.enteredBy, v.enteredAt,"
                    + " f.id, (select count(c) from IndicatorCorrection c where c.valueId = v.id))"
                    + " from IndicatorValue v join Indicator i on i.id = v.indicatorId"
                    + " left join IndicatorValue b on b.indicatorId = v.indicatorId and b.fromDay = v.beforeFrom"
                    + " and b.toDay = v.beforeTo"
                    + " left join SourceFile f on f.valueId = v.id ";

    private static final RowOrder<IndicatorRow> NEWEST_FIRST =
            RowOrder.by("v.enteredAt", IndicatorRow::enteredAt, "v.id", IndicatorRow::id, true);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SourceBodies bodies;

    @Inject
    private CurrentUser current;

    /** @param after null for the first rows */
    public Slice<IndicatorRow> list(Cursor after, int limit) {
        return NEWEST_FIRST.rows(entities, IndicatorRow.class, ROW, new Where(), after, limit);
    }

    /** The bodies whose figures can be entered, under their names of today. */
    public List<SourceBody> bodies() {
        return bodies.on(Days.dayOf(current.stamp().at()));
    }

    /** What the body was called at the end of the period. */
    public String bodyOf(IndicatorRow row, Language language) {
        return bodies.find(row.body(), row.to())
                .map(body -> language == Language.VI ? body.getNameVi() : body.getNameEn())
                .orElse(row.body());
    }

    /** What a value was before, the latest correction first. */
    public List<IndicatorCorrection> corrections(long valueId) {
        return entities.createQuery(
                        "from IndicatorCorrection c where c.valueId = :value order by c.at desc, c.id desc",
                        IndicatorCorrection.class)
                .setParameter("value", valueId)
                .getResultList();
    }
}
