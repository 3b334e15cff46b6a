package vn.hotline.quality.review;

import java.util.List;
import vn.hotline.kernel.Labelled;

/** Where scored contacts wait, and for whom. */
public enum ReviewStation implements Labelled {
    TO_SCORE(ReviewStatus.DRAFT, ReviewStatus.DRAWN),
    TO_CLOSE(ReviewStatus.CONTESTED, ReviewStatus.AGREED),
    TO_ANSWER(ReviewStatus.GIVEN),
    ENDED(ReviewStatus.CLOSED, ReviewStatus.TAKEN_BACK, ReviewStatus.SET_ASIDE);

    private final List<ReviewStatus> statuses;

    ReviewStation(ReviewStatus... statuses) {
        this.statuses = List.of(statuses);
    }

    /** In the order in which they are looked at. */
    public List<ReviewStatus> getStatuses() {
        return statuses;
    }
}
