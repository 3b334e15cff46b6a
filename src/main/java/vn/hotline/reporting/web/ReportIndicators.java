package vn.hotline.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hotline.kernel.BusinessException;
import vn.hotline.reporting.publication.document.PeriodReportService;
import vn.hotline.reporting.publication.document.ReportIndicator;
import vn.hotline.reporting.publication.indicator.IndicatorRow;
import vn.hotline.reporting.publication.indicator.IndicatorSearch;

/** Figures of other bodies that are put into a report. */
@Named("reportIndicators")
@ViewScoped
public class ReportIndicators implements Serializable {

    private static final int OFFERED = 200;

    @Inject
    private PeriodReportService service;

    @Inject
    private IndicatorSearch register;

    @Inject
    private ReportingReportPage page;

    private Long chosen;

    private List<ReportIndicator> placed() {
        return page.getShown().getIndicators();
    }

    /** Figures of the register that do not stand in the report yet, the latest entries first. */
    public List<IndicatorRow> getOffered() {
        return register.list(null, OFFERED).rows().stream()
                .filter(row -> placed().stream().noneMatch(one -> one.valueId() == row.id()))
                .toList();
    }

    /** @throws BusinessException at indicator if none was chosen */
    public void place() {
        if (chosen == null) {
            throw BusinessException.at("indicator", "input.required");
        }
        page.take(service.place(page.getId(), chosen));
        chosen = null;
    }

    public void remove(ReportIndicator one) {
        page.take(service.remove(page.getId(), one.valueId()));
    }

    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }
}
