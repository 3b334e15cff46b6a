package vn.hotline.reporting.publication.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Unit;
import vn.hotline.reporting.figures.totals.Totals.Point;
import vn.hotline.reporting.figures.totals.Totals.Series;

/** One year of a leading figure as the approved report draws it. Written once. */
@Entity
@Immutable
@Table(name = "period_report_point")
public class FrozenPoint extends BaseEntity {

    private long reportId;
    private int position;
    private String code;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private LocalDate fromDay;
    private LocalDate toDay;
    private Long value;
    private boolean historic;
    private LocalDate since;

    protected FrozenPoint() {}

    FrozenPoint(long reportId, int position, Series series, Point point) {
        this.reportId = reportId;
        this.position = position;
        this.code = series.code();
        this.unit = series.unit();
        this.fromDay = point.period().from();
        this.toDay = point.period().to();
        this.value = point.value();
        this.historic = point.historic();
        this.since = point.since();
    }

    Point point() {
        return new Point(new Period(fromDay, toDay), value, historic, since);
    }

    String getCode() {
        return code;
    }

    Unit getUnit() {
        return unit;
    }
}
