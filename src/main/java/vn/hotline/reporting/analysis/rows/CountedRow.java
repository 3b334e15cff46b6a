package vn.hotline.reporting.analysis.rows;

import java.time.Instant;
import java.util.List;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.counting.RowSource;

/**
 * One unit of a figure, without anything by which anybody could be known. Codes are those of the qualities that its
 * {@linkplain RowSource#subject() subject} lists.
 *
 * @param id of the contact, case, child or referral that is counted
 * @param number of the record it belongs to
 * @param at when it counts: received, opened or sent
 * @param origin code of how it came about, or null
 * @param levels code for each of the subject's levels, or null
 * @param type code of the type of intervention, or null
 * @param position which child of the record, from 1; null for other rows
 */
public record CountedRow(
        long id,
        RowSource source,
        String number,
        Instant at,
        String origin,
        List<String> levels,
        String type,
        Integer provinceId,
        int centreId,
        String status,
        Integer position) {

    public RecordKind kind() {
        return source.getKind();
    }

    public Cursor cursor() {
        return new Cursor(at, id);
    }
}
