package vn.hotline.demo;

import java.util.List;

/**
 * The ids of a day: days are made side by side, so each has a range of its own. Numbers of counselling sessions, requests
 * and referrals are known only when the day is made; then they go on where the day before ends.
 */
final class RowIds {

    /** How many numbers people read are taken by now, by kind. */
    record Taken(long sessions, long requests, long referrals) {

        static final Taken NONE = new Taken(0, 0, 0);

        static Taken of(List<Sheet.Contact> contacts) {
            return new Taken(
                    contacts.stream()
                            .filter(contact -> contact.counselling != null)
                            .count(),
                    contacts.stream().filter(contact -> contact.request != null).count(),
                    contacts.stream()
                            .filter(contact -> contact.request != null && contact.request.opensCase())
                            .mapToLong(contact -> contact.request.decidedCase.referrals.size())
                            .sum());
        }

        Taken and(Taken more) {
            return new Taken(sessions + more.sessions, requests + more.requests, referrals + more.referrals);
        }
    }

    private long nextRow;
    private final long endOfRows;
    private long nextContact;
    private long nextCase;
    private long lastSession;
    private long lastRequest;
    private long lastReferral;

    RowIds(long firstRow, long endOfRows, long firstContact, long firstCase) {
        this.nextRow = firstRow;
        this.endOfRows = endOfRows;
        this.nextContact = firstContact;
        this.nextCase = firstCase;
    }

    RowIds after(Taken taken) {
        lastSession = taken.sessions();
        lastRequest = taken.requests();
        lastReferral = taken.referrals();
        return this;
    }

    long session() {
        return ++lastSession;
    }

    long request() {
        return ++lastRequest;
    }

    long referral() {
        return ++lastReferral;
    }

    long row() {
        if (nextRow == endOfRows) {
            throw new IllegalStateException("a day has more rows than ids were kept for");
        }
        return nextRow++;
    }

    long contact() {
        return nextContact++;
    }

    long caseId() {
        return nextCase++;
    }
}
