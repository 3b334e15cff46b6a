package vn.hotline.handbook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.db.Alphabet;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Reading and finding the duty numbers. */
@Stateless
@May(Verb.HANDBOOK_READ)
public class DutyNumberSearch {

    /** In the place of a province: the whole country, which comes first. */
    private static final int COUNTRY = 0;

    private static final String WHERE = "coalesce(n.provinceId, " + COUNTRY + ")";
    private static final String WORDS =
            "concat(n.name, ' ', coalesce(n.nameEn, ''), ' ', n.number, ' '," + " coalesce(n.note, ''))";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Places places;

    /**
     * Those in force on a day on the ground of a province, whatever it was called when they were written down, and behind
     * them those of the whole country.
     *
     * @param provinceId null while nobody knows
     */
    public List<DutyNumber> inForce(Integer provinceId, LocalDate day) {
        List<Integer> units = provinceId == null ? List.of(COUNTRY) : places.onTheGroundOf(provinceId);
        return entities.createQuery(
                        "select n from DutyNumber n where n.offered = true"
                                + " and (n.provinceId is null or n.provinceId in :units)"
                                + " and (n.validFrom is null or n.validFrom <= :day)"
                                + " and (n.validTo is null or n.validTo >= :day)"
                                + " order by case when n.provinceId is null then 1 else 0 end,"
                                + " case when n.provinceId is null then n.number else '' end, "
                                + Alphabet.sql("n.name") + ", n.id",
                        DutyNumber.class)
                .setParameter("units", units)
                .setParameter("day", day)
                .getResultList();
    }

    /**
     * The whole country first, then by province.
     *
     * @param typed part of a name, a number or a note, tones not needed
     * @param provinceId null for all
     * @param offeredOnly leaves out what is no longer in use
     * @param after null for the first rows
     */
    public Slice<DutyNumber> list(String typed, Integer provinceId, boolean offeredOnly, Cursor after, int limit) {
        Where where = new Where()
                .given(
                        "(n.provinceId is null or n.provinceId in :units)",
                        provinceId == null ? null : places.onTheGroundOf(provinceId))
                .given("n.offered = :offered", offeredOnly ? true : null)
                .holding(typed, WORDS);
        return RowOrder.by(Alphabet.sql("n.name"), DutyNumber::getName, "n.id", DutyNumber::getId, false)
                .grouped(WHERE, present(), false)
                .rows(entities, DutyNumber.class, "select n from DutyNumber n ", where, after, limit);
    }

    /** The provinces that have numbers, in the order of their names. */
    private List<Integer> present() {
        Set<Integer> found =
                new HashSet<>(entities.createQuery("select distinct " + WHERE + " from DutyNumber n", Integer.class)
                        .getResultList());
        return Stream.concat(Stream.of(COUNTRY), places.idsByName().stream())
                .filter(found::contains)
                .toList();
    }
}
