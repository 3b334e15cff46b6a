package vn.hotline.reporting.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.platform.db.SqlText;

/**
 * A quality by which something is counted, and in the same breath the rows it counts: figures are sums of a measure's
 * codes, lists are the rows with these codes, so the two cannot disagree.
 */
public enum Measure {
    /** Every contact but drafts, by the day of receipt. */
    CONTACT_CHANNEL(RowSource.CONTACT, "r.channel", Channel.values()),
    /** Contacts that were recorded. */
    CONTACT_LEVEL(RowSource.CONTACT, "r.level", ContactLevel.values()),
    /** Contacts that were dismissed. */
    CONTACT_DISPOSITION(RowSource.CONTACT, "r.disposition", Disposition.values()),
    /** Contacts that were recorded. */
    CONTACT_PROVINCE(RowSource.CONTACT, "r.province_id"),
    /** Cases by the day they were opened. */
    CASE_TYPE(RowSource.CASE, "r.type"),
    CASE_SOURCE(RowSource.CASE, "r.source"),
    CASE_PROVINCE(RowSource.CASE, "r.province_id"),
    /** Children, or victims, in these cases. */
    CASE_CHILDREN(RowSource.CASE_PERSON, null),
    /** Cases by the day they were first referred. */
    REFERRED_CASES(RowSource.REFERRED_CASE, null),
    /** Children, or victims, in these cases. */
    REFERRED_PERSONS(RowSource.REFERRED_PERSON, null),
    /** Referrals by the day they were sent. */
    REFERRAL_AGENCY(RowSource.REFERRAL, "r.agency_kind"),
    /** Whom these referrals are to help: a sum over rows, not a number of rows. */
    REFERRAL_HELPED(RowSource.REFERRAL, "r.agency_kind");

    /** The code of a row that has none. */
    public static final String UNKNOWN = "UNKNOWN";
    /** The code of a measure that knows only one. */
    public static final String ALL = "ALL";

    private final RowSource source;
    private final String column;
    private final List<String> codes;

    Measure(RowSource source, String column, Enum<?>... codes) {
        this.source = source;
        this.column = column;
        this.codes = Arrays.stream(codes).map(Enum::name).toList();
    }

    public RowSource getSource() {
        return source;
    }

    /** The codes there can be, where the program knows them; else empty. */
    public List<String> getCodes() {
        return codes;
    }

    /**
     * Narrows a query to the rows that have one of the codes.
     *
     * @param wanted empty for all that this measure counts
     */
    public void narrow(SqlText sql, Collection<String> wanted) {
        if (this == CONTACT_PROVINCE) {
            sql.add(" and r.level is not null");
        }
        if (column == null) {
            return;
        }
        if (wanted.isEmpty()) {
            sql.add(codes.isEmpty() ? "" : " and " + column + " is not null");
            return;
        }
        List<String> named =
                wanted.stream().filter(code -> !code.equals(UNKNOWN)).toList();
        String or = "";
        sql.add(" and (");
        if (!named.isEmpty()) {
            sql.in(column, named);
            or = " or ";
        }
        if (wanted.contains(UNKNOWN)) {
            sql.add(or + column + " is null");
        }
        sql.add(")");
    }
}
