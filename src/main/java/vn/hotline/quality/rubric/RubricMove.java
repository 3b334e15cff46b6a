package vn.hotline.quality.rubric;

import static vn.hotline.quality.rubric.RubricStatus.DRAFT;
import static vn.hotline.quality.rubric.RubricStatus.FORMER;
import static vn.hotline.quality.rubric.RubricStatus.STANDING;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How an edition of the rubric goes: it is written, stands from one day on, and another one takes its place. */
public enum RubricMove implements Move<RubricStatus> {
    PUBLISH(Way.from(DRAFT).to(STANDING)),
    SUPERSEDE(Way.from(STANDING).to(FORMER));

    private final Way<RubricStatus> way;

    RubricMove(Way<RubricStatus> way) {
        this.way = way;
    }

    @Override
    public Way<RubricStatus> getWay() {
        return way;
    }
}
