package vn.hotline.quality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.web.Me;
import vn.hotline.quality.review.ReviewRow;
import vn.hotline.quality.review.ReviewSearch;
import vn.hotline.quality.review.ReviewService;

/** The slot of a contact's page: what was said of it, and a supervisor's way to score it. */
@Named
@RequestScoped
public class ContactReviews {

    @Inject
    private ReviewSearch search;

    @Inject
    private ReviewService service;

    @Inject
    private Me me;

    private List<ReviewRow> rows;

    public List<ReviewRow> of(long contactId) {
        if (rows == null) {
            rows = search.ofContact(contactId);
        }
        return rows;
    }

    /** @param handledBy who took the contact; null for nobody */
    public boolean isBeginnable(long contactId, Long handledBy) {
        return me.may(Verb.REVIEW_SCORE)
                && handledBy != null
                && !handledBy.equals(me.getIdentity().userId())
                && of(contactId).stream().allMatch(ReviewRow::sampled);
    }

    public String begin(long contactId) {
        return "/quality/review?faces-redirect=true&id=" + service.begin(contactId);
    }
}
