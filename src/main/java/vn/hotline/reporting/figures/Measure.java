package vn.hotline.reporting.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.AgeBand;
import vn.hotline.kernel.Sex;
import vn.hotline.platform.db.SqlText;

/**
 * A quality by which something is counted, and in the same breath the rows it counts: figures are sums of a measure's
 * codes, lists are the rows with these codes, so the two cannot disagree.
 */
public enum Measure {
    /** Every contact but drafts, by the day of receipt. */
    CONTACT_CHANNEL(RowSource.CONTACT, "r.channel", null, Channel.values()),
    /** Contacts that were recorded. */
    CONTACT_LEVEL(RowSource.CONTACT, "r.level", Text.RECORDED, ContactLevel.values()),
    /** By the way they came. */
    CONTACT_SOURCE(RowSource.CONTACT, "r.channel", Text.RECORDED, Channel.values()),
    /** Contacts that were dismissed. */
    CONTACT_DISPOSITION(RowSource.CONTACT, "r.disposition", "r.disposition is not null", Disposition.values()),
    /** Contacts that were recorded. */
    CONTACT_PROVINCE(RowSource.CONTACT, "r.province_id", Text.RECORDED),
    CONTACT_CALLER(RowSource.CONTACT, "r.caller_kind", Text.RECORDED),
    /** Child Helpline International's ten reasons. */
    CONTACT_REASON(RowSource.CONTACT, "r.reason", Text.RECORDED),
    /** Counselling records by the day of counselling, once for each of their topics. */
    COUNSELLING_TOPIC(RowSource.COUNSELLING_TOPIC, "t.code", null),
    /** Cases by the day they were opened. */
    CASE_TYPE(RowSource.CASE, "r.type", null),
    CASE_SOURCE(RowSource.CASE, "r.source", null),
    CASE_PROVINCE(RowSource.CASE, "r.province_id", null),
    /** Children, or victims, in these cases. */
    CASE_CHILDREN(RowSource.CASE_PERSON, null, null),
    CASE_PERSON_SEX(RowSource.CASE_PERSON, "p.sex", null, Sex.values()),
    /** By their age on the day the case was opened. */
    CASE_PERSON_AGE(RowSource.CASE_PERSON, Text.AGE_BAND, null, AgeBand.values()),
    /** Cases by the day they were first referred. */
    REFERRED_CASES(RowSource.REFERRED_CASE, null, null),
    /** Children, or victims, in these cases. */
    REFERRED_PERSONS(RowSource.REFERRED_PERSON, null, null),
    /** Cases that are closed, by the day they were. */
    CASE_OUTCOME(RowSource.CLOSED_CASE, "r.outcome", null),
    /** Referrals by the day they were sent. */
    REFERRAL_AGENCY(RowSource.REFERRAL, "r.agency_kind", null),
    /** Whom these referrals are to help: a sum over rows, not a number of rows. */
    REFERRAL_HELPED(RowSource.REFERRAL, "r.agency_kind", null);

    /** The code of a row that has none. */
    public static final String UNKNOWN = "UNKNOWN";
    /** The code of a measure that knows only one. */
    public static final String ALL = "ALL";

    private static final class Text {
        static final String RECORDED = "r.level is not null";
        static final String AGE_BAND = AgeBand.sql(Age.sqlYears("p", "r.opened_day"));
    }

    private final RowSource source;
    private final String column;
    private final String condition;
    private final List<String> codes;

    Measure(RowSource source, String column, String condition, Enum<?>... codes) {
        this.source = source;
        this.column = column;
        this.condition = condition;
        this.codes = Arrays.stream(codes).map(Enum::name).toList();
    }

    public RowSource getSource() {
        return source;
    }

    /** The codes there can be, where the program knows them; else empty. */
    public List<String> getCodes() {
        return codes;
    }

    /** Whether the amount is the number of rows. */
    public boolean isNumberOfRows() {
        return this != REFERRAL_HELPED;
    }

    /** Recorded contacts have an index by level and none by these codes. */
    public boolean isListedByLevel() {
        return this == CONTACT_LEVEL || this == CONTACT_SOURCE || this == CONTACT_CALLER || this == CONTACT_REASON;
    }

    /** What it counts, day by day: a query with the columns line, day, centre_id, code, amount. */
    String countedByDay() {
        return "select r.line, %s as day, r.centre_id, %s as code, %s as amount from %s%s group by 1, 2, 3, 4"
                .formatted(
                        source.day(),
                        column == null ? "'" + ALL + "'" : "coalesce(" + column + ", '" + UNKNOWN + "')",
                        isNumberOfRows() ? "count(*)" : "sum(r.helped_count)",
                        source.counted(),
                        condition == null ? "" : " and " + condition);
    }

    /**
     * Narrows a query to the rows that have one of the codes.
     *
     * @param wanted empty for all that this measure counts
     */
    public void narrow(SqlText sql, Collection<String> wanted) {
        if (condition != null) {
            sql.add(" and " + condition);
        }
        if (column == null || wanted.isEmpty()) {
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
            // an age band is never null: it is unknown by name
            sql.add(or + column + " is null or " + column + " = '" + UNKNOWN + "'");
        }
        sql.add(")");
    }
}
