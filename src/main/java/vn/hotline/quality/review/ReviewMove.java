package vn.hotline.quality.review;

import static vn.hotline.quality.review.ReviewStatus.AGREED;
import static vn.hotline.quality.review.ReviewStatus.CLOSED;
import static vn.hotline.quality.review.ReviewStatus.CONTESTED;
import static vn.hotline.quality.review.ReviewStatus.DRAFT;
import static vn.hotline.quality.review.ReviewStatus.DRAWN;
import static vn.hotline.quality.review.ReviewStatus.GIVEN;
import static vn.hotline.quality.review.ReviewStatus.SET_ASIDE;
import static vn.hotline.quality.review.ReviewStatus.TAKEN_BACK;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/**
 * How a scored contact goes: somebody takes it, scores it and gives it to whoever took the contact, who agrees or says what
 * she sees otherwise; both talk, and it is closed, or taken back if she was right. A score is not put right in secret.
 */
public enum ReviewMove implements Move<ReviewStatus> {
    TAKE(Way.from(DRAWN).to(DRAFT)),
    PUT_BACK(Way.from(DRAFT).to(DRAWN)),
    SET_ASIDE_FOR_GOOD(Way.from(DRAWN, DRAFT).to(SET_ASIDE).withReason()),
    GIVE(Way.from(DRAFT).to(GIVEN)),
    AGREE(Way.from(GIVEN).to(AGREED)),
    CONTEST(Way.from(GIVEN).to(CONTESTED)),
    CLOSE(Way.from(GIVEN, AGREED, CONTESTED).to(CLOSED)),
    TAKE_BACK(Way.from(GIVEN, AGREED, CONTESTED).to(TAKEN_BACK));

    private final Way<ReviewStatus> way;

    ReviewMove(Way<ReviewStatus> way) {
        this.way = way;
    }

    @Override
    public Way<ReviewStatus> getWay() {
        return way;
    }
}
