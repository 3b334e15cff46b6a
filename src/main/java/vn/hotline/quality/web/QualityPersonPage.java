package vn.hotline.quality.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import vn.hotline.kernel.Period;
import vn.hotline.platform.security.Staff;
import vn.hotline.platform.web.Me;
import vn.hotline.quality.totals.CriterionTotal;
import vn.hotline.quality.totals.QualityTotals;

/** What a supervisor sees of somebody's way over the last months, before both talk. */
@Named
@ViewScoped
public class QualityPersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private QualityTotals totals;

    @Inject
    private Staff staff;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    private long id;
    private String name;
    private List<CriterionTotal> criteria = List.of();
    private List<YearMonth> months = List.of();

    public void open() {
        Period period = Months.last(clock);
        months = Months.of(period);
        criteria = totals.person(id, period, me.getLanguage());
        name = staff.nameOf(id);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public List<CriterionTotal> getCriteria() {
        return criteria;
    }

    public List<YearMonth> getMonths() {
        return months;
    }
}
