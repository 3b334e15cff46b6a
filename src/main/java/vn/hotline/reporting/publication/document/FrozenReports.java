package vn.hotline.reporting.publication.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Unit;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.Remark;
import vn.hotline.reporting.figures.totals.ReportLanguages;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.figures.totals.Totals.Point;
import vn.hotline.reporting.figures.totals.Totals.Series;
import vn.hotline.reporting.figures.totals.TotalsRequest;

/** Keeps the figures of approved reports as rows and gives them back in the shape they were read in. */
@ApplicationScoped
public class FrozenReports {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReportLanguages languages;

    /** Figures and names as they were when the report was approved. */
    public record Frozen(Totals totals, Map<Language, Map<String, String>> labels) {}

    void freeze(PeriodReport report, Totals totals) {
        int position = 0;
        for (FigureRow row : totals.rows()) {
            entities.persist(new FrozenFigure(
                    report.getId(),
                    position++,
                    row,
                    languages.in(Language.VI).label(report.getLine(), row.code()),
                    languages.in(Language.EN).label(report.getLine(), row.code())));
        }
        position = 0;
        for (Remark remark : totals.remarks()) {
            entities.persist(new FrozenRemark(report.getId(), position++, remark));
        }
        position = 0;
        for (Series series : totals.years()) {
            for (Point point : series.points()) {
                entities.persist(new FrozenPoint(report.getId(), position++, series, point));
            }
        }
    }

    /** @param report an approved one */
    Frozen read(PeriodReport report) {
        List<FrozenFigure> figures = entities.createQuery(
                        "select distinct f from FrozenFigure f left join fetch f.compared"
                                + " where f.reportId = :report order by f.position",
                        FrozenFigure.class)
                .setParameter("report", report.getId())
                .getResultList();
        Map<Comparison, Period> compared =
                figures.isEmpty() ? Map.of() : figures.get(0).periods();
        Period period = report.getPeriod();
        Totals totals = new Totals(
                new TotalsRequest(report.getLine(), period, null, Comparison.usual()),
                period,
                false,
                report.getFrozenAt(),
                compared,
                figures.stream().map(FrozenFigure::row).toList(),
                years(report),
                remarks(report));
        return new Frozen(
                totals,
                Map.of(
                        Language.VI,
                        figures.stream().collect(Collectors.toMap(FrozenFigure::getCode, FrozenFigure::getLabelVi)),
                        Language.EN,
                        figures.stream().collect(Collectors.toMap(FrozenFigure::getCode, FrozenFigure::getLabelEn))));
    }

    private List<Remark> remarks(PeriodReport report) {
        return entities.createQuery(
                        "from FrozenRemark r where r.reportId = :report order by r.position", FrozenRemark.class)
                .setParameter("report", report.getId())
                .getResultStream()
                .map(FrozenRemark::remark)
                .toList();
    }

    private List<Series> years(PeriodReport report) {
        List<FrozenPoint> points = entities.createQuery(
                        "from FrozenPoint p where p.reportId = :report order by p.position", FrozenPoint.class)
                .setParameter("report", report.getId())
                .getResultList();
        Map<String, List<Point>> byCode = new LinkedHashMap<>();
        Map<String, Unit> units = new LinkedHashMap<>();
        for (FrozenPoint point : points) {
            byCode.computeIfAbsent(point.getCode(), code -> new ArrayList<>()).add(point.point());
            units.put(point.getCode(), point.getUnit());
        }
        return byCode.entrySet().stream()
                .map(series -> new Series(series.getKey(), units.get(series.getKey()), series.getValue()))
                .toList();
    }
}
