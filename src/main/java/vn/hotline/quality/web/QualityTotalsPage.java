package vn.hotline.quality.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Problems;
import vn.hotline.platform.db.OneMoment;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;
import vn.hotline.quality.totals.CentreTotal;
import vn.hotline.quality.totals.CriterionTotal;
import vn.hotline.quality.totals.PersonTotal;
import vn.hotline.quality.totals.QualityTotals;

/** What scores of a period add up to: of the centres for managers, of the own one and its people for a supervisor. */
@Named
@ViewScoped
public class QualityTotalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private QualityTotals totals;

    @Inject
    private OneMoment oneMoment;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    private LocalDate from;
    private LocalDate to;
    private Integer centre;
    private List<CentreTotal> centres = List.of();
    private List<CriterionTotal> criteria = List.of();
    private List<PersonTotal> people = List.of();

    @PostConstruct
    void open() {
        Period period = Months.last(clock);
        from = period.from();
        to = period.to();
        show();
    }

    /** @throws vn.hotline.kernel.BusinessException at the days of a period that is none */
    public void show() {
        Problems problems = new Problems().require("from", from).require("to", to);
        problems.check(from == null || to == null || !to.isBefore(from), "to", "quality.totals.endsBefore");
        problems.throwIfAny();
        oneMoment.read(() -> read(new Period(from, to)));
    }

    private void read(Period period) {
        centres = totals.centres(period);
        criteria = totals.criteria(period, centre, me.getLanguage());
        people = isOfPeople() ? totals.people(period) : List.of();
    }

    /** A manager answers for figures, and talks with nobody about hers. */
    public boolean isOfPeople() {
        return me.may(Verb.REVIEW_SCORE);
    }

    public boolean isChoosingCentre() {
        return me.may(Verb.QUALITY_CHOOSE_CENTRE);
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    /** By which criteria are added up; null for all. */
    public Integer getCentre() {
        return centre;
    }

    public void setCentre(Integer centre) {
        this.centre = centre;
    }

    public List<CentreTotal> getCentres() {
        return centres;
    }

    public List<CriterionTotal> getCriteria() {
        return criteria;
    }

    public List<PersonTotal> getPeople() {
        return people;
    }
}
