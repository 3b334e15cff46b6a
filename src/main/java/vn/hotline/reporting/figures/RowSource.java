package vn.hotline.reporting.figures;

import java.util.stream.Collectors;
import vn.hotline.contact.ContactStatus;
import vn.hotline.intervention.lead.CaseStatus;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Status;
import vn.hotline.platform.db.SqlText;

/** What one unit of a figure is in the database: the table, and the time and day by which it counts. */
public enum RowSource {
    CONTACT(
            Subject.CONTACT,
            RecordKind.CONTACT,
            "r.id, r.id record_id, r.received_at at, r.received_at began, r.channel, r.level, r.disposition,"
                    + " r.intervention_type type, r.province_id, r.centre_id, r.status, null agency_kind, null position",
            "contact r",
            "r.status <> 'DRAFT' and " + Text.CONTACT_STANDS,
            "r.received_at",
            "r.received_day",
            "r.id"),
    CONTACT_CHILD(
            Subject.CONTACT_CHILD,
            RecordKind.CONTACT,
            "p.id, r.id record_id, r.received_at at, r.received_at began, r.channel, r.level, r.disposition,"
                    + " r.intervention_type type, r.province_id, r.centre_id, r.status, null agency_kind,"
                    + " p.position + 1 position",
            "contact r join contact_child p on p.contact_id = r.id",
            "r.level is not null and " + Text.CONTACT_STANDS,
            "r.received_at",
            "r.received_day",
            "p.id"),
    /** A record stands once for each of its topics. */
    COUNSELLING_TOPIC(
            Subject.COUNSELLING_TOPIC,
            RecordKind.COUNSELLING,
            "r.id, r.id record_id, r.started_at at, r.started_at began, c.channel, c.level, null disposition,"
                    + " c.intervention_type type, c.province_id, r.centre_id, r.status, null agency_kind, null position",
            "counselling_session r join counselling_topic t on t.session_id = r.id"
                    + " join contact c on c.id = r.contact_id",
            "r.status = 'RECORDED'",
            "r.started_at",
            "r.started_day",
            "r.id"),
    CASE(
            Subject.CASE,
            RecordKind.CASE,
            Text.CASE + Text.NO_PERSON,
            "intervention_case r",
            Text.CASE_STANDS,
            "r.opened_at",
            "r.opened_day",
            "r.id"),
    CASE_PERSON(
            Subject.CASE_PERSON,
            RecordKind.CASE,
            Text.CASE + Text.PERSON,
            Text.PERSONS,
            Text.CASE_STANDS,
            "r.opened_at",
            "r.opened_day",
            "p.id"),
    REFERRED_CASE(
            Subject.CASE,
            RecordKind.CASE,
            Text.CASE + Text.NO_PERSON,
            "intervention_case r",
            Text.CASE_STANDS,
            "r.opened_at",
            "r.first_referred_day",
            "r.id"),
    REFERRED_PERSON(
            Subject.CASE_PERSON,
            RecordKind.CASE,
            Text.CASE + Text.PERSON,
            Text.PERSONS,
            Text.CASE_STANDS,
            "r.opened_at",
            "r.first_referred_day",
            "p.id"),
    CLOSED_CASE(
            Subject.CASE,
            RecordKind.CASE,
            Text.CLOSED + Text.NO_PERSON,
            "intervention_case r",
            Text.CASE_STANDS,
            "r.closed_at",
            "r.closed_day",
            "r.id"),
    CLOSED_PERSON(
            Subject.CASE_PERSON,
            RecordKind.CASE,
            Text.CLOSED + Text.PERSON,
            Text.PERSONS,
            Text.CASE_STANDS,
            "r.closed_at",
            "r.closed_day",
            "p.id"),
    REFERRAL(
            Subject.REFERRAL,
            RecordKind.REFERRAL,
            "r.id, r.id record_id, r.sent_at at, r.drafted_at began, null channel, null level, null disposition,"
                    + " c.type, c.province_id, r.centre_id, r.status, r.agency_kind, null position",
            "referral r join intervention_case c on c.id = r.case_id",
            null,
            "r.sent_at",
            "r.sent_day",
            "r.id");

    private static final class Text {
        static final String OF_CASE = "r.opened_at began, r.source channel, null level, null disposition, r.type,"
                + " r.province_id, r.centre_id, r.status, null agency_kind, ";
        static final String CASE = "r.id record_id, r.opened_at at, " + OF_CASE;
        static final String CLOSED = "r.id record_id, r.closed_at at, " + OF_CASE;
        static final String NO_PERSON = "r.id, null position";
        static final String PERSON = "p.id, p.position + 1 position";
        static final String PERSONS = "intervention_case r join case_child p on p.case_id = r.id";
        static final String CONTACT_STANDS = stands(ContactStatus.class);
        static final String CASE_STANDS = stands(CaseStatus.class);

        /** Merged and annulled records are in no figure, and so in none of its lists and files. */
        private static <S extends Enum<S> & Status> String stands(Class<S> lifecycle) {
            return Status.voided(lifecycle).stream()
                    .map(state -> "'" + state.name() + "'")
                    .collect(Collectors.joining(", ", "r.status not in (", ")"));
        }
    }

    /** Viet Nam has kept no other time since 1975, and a shift by hours is the quickest a database can do. */
    private static final String LOCAL = "(%s + interval 7 hour)";

    private final Subject subject;
    private final RecordKind kind;
    private final String columns;
    private final String tables;
    private final String condition;
    private final String at;
    private final String day;
    private final String id;

    RowSource(
            Subject subject,
            RecordKind kind,
            String columns,
            String tables,
            String condition,
            String at,
            String day,
            String id) {
        this.subject = subject;
        this.kind = kind;
        this.columns = columns;
        this.tables = tables;
        this.condition = condition;
        this.at = at;
        this.day = day;
        this.id = id;
    }

    public Subject subject() {
        return subject;
    }

    public RecordKind getKind() {
        return kind;
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
        return id;
    }

    /** Tables and the rows of them that count on some day, to be put behind {@code from}. */
    String counted() {
        return tables + " where " + day + " is not null" + (condition == null ? "" : " and " + condition);
    }

    /** Begins a query of the rows of a period; conditions may follow. */
    public SqlText select(SqlText sql, Period period) {
        return from(sql.add("select " + columns), "", period);
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

    /** The rows that count on days of the period. */
    public SqlText within(SqlText sql, Period period) {
        return hasHour()
                ? sql.add(
                        at + " >= ? and " + at + " < ?",
                        Days.startOf(period.from()),
                        Days.startOf(period.to().plusDays(1)))
                : sql.add(day + " between ? and ?", period.from(), period.to());
    }

    /** Whether time and day are those of one event, so that the index of the time serves both. */
    public boolean hasHour() {
        return this != REFERRED_CASE && this != REFERRED_PERSON;
    }

    /** Time or day by which rows count, in Viet Nam. */
    public String local() {
        return hasHour() ? LOCAL.formatted(at) : day;
    }
}
