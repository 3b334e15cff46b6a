package vn.hotline.reporting.analysis.rows;

import java.time.Instant;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.RecordKind;

/**
 * One unit of a figure, without anything by which anybody could be known.
 *
 * @param id of the contact, case, child or referral that is counted
 * @param number of the record it belongs to
 * @param at when it counts: received, opened or sent
 * @param channel a contact's own, a case's source
 * @param position which child of the case, from 1; null for other rows
 */
public record CountedRow(
        long id,
        RecordKind kind,
        String number,
        Instant at,
        Channel channel,
        ContactLevel level,
        Disposition disposition,
        String type,
        Integer provinceId,
        int centreId,
        String status,
        String agencyKind,
        Integer position) {

    public Cursor cursor() {
        return new Cursor(at, id);
    }
}
