package vn.hotline.quality.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.Me;
import vn.hotline.quality.review.ReviewRow;
import vn.hotline.quality.review.ReviewSearch;
import vn.hotline.quality.totals.CriterionTotal;
import vn.hotline.quality.totals.QualityTotals;

/** What an operator was told of her own contacts, and what it adds up to. */
@Named
@ViewScoped
public class QualityOwnPage extends GrowingList<ReviewRow> {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    private ReviewSearch search;

    @Inject
    private QualityTotals totals;

    @Inject
    private OneMoment oneMoment;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    private List<CriterionTotal> criteria = List.of();
    private List<YearMonth> months = List.of();

    @PostConstruct
    void open() {
        oneMoment.read(() -> {
            show();
            Period period = Months.last(clock);
            months = Months.of(period);
            criteria = totals.own(period, me.getLanguage());
        });
    }

    @Override
    protected Slice<ReviewRow> read(Cursor after) {
        return search.own(after, ROWS);
    }

    public List<CriterionTotal> getCriteria() {
        return criteria;
    }

    public List<YearMonth> getMonths() {
        return months;
    }
}
