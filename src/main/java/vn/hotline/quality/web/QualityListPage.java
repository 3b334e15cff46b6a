package vn.hotline.quality.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.Me;
import vn.hotline.quality.review.ReviewRow;
import vn.hotline.quality.review.ReviewSearch;
import vn.hotline.quality.review.ReviewService;
import vn.hotline.quality.review.ReviewStation;
import vn.hotline.quality.review.ReviewStatus;

/** Contacts that are scored in a centre: those drawn wait for whichever supervisor takes them first. */
@Named
@ViewScoped
public class QualityListPage extends GrowingList<ReviewRow> {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 30;

    @Inject
    private ReviewSearch search;

    @Inject
    private ReviewService service;

    @Inject
    private Me me;

    private ReviewStation station = ReviewStation.TO_SCORE;
    private int centre;

    @PostConstruct
    void open() {
        centre = me.getIdentity().centreId();
        show();
    }

    @Override
    protected Slice<ReviewRow> read(Cursor after) {
        return search.list(station, centre, after, ROWS);
    }

    /** Of two who press at once the second is told, and sees the list as it is now. */
    public String take(long id) {
        service.take(id);
        return "/quality/review?faces-redirect=true&id=" + id;
    }

    public boolean isTakeable(ReviewRow row) {
        return row.status() == ReviewStatus.DRAWN && me.may(Verb.REVIEW_SCORE);
    }

    /** What waits to be taken is not to be read before. */
    public boolean isReadable(ReviewRow row) {
        return row.status() != ReviewStatus.DRAWN;
    }

    public boolean isChoosingCentre() {
        return me.may(Verb.QUALITY_CHOOSE_CENTRE);
    }

    public ReviewStation[] getStations() {
        return ReviewStation.values();
    }

    public ReviewStation getStation() {
        return station;
    }

    public void setStation(ReviewStation station) {
        this.station = station;
    }

    public int getCentre() {
        return centre;
    }

    public void setCentre(int centre) {
        this.centre = centre;
    }
}
