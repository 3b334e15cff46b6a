package vn.hotline.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.Order;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.Status;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.search.Excerpt;
import vn.hotline.platform.search.Found;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.search.SearchedTexts;
import vn.hotline.platform.search.Sought;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Lists and look-ups of contacts: always of the person's own centre, never counting the whole. */
@Stateless
@May(Verb.CONTACT_LOOK_UP)
public class ContactSearch {

    private static final String ROW =
            "select new vn.hotline.contact.ContactRow(c.id, c.receivedAt, c.channel, c.status,"
                    + " c.level, c.disposition, c.urgency, c.callerName, c.callerNumber, c.provinceId, u.fullName)"
                    + " from Contact c left join AppUser u on u.id = c.handledBy ";
    private static final String NEWEST_FIRST = " order by c.receivedAt desc, c.id desc";
    private static final String STANDS = "c.status not in " + Literals.of(Status.voided(ContactStatus.class));
    private static final String RECORDED = "c.level in " + Literals.of(List.of(ContactLevel.values()));

    private static final SearchedTexts OF_CHILD = new SearchedTexts(ContactChild.class);

    /** Who called is told first, of every row that is shown. */
    private static final SearchedTexts OF_CONTACT = new SearchedTexts(Contact.class, "callerName", "callerNumber");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private SearchIndex index;

    @Inject
    private Places places;

    @Inject
    private CallerSecrecy secrecy;

    /**
     * Newest first.
     *
     * @param after null for the first rows
     */
    @May(Verb.CONTACT_READ)
    public Slice<ContactRow> list(ContactFilter filter, Cursor after, int limit) {
        return list(filter, Order.by(ContactColumn.RECEIVED), after, limit);
    }

    /** @param after null for the first rows */
    @May(Verb.CONTACT_READ)
    public Slice<ContactRow> list(ContactFilter filter, Order<ContactColumn> order, Cursor after, int limit) {
        Where where = new Where("c.line = :line", filter.line())
                .and("c.status <> :draft", ContactStatus.DRAFT)
                .given("c.status = :status", filter.status())
                .given("c.centreId = :centre", current.visibleCentre().orElse(null))
                .given("c.level = :level", filter.level())
                .given("c.channel = :channel", filter.channel())
                .within("c.receivedAt", filter.from(), filter.to());
        if (filter.status() == null) {
            where.and(STANDS);
        }
        if (filter.level() == null && filter.recordedOnly()) {
            where.and(RECORDED);
        }
        return shown(sorted(order).rows(entities, ContactRow.class, ROW, where, after, limit));
    }

    private RowOrder<ContactRow> sorted(Order<ContactColumn> order) {
        boolean received = order.column() == ContactColumn.RECEIVED;
        RowOrder<ContactRow> byTime = RowOrder.by(
                "c.receivedAt", ContactRow::receivedAt, "c.id", ContactRow::id, !received || order.descending());
        return switch (order.column()) {
            case RECEIVED -> byTime;
            case CHANNEL -> byTime.grouped("c.channel", List.of(Channel.values()), order.descending());
            case LEVEL -> byTime.groupedOrNone("c.level", List.of(ContactLevel.values()), order.descending());
            case PROVINCE -> byTime.groupedOrNone("c.provinceId", places.idsByName(), order.descending());
        };
    }

    private Slice<ContactRow> shown(Slice<ContactRow> page) {
        audit.shown(RecordKind.CONTACT, page.rows().stream().map(ContactRow::id).toList());
        return page;
    }

    /**
     * Earlier contacts of whoever is known by any of these, newest first. Looking somebody up leaves its mark.
     * Of a confidential caller a person sees what she wrote herself, unless she decides on such things.
     *
     * @param of the contact that is being taken, which is none of them; or null
     */
    public List<ContactRow> ofCaller(List<Identifier> who, Long of, int limit) {
        if (who.isEmpty()) {
            return List.of();
        }
        audit.record(AuditAction.LOOK_UP, RecordKind.CONTACT, of, Detail.of(Detail.words(Identifier.called(who))));
        Long only = secrecy.isKept(who) ? current.get().userId() : null;
        List<Long> newestByEach = CallerKeys.of(who)
                .queries(entities, Long.class, "select c.id", "", () -> standing(of, only), NEWEST_FIRST)
                .stream()
                .flatMap(query -> query.setMaxResults(limit).getResultStream())
                .toList();
        return newestByEach.isEmpty()
                ? List.of()
                : new Where("c.id in :ids", newestByEach)
                        .query(entities, ContactRow.class, ROW, NEWEST_FIRST)
                        .setMaxResults(limit)
                        .getResultList();
    }

    /** Those of the own centre among these that stand, newest first. */
    public List<ContactRow> rows(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : standing(null, null)
                        .and("c.id in :ids", ids)
                        .and("c.status <> :draft", ContactStatus.DRAFT)
                        .query(entities, ContactRow.class, ROW, NEWEST_FIRST)
                        .getResultList();
    }

    /** How many there are, shown to this person or not. */
    public int countOfCaller(List<Identifier> who, Long of) {
        return CallerKeys.of(who)
                .queries(entities, Long.class, "select count(distinct c.id)", "", () -> standing(of, null), "")
                .stream()
                .mapToInt(query -> query.getSingleResult().intValue())
                .sum();
    }

    /** @param only null for anybody's */
    private Where standing(Long except, Long only) {
        return new Where("c.centreId = :centre", current.get().centreId())
                .and("c.id <> :except", except == null ? -1L : except)
                .given("c.handledBy = :only", only)
                .and(STANDS);
    }

    /**
     * Contacts that hold all the words and numbers typed, or the one of the number; why each was found. What was searched
     * is written to the trail.
     */
    public Found<ContactRow> find(String typed, int limit) {
        audit.record(AuditAction.SEARCH, RecordKind.CONTACT, null, Detail.of(Detail.words(typed)));
        SearchIndex.Hits hits = index.search(current.get().centreId(), RecordKind.CONTACT, typed, limit);
        List<ContactRow> rows = found(hits.ids());
        return new Found<>(rows, hits.count() - (hits.ids().size() - rows.size()), why(rows, Sought.asTyped(typed)));
    }

    /**
     * Contacts of whose names one holds what was typed with one letter wrong, missing, too many, or two of them swapped; the
     * newest first. It is on the trail as {@link #find}.
     *
     * @param found what was found as it was typed
     */
    public Found<ContactRow> findMistyped(String typed, Found<ContactRow> found, int limit) {
        audit.record(AuditAction.SEARCH, RecordKind.CONTACT, null, Detail.of(Detail.words(typed), Found.MISTYPED));
        Set<Long> except = found.rows().stream().map(ContactRow::id).collect(Collectors.toSet());
        List<ContactRow> rows =
                found(index.mistyped(current.get().centreId(), RecordKind.CONTACT, typed, except, limit));
        return new Found<>(rows, rows.size(), why(rows, Sought.mistyped(typed)));
    }

    private List<ContactRow> found(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                ROW + "where c.id in :ids and c.centreId = :centre and c.status <> :draft",
                                ContactRow.class)
                        .setParameter("ids", ids)
                        .setParameter("centre", current.get().centreId())
                        .setParameter("draft", ContactStatus.DRAFT)
                        .getResultStream()
                        .sorted(Comparator.comparing(row -> ids.indexOf(row.id())))
                        .toList();
    }

    /** Where each row holds what was typed. */
    private Map<Long, List<Excerpt>> why(List<ContactRow> rows, Sought sought) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Excerpt>> why = new HashMap<>();
        for (ContactRow row : rows) {
            List<Excerpt> found = why.computeIfAbsent(row.id(), id -> new ArrayList<>());
            sought.inName("contact.section.caller", row.callerName()).ifPresent(found::add);
            sought.inNumber("contact.callerNumber", row.callerNumber()).ifPresent(found::add);
        }
        List<Long> ids = rows.stream().map(ContactRow::id).toList();
        entities.createQuery(
                        "select c.id, " + OF_CHILD.columns("k")
                                + " from Contact c join c.children k where c.id in :ids order by k.position",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(child -> OF_CHILD.tell(child, sought, why.get((Long) child[0])::add));
        entities.createQuery(
                        "select c.id, " + OF_CONTACT.columns("c") + " from Contact c where c.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(texts -> OF_CONTACT.tell(texts, sought, why.get((Long) texts[0])::add));
        return why;
    }

    /** @param savedAt when it was last saved */
    public record DraftRow(
            long id, Instant receivedAt, Channel channel, Instant savedAt, String callerNumber, String form) {

        private static final Jsonb JSON = JsonbBuilder.create();

        /** What was written so far: lists show as much of it as there is room for. Empty before the first word. */
        public String words() {
            String narrative =
                    form == null ? null : JSON.fromJson(form, ContactForm.class).getNarrative();
            return narrative == null ? "" : narrative.strip();
        }

        public String number() {
            return RecordKind.CONTACT.number(receivedAt, id);
        }
    }

    /** How many contacts this person has not finished in the own centre. */
    public int ownDraftCount() {
        return entities.createQuery(
                        "select count(d) from ContactDraft d join Contact c on c.id = d.contactId"
                                + " where d.ownerId = :owner and c.status = :draft and c.centreId = :centre",
                        Long.class)
                .setParameter("owner", current.get().userId())
                .setParameter("draft", ContactStatus.DRAFT)
                .setParameter("centre", current.get().centreId())
                .getSingleResult()
                .intValue();
    }

    /**
     * The person's own unfinished contacts in the own centre, the last saved first; what was left in another is its
     * supervisors' to give away.
     */
    public List<DraftRow> ownDrafts(int limit) {
        List<DraftRow> drafts = entities.createQuery(
                        "select new vn.hotline.contact.ContactSearch$DraftRow(c.id, c.receivedAt, c.channel,"
                                + " d.savedAt, c.callerNumber, d.form) from ContactDraft d join Contact c on c.id ="
                                + " d.contactId where d.ownerId = :owner and c.status = :draft and c.centreId = :centre"
                                + " order by d.savedAt desc",
                        DraftRow.class)
                .setParameter("owner", current.get().userId())
                .setParameter("draft", ContactStatus.DRAFT)
                .setParameter("centre", current.get().centreId())
                .setMaxResults(limit)
                .getResultList();
        audit.shown(RecordKind.CONTACT, drafts.stream().map(DraftRow::id).toList());
        return drafts;
    }

    /**
     * How many contacts this centre, and of these this person, took on a day: those that reports count.
     *
     * @param byPerson those that were somebody's, by whose
     */
    public record DayCount(long centre, long own, Map<Long, Long> byPerson) {

        public static final DayCount NONE = new DayCount(0, 0, Map.of());
    }

    /**
     * How many contacts the own centre took on a day, and how many of them this person. Drafts and what was annulled count
     * for nothing.
     */
    public DayCount taken(vn.hotline.kernel.Helpline line, LocalDate day) {
        List<Object[]> ofEach = entities.createQuery(
                        "select c.handledBy, count(c) from Contact c where c.line = :line and c.centreId = :centre"
                                + " and c.receivedAt >= :from and c.receivedAt < :to and c.status <> :draft and "
                                + STANDS + " group by c.handledBy",
                        Object[].class)
                .setParameter("line", line)
                .setParameter("centre", current.get().centreId())
                .setParameter("from", Days.startOf(day))
                .setParameter("to", Days.startOf(day.plusDays(1)))
                .setParameter("draft", ContactStatus.DRAFT)
                .getResultList();
        Map<Long, Long> byPerson = ofEach.stream()
                .filter(each -> each[0] != null)
                .collect(Collectors.toMap(each -> (Long) each[0], each -> (Long) each[1]));
        return new DayCount(
                ofEach.stream().mapToLong(each -> (Long) each[1]).sum(),
                byPerson.getOrDefault(current.get().userId(), 0L),
                byPerson);
    }
}
