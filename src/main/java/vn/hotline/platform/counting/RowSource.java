package vn.hotline.platform.counting;

import java.util.stream.Collectors;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Status;
import vn.hotline.platform.db.SqlText;

/**
 * What one unit of a figure is in the database: the tables, in which the record is {@code r}, and the time and day by which
 * it counts.
 *
 * <p>It is put together where it is declared and never changed afterwards.
 */
public final class RowSource {

    /** Viet Nam has kept no other time since 1975, and a shift by hours is the quickest a database can do. */
    private static final String LOCAL = "(%s + interval 7 hour)";

    private final String name;
    private final Subject subject;
    private final RecordKind kind;
    private final String tables;
    private String condition;
    private String at;
    private String began;
    private String day;
    private boolean hasHour = true;
    private Dimension runs;
    private boolean readByCentre;

    private RowSource(String name, Subject subject, RecordKind kind, String tables) {
        this.name = name;
        this.subject = subject;
        this.kind = kind;
        this.tables = tables;
    }

    /** @param name behind {@code report.rows.at.} in the bundles */
    public static RowSource of(String name, Subject subject, RecordKind kind, String tables) {
        return new RowSource(name, subject, kind, tables);
    }

    /** The condition that merged and annulled records are in no figure, and so in none of its lists and files. */
    public static <S extends Enum<S> & Status> String stands(Class<S> lifecycle) {
        return Status.voided(lifecycle).stream()
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", ", "r.status not in (", ")"));
    }

    /** Which rows can count at all. */
    public RowSource where(String its) {
        condition = its;
        return this;
    }

    /**
     * Time and day of one event.
     *
     * @param time by which rows are listed, in UTC
     * @param itsDay by which rows count, in Viet Nam; null while they do not
     */
    public RowSource counted(String time, String itsDay) {
        at = time;
        day = itsDay;
        return began == null ? began(time) : this;
    }

    /** Rows count by the day of another event than the one they are listed by, and the hour of that is not kept. */
    public RowSource withoutHour() {
        hasHour = false;
        return this;
    }

    /** When the record began, which is a part of its number. */
    public RowSource began(String time) {
        began = time;
        return this;
    }

    /** An index gives the rows in the order of a list only centre by centre. */
    public RowSource readByCentre() {
        readByCentre = true;
        return this;
    }

    /** An index gives the rows of one code and centre in the order of a list. */
    public RowSource inRunsOf(Dimension dimension) {
        runs = dimension;
        return this;
    }

    public String name() {
        return name;
    }

    public Subject subject() {
        return subject;
    }

    public RecordKind getKind() {
        return kind;
    }

    /** Null where a list can be read in one go. */
    public Dimension runs() {
        return runs;
    }

    public boolean isReadByCentre() {
        return readByCentre;
    }

    /** The time by which rows are listed. */
    public String at() {
        return at;
    }

    /** The day by which rows count. */
    public String day() {
        return day;
    }

    public String id() {
        return subject.id();
    }

    /** Tables and the rows of them that count on some day, to be put behind {@code from}. */
    String counted() {
        return tables + " where " + day + " is not null" + (condition == null ? "" : " and " + condition);
    }

    /**
     * Begins a query of the rows of a period, with the columns id, record_id, at, began, origin, level_0 and so on for each
     * of the subject's levels, type, province_id, centre_id, status and position; conditions may follow.
     */
    public SqlText select(SqlText sql, Period period) {
        sql.add("select " + id() + " id, r.id record_id, " + at + " at, " + began + " began, ");
        for (int i = 0; i < subject.levels().size(); i++) {
            sql.add(code(subject.levels().get(i)) + " level_" + i + ", ");
        }
        sql.add(code(subject.origin()) + " origin, " + code(subject.type()) + " type, "
                + code(Dimension.PROVINCE_THEN) + " province_id, r.centre_id, r.status, " + subject.position()
                + " position");
        return from(sql, "", period);
    }

    /** The code of a row, for qualities of which it has one at most. */
    public String code(Dimension dimension) {
        return dimension.value(subject).sql();
    }

    /**
     * The rows of a period for a query that chooses its own columns; conditions may follow.
     *
     * @param joins tables beside its own, or empty
     */
    public SqlText from(SqlText sql, String joins, Period period) {
        within(sql.add(" from " + tables + joins + " where "), period);
        return condition == null ? sql : sql.add(" and " + condition);
    }

    /**
     * Narrows a query of the rows to a line and a centre.
     *
     * @param centreId null for all centres
     */
    public static SqlText at(SqlText sql, Helpline line, Integer centreId) {
        sql.add(" and r.line = ?", line);
        return centreId == null ? sql : sql.add(" and r.centre_id = ?", centreId);
    }

    /** The rows that count on days of the period. */
    public SqlText within(SqlText sql, Period period) {
        return hasHour
                ? sql.add(
                        at + " >= ? and " + at + " < ?",
                        Days.startOf(period.from()),
                        Days.startOf(period.to().plusDays(1)))
                : sql.add(day + " between ? and ?", period.from(), period.to());
    }

    /** Whether time and day are those of one event, so that the index of the time serves both. */
    public boolean hasHour() {
        return hasHour;
    }

    /** Time or day by which rows count, in Viet Nam. */
    public String local() {
        return hasHour ? LOCAL.formatted(at) : day;
    }

    @Override
    public String toString() {
        return name;
    }
}
