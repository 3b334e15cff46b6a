package vn.hotline.reporting.publication.document;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.counting.Unit;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.FigureRow;

/** A figure of a report as it was approved. Written once. */
@Entity
@Immutable
@Table(name = "period_report_figure")
public class FrozenFigure extends BaseEntity {

    private long reportId;
    private int position;
    private String code;

    /** Its name: what is frozen stays as it is called. */
    private String section;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private Long value;
    private boolean historic;
    private LocalDate since;
    private String labelVi;
    private String labelEn;

    @ElementCollection
    @CollectionTable(name = "period_report_compared", joinColumns = @JoinColumn(name = "figure_id"))
    @MapKeyColumn(name = "comparison")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Comparison, Other> compared = new EnumMap<>(Comparison.class);

    /** The figure of another period. */
    @Embeddable
    public static class Other {

        private LocalDate fromDay;
        private LocalDate toDay;

        @Column(name = "value")
        private Long value;

        @Column(name = "historic")
        private boolean historic;

        @Column(name = "since")
        private LocalDate since;

        protected Other() {}

        Other(Compared compared) {
            fromDay = compared.period().from();
            toDay = compared.period().to();
            value = compared.value();
            historic = compared.historic();
            since = compared.since();
        }

        Period period() {
            return new Period(fromDay, toDay);
        }
    }

    protected FrozenFigure() {}

    FrozenFigure(long reportId, int position, FigureRow row, String labelVi, String labelEn) {
        this.reportId = reportId;
        this.position = position;
        this.code = row.code();
        this.section = row.section().name();
        this.unit = row.unit();
        this.value = row.value();
        this.historic = row.historic();
        this.since = row.since();
        this.labelVi = labelVi;
        this.labelEn = labelEn;
        row.compared().forEach((with, other) -> compared.put(with, new Other(other)));
    }

    FigureRow row() {
        Map<Comparison, Compared> others = new EnumMap<>(Comparison.class);
        compared.forEach((with, other) ->
                others.put(with, Compared.of(other.period(), value, since, other.value, other.historic, other.since)));
        return new FigureRow(code, new Section(section), unit, value, others, historic, since);
    }

    Map<Comparison, Period> periods() {
        Map<Comparison, Period> periods = new EnumMap<>(Comparison.class);
        compared.forEach((with, other) -> periods.put(with, other.period()));
        return periods;
    }

    public String getCode() {
        return code;
    }

    public String getLabelVi() {
        return labelVi;
    }

    public String getLabelEn() {
        return labelEn;
    }
}
