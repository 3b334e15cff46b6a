package vn.hotline.admin;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.TypedLike;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.Province;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/**
 * Provinces and communes through time. A unit is never rewritten, since records and figures of its days refer to it: a
 * change is a new unit from a day on, and the old one ends the day before.
 */
@Stateless
@May(Verb.PLACE_KEEP)
public class AdminPlaceService {

    public static final List<String> PROVINCE_KINDS = List.of("PROVINCE", "CITY");
    public static final List<String> COMMUNE_KINDS = List.of("COMMUNE", "WARD", "SPECIAL_ZONE");

    private static final Pattern PROVINCE_CODE = Pattern.compile("\\d{2}");
    private static final Pattern COMMUNE_CODE = Pattern.compile("\\d{5}");
    private static final int LONGEST_PROVINCE = 60;
    private static final int LONGEST_COMMUNE = 80;

    /** What a unit is from a day on. */
    public record Unit(String code, String name, String kind, LocalDate validFrom) {

        Unit cleaned() {
            return new Unit(VietnameseText.clean(code), VietnameseText.clean(name), kind, validFrom);
        }
    }

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<ReferenceChanged> changed;

    /** All units that stood on a day; every one of all times for null. */
    public List<Province> provinces(LocalDate day) {
        return entities.createQuery(
                        "from Province p where :day is null"
                                + " or p.validFrom <= :day and (p.validTo is null or p.validTo >= :day)"
                                + " order by " + Alphabet.sql("p.name") + ", p.validFrom",
                        Province.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** @param typed part of a name or the code, or null */
    public Part<Commune> communes(String provinceCode, LocalDate day, String typed, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("province", provinceCode);
        parameters.put("day", day);
        String where = " from Commune c where c.provinceCode = :province"
                + " and c.validFrom <= :day and (c.validTo is null or c.validTo >= :day)";
        String cleaned = VietnameseText.clean(typed);
        if (cleaned != null) {
            where += " and (" + TypedLike.holding(cleaned).on("c.name", "name", parameters);
            // The column of codes is of another collation, which no letter of Vietnamese can be compared with
            if (COMMUNE_CODE.matcher(cleaned).matches()) {
                where += " or c.code = :code";
                parameters.put("code", cleaned);
            }
            where += ")";
        }
        TypedQuery<Commune> query = entities.createQuery(
                "select c" + where + " order by " + Alphabet.sql("c.name") + ", c.code", Commune.class);
        TypedQuery<Long> count = entities.createQuery("select count(c)" + where, Long.class);
        parameters.forEach(query::setParameter);
        parameters.forEach(count::setParameter);
        List<Commune> rows = query.setMaxResults(limit).getResultList();
        return Part.of(rows, limit, () -> count.getSingleResult().intValue());
    }

    /** @throws BusinessException at code, name, kind or validFrom */
    public Province replaceProvince(int id, Unit typed) {
        Unit unit = typed.cleaned();
        Province old = entities.find(Province.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (old == null) {
            throw new NotFoundException(RecordKind.CODE, id);
        }
        Problems problems = problems(unit, old.getValidFrom(), old.getValidTo(), LONGEST_PROVINCE, PROVINCE_KINDS);
        boolean isCode =
                unit.code() != null && PROVINCE_CODE.matcher(unit.code()).matches();
        problems.check(isCode, "code", "place.provinceCode").throwIfAny();
        List<Province> sameCode = entities.createQuery(
                        "from Province p where p.code = :code and p.id <> :old", Province.class)
                .setParameter("code", unit.code())
                .setParameter("old", id)
                .getResultList();
        boolean free = sameCode.stream()
                .noneMatch(other ->
                        other.getValidTo() == null || !other.getValidTo().isBefore(unit.validFrom()));
        new Problems().check(free, "code", "place.codeTaken").throwIfAny();
        Province next = new Province(nextId("province"), unit.code(), unit.name(), unit.kind(), unit.validFrom());
        entities.persist(next);
        entities.flush();
        old.endOn(unit.validFrom().minusDays(1), next.getId());
        if (!old.getCode().equals(next.getCode())) {
            moveCommunes(old.getCode(), next.getCode(), unit.validFrom());
        }
        record(Detail.text("contact.provinceId"), old.getCode() + " " + old.getName(), unit);
        return next;
    }

    /** @throws BusinessException at code, name, kind or validFrom */
    public Commune replaceCommune(int id, Unit typed) {
        Unit unit = typed.cleaned();
        Commune old = entities.find(Commune.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (old == null) {
            throw new NotFoundException(RecordKind.CODE, id);
        }
        Problems problems = problems(unit, old.getValidFrom(), old.getValidTo(), LONGEST_COMMUNE, COMMUNE_KINDS);
        boolean isCode =
                unit.code() != null && COMMUNE_CODE.matcher(unit.code()).matches();
        problems.check(isCode, "code", "place.communeCode").throwIfAny();
        List<Commune> sameCode = entities.createQuery(
                        "from Commune c where c.code = :code and c.id <> :old", Commune.class)
                .setParameter("code", unit.code())
                .setParameter("old", id)
                .getResultList();
        boolean free = sameCode.stream()
                .noneMatch(other ->
                        other.getValidTo() == null || !other.getValidTo().isBefore(unit.validFrom()));
        new Problems().check(free, "code", "place.codeTaken").throwIfAny();
        Commune next = new Commune(
                nextId("commune"), unit.code(), old.getProvinceCode(), unit.name(), unit.kind(), unit.validFrom());
        entities.persist(next);
        entities.flush();
        old.endOn(unit.validFrom().minusDays(1), next.getId());
        record(Detail.text("contact.communeId"), old.getCode() + " " + old.getName(), unit);
        return next;
    }

    /** Communes name their province by its code: under a new code they begin anew, too. */
    private void moveCommunes(String oldCode, String newCode, LocalDate from) {
        entities.createNativeQuery(
                        "insert into commune (id, code, province_code, name, kind, valid_from)"
                                + " select :first + row_number() over (order by c.id) - 1, c.code, :new, c.name, c.kind, :from"
                                + " from commune c where c.province_code = :old and c.valid_from < :from and c.valid_to is null")
                .setParameter("first", nextId("commune"))
                .setParameter("new", newCode)
                .setParameter("old", oldCode)
                .setParameter("from", from)
                .executeUpdate();
        entities.createNativeQuery("update commune c join commune n on n.code = c.code and n.valid_from = :from"
                        + " set c.valid_to = :last, c.successor_id = n.id"
                        + " where c.province_code = :old and c.valid_from < :from and c.valid_to is null")
                .setParameter("last", from.minusDays(1))
                .setParameter("old", oldCode)
                .setParameter("from", from)
                .executeUpdate();
    }

    private static Problems problems(Unit unit, LocalDate began, LocalDate ended, int longestName, List<String> kinds) {
        boolean fits = unit.name() == null || unit.name().length() <= longestName;
        Problems problems = new Problems()
                .require("name", unit.name())
                .require("validFrom", unit.validFrom())
                .check(unit.kind() != null && kinds.contains(unit.kind()), "kind", "input.required")
                .check(fits, "name", "input.tooLong", longestName);
        if (ended != null) {
            problems.at(null, "place.ended");
        }
        return problems.check(
                unit.validFrom() == null || unit.validFrom().isAfter(began), "validFrom", "place.validFrom.late");
    }

    /** Ids of units are given by hand or by migrations; locking the last one keeps two administrators apart. */
    private int nextId(String table) {
        return ((Number) entities.createNativeQuery("select max(id) + 1 from " + table + " for update")
                        .getSingleResult())
                .intValue();
    }

    private void record(Detail.Mark what, String before, Unit unit) {
        audit.record(
                AuditAction.CHANGE,
                RecordKind.CODE,
                null,
                Detail.of(
                        what,
                        before,
                        Detail.named("audit.detail.now", unit.code() + " " + unit.name()),
                        Detail.named("filter.from", unit.validFrom())));
        changed.fire(new ReferenceChanged());
    }
}
