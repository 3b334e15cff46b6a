package vn.hotline.platform.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/**
 * Where two people changed the same record: what was not chosen, kept beside it. Whether the record may be seen is its
 * own service's to ask; pages show these only of what they show.
 */
@Stateless
@May(Verb.UNCHOSEN_KEEP)
public class UnchosenVersions {

    private static final int MOST = 50;

    /** Kinds of which everybody who may change one sees all; others belong to a centre or a person. */
    private static final Set<RecordKind> LISTED_WHOLE = EnumSet.of(
            RecordKind.AGENCY,
            RecordKind.SCRIPT,
            RecordKind.DUTY_NUMBER,
            RecordKind.USER,
            RecordKind.API_CLIENT,
            RecordKind.CODE,
            RecordKind.SCHEDULE,
            RecordKind.INDICATOR);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    /** Kept before what was chosen is saved: if that is refused nothing is lost either. */
    public void keep(UnchosenVersion.Of record, List<UnchosenVersion.Version> versions) {
        Stamp stamp = current.stamp();
        versions.forEach(version -> entities.persist(new UnchosenVersion(record, version, stamp)));
    }

    /** Of one record, the latest first. */
    public List<UnchosenVersion> of(RecordKind kind, long id) {
        return entities.createQuery(
                        "from UnchosenVersion v where v.recordKind = :kind and v.recordId = :id"
                                + " order by v.at desc, v.id desc",
                        UnchosenVersion.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Of all records of a kind, for a page that lists them all; the latest first. */
    public List<UnchosenVersion> ofKind(RecordKind kind) {
        if (!LISTED_WHOLE.contains(kind)) {
            throw new IllegalArgumentException(kind.name());
        }
        return entities.createQuery(
                        "from UnchosenVersion v where v.recordKind = :kind order by v.at desc, v.id desc",
                        UnchosenVersion.class)
                .setParameter("kind", kind)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What the person herself did not choose in what is hers alone and has a name only. */
    public List<UnchosenVersion> own(RecordKind kind) {
        return entities.createQuery(
                        "from UnchosenVersion v where v.recordKind = :kind and v.recordId is null"
                                + " and v.byUser = :me order by v.at desc, v.id desc",
                        UnchosenVersion.class)
                .setParameter("kind", kind)
                .setParameter("me", current.get().userId())
                .setMaxResults(MOST)
                .getResultList();
    }
}
