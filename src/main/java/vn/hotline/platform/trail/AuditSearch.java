package vn.hotline.platform.trail;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditEntry;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.RecordNumbers;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.export.ExportTrail;
import vn.hotline.platform.export.RowExport;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** The trail for the auditor, newest first. Reading it leaves its mark, too. */
@Stateless
@May(Verb.AUDIT_READ)
public class AuditSearch {

    private static final int EXPORTED_AT_ONCE = 1_000;
    private static final Set<AuditAction> OF_TYPED_WORDS = EnumSet.of(AuditAction.SEARCH, AuditAction.LOOK_UP);

    private static final RowOrder<AuditEntry> NEWEST_FIRST =
            RowOrder.by("a.at", AuditEntry::getAt, "a.id", AuditEntry::getId, true);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    @Inject
    private ExportTrail trail;

    @Inject
    private RecordNumbers numbers;

    /**
     * @param after null for the first rows; each page shown is a reading of its own
     * @throws BusinessException at {@code number} for one that no record can have
     */
    public Slice<AuditRow> list(AuditFilter filter, Cursor after, int limit) {
        Slice<AuditRow> page = slice(filter, after, limit);
        audit.record(AuditAction.AUDIT_READ, null, null, filter.described());
        return page;
    }

    /**
     * The detail of a row with the words that somebody typed, which may name a child: an act of its own on the trail.
     *
     * @return null if the row has no detail
     * @throws NotFoundException if there is no such row
     */
    public String disclose(long id) {
        AuditEntry entry = entities.find(AuditEntry.class, id);
        if (entry == null) {
            throw new NotFoundException(null, id);
        }
        audit.record(
                AuditAction.AUDIT_DISCLOSED,
                entry.getSubjectKind(),
                entry.getSubjectId(),
                Detail.of(Detail.text("audit.detail.row", Long.toString(id)), entry.getAction()));
        return detail(entry);
    }

    /**
     * Hands over all rows for a file, the newest first, from one state of the database.
     *
     * @throws BusinessException as {@link #list}
     */
    public void export(AuditFilter filter, RowExport export, Consumer<AuditRow> file) {
        trail.begins(export, null, filter.described());
        Consumer<AuditRow> counted = export.counted(file);
        Cursor next = null;
        do {
            Slice<AuditRow> slice = slice(filter, next, EXPORTED_AT_ONCE);
            slice.rows().forEach(counted);
            entities.clear();
            next = slice.next();
        } while (next != null);
    }

    private Slice<AuditRow> slice(AuditFilter filter, Cursor after, int limit) {
        Where where =
                new Where().given("a.action = :action", filter.action()).within("a.at", filter.from(), filter.to());
        if (VietnameseText.clean(filter.person()) != null) {
            where.and("a.actorId in (select u.id from AppUser u where "
                    + where.anyHolds(filter.person(), "u.username", "u.fullName")
                    + " union select c.id from ApiClient c where " + where.anyHolds(filter.person(), "c.name") + ")");
        }
        if (filter.number() != null) {
            RecordKind kind = kind(filter.number());
            where.and("a.subjectKind = :kind", kind)
                    .and("a.subjectId = :subject", kind.idIn(filter.number()).orElseThrow());
        }
        return NEWEST_FIRST
                .rows(entities, AuditEntry.class, "from AuditEntry a ", where, after, limit)
                .as(this::rows);
    }

    private List<AuditRow> rows(List<AuditEntry> entries) {
        Map<RecordKind, Map<Long, String>> known = numbers.of(entries);
        return entries.stream().map(entry -> row(entry, known)).toList();
    }

    private static AuditRow row(AuditEntry entry, Map<RecordKind, Map<Long, String>> known) {
        String number = entry.getSubjectKind() == null || entry.getSubjectId() == null
                ? null
                : known.getOrDefault(entry.getSubjectKind(), Map.of()).get(entry.getSubjectId());
        return new AuditRow(
                entry.getId(),
                entry.getAt(),
                entry.getActorName(),
                entry.getActorRole(),
                entry.getCentreId(),
                entry.getAction(),
                entry.getSubjectKind(),
                number,
                Detail.masked(detail(entry)),
                Detail.holdsWords(detail(entry)),
                entry.getAddress());
    }

    /** Searches noted before there were marks hold nothing but typed words. */
    private static String detail(AuditEntry entry) {
        boolean unmarked = OF_TYPED_WORDS.contains(entry.getAction())
                && entry.getDetail() != null
                && !entry.getDetail().startsWith("{");
        return unmarked ? Detail.of(Detail.words(entry.getDetail())) : entry.getDetail();
    }

    private static RecordKind kind(String number) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.idIn(number).isPresent())
                .findFirst()
                .orElseThrow(() -> BusinessException.at("number", "audit.numberUnreadable"));
    }
}
