package vn.hotline.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Reference;
import vn.hotline.platform.reference.Commune;
import vn.hotline.platform.reference.PlaceUnit;
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

    /** What holds for all units of a level. */
    private record Level(Pattern code, String codeKey, int longestName, List<String> kinds) {}

    private static final Level PROVINCE =
            new Level(Pattern.compile("\\d{2}"), "place.provinceCode", 60, PROVINCE_KINDS);
    private static final Level COMMUNE = new Level(Pattern.compile("\\d{5}"), "place.communeCode", 80, COMMUNE_KINDS);

    private static final String COMMUNES_BEGIN = "insert into commune (id, code, province_code, name, kind, valid_from)"
            + " select :first + row_number() over (order by c.id) - 1, c.code, :new, c.name, c.kind, :from"
            + " from commune c where c.province_code = :old and c.valid_from < :from and c.valid_to is null";
    private static final String COMMUNES_END =
            "update commune c join commune n on n.code = c.code and n.valid_from = :from"
                    + " set c.valid_to = :last, c.successor_id = n.id"
                    + " where c.province_code = :old and c.valid_from < :from and c.valid_to is null";

    /** What a unit is from a day on. */
    public record Unit(String code, String name, String kind, LocalDate validFrom) {

        Unit cleaned() {
            return new Unit(VietnameseText.clean(code), VietnameseText.clean(name), kind, validFrom);
        }
    }

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

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
        Where where = new Where("c.provinceCode = :province", provinceCode)
                .and("c.validFrom <= :day", day)
                .and("(c.validTo is null or c.validTo >= :day)");
        // a column of codes is of another collation, which no letter of Vietnamese can be compared with
        if (typed != null && COMMUNE.code().matcher(typed.strip()).matches()) {
            where.and("c.code = :code", typed.strip());
        } else {
            where.holding(typed, "c.name");
        }
        String order = " order by " + Alphabet.sql("c.name") + ", c.code";
        List<Commune> rows = where.query(entities, Commune.class, "select c from Commune c ", order)
                .setMaxResults(limit)
                .getResultList();
        return Part.of(rows, limit, () -> where.count(entities, "select count(c) from Commune c "));
    }

    /** @throws BusinessException at code, name, kind or validFrom */
    public Province replaceProvince(int id, Unit typed) {
        Unit unit = typed.cleaned();
        Province old = lock(Province.class, id);
        check(unit, old, PROVINCE);
        Province next = new Province(nextId("province"), unit.code(), unit.name(), unit.kind(), unit.validFrom());
        replace(old, next, Detail.text("contact.provinceId"));
        if (!old.getCode().equals(next.getCode())) {
            moveCommunes(old.getCode(), next.getCode(), unit.validFrom());
        }
        return next;
    }

    /** @throws BusinessException at code, name, kind or validFrom */
    public Commune replaceCommune(int id, Unit typed) {
        Unit unit = typed.cleaned();
        Commune old = lock(Commune.class, id);
        check(unit, old, COMMUNE);
        Commune next = new Commune(
                nextId("commune"), unit.code(), old.getProvinceCode(), unit.name(), unit.kind(), unit.validFrom());
        replace(old, next, Detail.text("contact.communeId"));
        return next;
    }

    private <T extends PlaceUnit> T lock(Class<T> type, int id) {
        T unit = entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        if (unit == null) {
            throw new NotFoundException(RecordKind.CODE, id);
        }
        return unit;
    }

    private void replace(PlaceUnit old, PlaceUnit next, Detail.Mark what) {
        changes.to(Verb.PLACE_KEEP, Reference.DATA, (all, change) -> {
            entities.persist(next);
            entities.flush();
            old.endOn(next.getValidFrom().minusDays(1), next.getId());
            change.says(
                    what,
                    old.getCode() + " " + old.getName(),
                    Detail.named("audit.detail.now", next.getCode() + " " + next.getName()),
                    Detail.named("filter.from", next.getValidFrom()));
        });
    }

    /** Communes name their province by its code: under a new code they begin anew, too. */
    private void moveCommunes(String oldCode, String newCode, LocalDate from) {
        int first = nextId("commune");
        entities.createNativeQuery(COMMUNES_BEGIN)
                .setParameter("first", first)
                .setParameter("new", newCode)
                .setParameter("old", oldCode)
                .setParameter("from", from)
                .executeUpdate();
        entities.createNativeQuery(COMMUNES_END)
                .setParameter("last", from.minusDays(1))
                .setParameter("old", oldCode)
                .setParameter("from", from)
                .executeUpdate();
    }

    private void check(Unit unit, PlaceUnit old, Level level) {
        boolean follows = unit.validFrom() == null || unit.validFrom().isAfter(old.getValidFrom());
        boolean isCode =
                unit.code() != null && level.code().matcher(unit.code()).matches();
        new Problems()
                .require("name", unit.name())
                .require("validFrom", unit.validFrom())
                .check(unit.kind() != null && level.kinds().contains(unit.kind()), "kind", "input.required")
                .atMost("name", unit.name(), level.longestName())
                .check(old.getValidTo() == null, null, "place.ended")
                .check(follows, "validFrom", "place.validFrom.late")
                .check(isCode, "code", level.codeKey())
                .throwIfAny();
        new Problems().check(isFree(unit, old), "code", "place.codeTaken").throwIfAny();
    }

    private boolean isFree(Unit unit, PlaceUnit old) {
        return entities.createQuery(
                                "select count(p) from " + old.getClass().getSimpleName()
                                        + " p where p.code = :code and p.id <> :old"
                                        + " and (p.validTo is null or p.validTo >= :from)",
                                Long.class)
                        .setParameter("code", unit.code())
                        .setParameter("old", old.getId())
                        .setParameter("from", unit.validFrom())
                        .getSingleResult()
                == 0;
    }

    /** Ids of units are given by hand or by migrations; locking the last one keeps two administrators apart. */
    private int nextId(String table) {
        return ((Number) entities.createNativeQuery("select max(id) + 1 from " + table + " for update")
                        .getSingleResult())
                .intValue();
    }
}
