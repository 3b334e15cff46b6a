package vn.hotline.contact.arrival;

import static vn.hotline.contact.arrival.ArrivalStatus.ABANDONED;
import static vn.hotline.contact.arrival.ArrivalStatus.RECORDED;
import static vn.hotline.contact.arrival.ArrivalStatus.RINGING;
import static vn.hotline.contact.arrival.ArrivalStatus.TAKEN;
import static vn.hotline.contact.arrival.ArrivalStatus.TURNED_AWAY;
import static vn.hotline.contact.arrival.ArrivalStatus.WAITING;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How somebody who arrived comes to be heard: taken by one person, until the contact is ended; or missed. */
public enum ArrivalMove implements Move<ArrivalStatus> {
    RING(Way.from(WAITING, RINGING).to(RINGING)),
    STOP_RINGING(Way.from(RINGING).to(WAITING)),
    /** Whoever does not come to her telephone lets a colleague's ring. */
    RING_ON(Way.from(RINGING).to(RINGING).withReason()),
    TAKE(Way.from(WAITING, RINGING).to(TAKEN)),
    /** To a colleague. */
    HAND_OVER(Way.from(TAKEN).to(TAKEN).withReason()),
    /** By a supervisor. */
    TAKE_OVER(Way.from(TAKEN).to(TAKEN).withReason()),
    /** The exchange connected somebody else. */
    PASS_ON(Way.from(TAKEN).to(TAKEN)),
    GIVE_BACK(Way.from(TAKEN, RINGING).to(WAITING).withReason()),
    /** Nobody had written or said a word for too long. */
    RETURN(Way.from(TAKEN).to(WAITING)),
    RECORD(Way.from(WAITING, RINGING, TAKEN).to(RECORDED)),
    /** What ended its contact was taken back. */
    REOPEN(Way.from(RECORDED).to(TAKEN)),
    ABANDON(Way.from(WAITING, RINGING).to(ABANDONED)),
    TURN_AWAY(Way.from(WAITING).to(TURNED_AWAY)),
    /** What was said to be missed, or rang nowhere, was answered. */
    ANSWER_AFTER_ALL(Way.from(ABANDONED, TURNED_AWAY).to(TAKEN));

    private final Way<ArrivalStatus> way;

    ArrivalMove(Way<ArrivalStatus> way) {
        this.way = way;
    }

    @Override
    public Way<ArrivalStatus> getWay() {
        return way;
    }
}
