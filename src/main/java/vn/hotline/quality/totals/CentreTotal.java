package vn.hotline.quality.totals;

import java.io.Serializable;

/**
 * What was scored in a centre within a period. What somebody chose by hand stands by itself: it is chosen for its sake.
 *
 * @param drawn scores of contacts drawn by lot
 * @param byHand scores of contacts that a supervisor chose
 * @param mustsMissed contacts among those drawn in which something was missed that may not be
 * @param contested of those drawn, by whoever took them, and still open
 * @param takenBack of those drawn, since what was said against them was right: they are not among the scores
 */
public record CentreTotal(int centreId, Average drawn, Average byHand, long mustsMissed, long contested, long takenBack)
        implements Serializable {

    static CentreTotal none(int centreId) {
        return new CentreTotal(centreId, Average.NONE, Average.NONE, 0, 0, 0);
    }

    CentreTotal and(CentreTotal other) {
        return new CentreTotal(
                centreId,
                drawn.and(other.drawn),
                byHand.and(other.byHand),
                mustsMissed + other.mustsMissed,
                contested + other.contested,
                takenBack + other.takenBack);
    }
}
