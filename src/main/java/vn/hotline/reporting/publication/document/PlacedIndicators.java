package vn.hotline.reporting.publication.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hotline.kernel.BusinessException;
import vn.hotline.reporting.publication.indicator.IndicatorRow;
import vn.hotline.reporting.publication.indicator.IndicatorRows;
import vn.hotline.reporting.publication.indicator.SourceBodies;
import vn.hotline.reporting.publication.indicator.SourceBody;

/** The figures of other bodies that stand in a report. */
@ApplicationScoped
public class PlacedIndicators {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private IndicatorRows register;

    @Inject
    private SourceBodies bodies;

    /** As the report says them, in its order. */
    List<ReportIndicator> of(PeriodReport report) {
        List<PlacedIndicator> placed = placed(report);
        Map<Long, IndicatorRow> rows = rows(placed);
        return placed.stream()
                .map(one -> one.isFrozen()
                        ? one.frozen(rows.get(one.getValueId()).period())
                        : said(rows.get(one.getValueId())))
                .toList();
    }

    private Map<Long, IndicatorRow> rows(List<PlacedIndicator> placed) {
        return register.of(placed.stream().map(PlacedIndicator::getValueId).toList()).stream()
                .collect(Collectors.toMap(IndicatorRow::id, Function.identity()));
    }

    private ReportIndicator said(IndicatorRow row) {
        Optional<SourceBody> body = bodies.find(row.body(), row.to());
        return new ReportIndicator(
                row.id(),
                row.nameVi(),
                row.nameEn(),
                body.map(SourceBody::getNameVi).orElse(row.body()),
                body.map(SourceBody::getNameEn).orElse(row.body()),
                row.unitVi(),
                row.unitEn(),
                row.period(),
                row.value(),
                row.previous());
    }

    /** @throws BusinessException at {@code indicator} if there is no such value */
    void place(PeriodReport report, long valueId) {
        List<PlacedIndicator> placed = placed(report);
        if (register.of(List.of(valueId)).isEmpty()) {
            throw BusinessException.at("indicator", "input.required");
        }
        if (placed.stream().noneMatch(one -> one.getValueId() == valueId)) {
            int last =
                    placed.stream().mapToInt(PlacedIndicator::getPosition).max().orElse(0);
            entities.persist(new PlacedIndicator(report.getId(), valueId, last + 1));
        }
    }

    void remove(PeriodReport report, long valueId) {
        placed(report).stream().filter(one -> one.getValueId() == valueId).forEach(entities::remove);
    }

    /** The same figures, as the register has them now, in a new edition. */
    void carry(PeriodReport former, PeriodReport next) {
        placed(former)
                .forEach(one ->
                        entities.persist(new PlacedIndicator(next.getId(), one.getValueId(), one.getPosition())));
    }

    void freeze(PeriodReport report) {
        List<PlacedIndicator> placed = placed(report);
        Map<Long, IndicatorRow> rows = rows(placed);
        placed.forEach(one -> one.freeze(said(rows.get(one.getValueId()))));
    }

    private List<PlacedIndicator> placed(PeriodReport report) {
        return entities.createQuery(
                        "from PlacedIndicator p where p.reportId = :report order by p.position, p.id",
                        PlacedIndicator.class)
                .setParameter("report", report.getId())
                .getResultList();
    }
}
