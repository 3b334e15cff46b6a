package vn.hotline.referral;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.EmailAddress;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Keeping the directory of agencies. */
@Stateless
@May(Verb.AGENCY_KEEP)
public class AgencyService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    /** @throws vn.hotline.kernel.NotFoundException if there is none for this person */
    public Agency read(long id) {
        return records.find(Agency.class, id);
    }

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field; at {@code name} if the directory has it already */
    public Agency create(AgencyForm form) {
        check(form, null);
        return changes.made(Verb.AGENCY_KEEP, new Agency(form), (made, change) -> change.says(made.getName()));
    }

    /**
     * @throws vn.hotline.kernel.BusinessException as {@link #create}
     * @throws vn.hotline.kernel.form.StaleRecord if somebody changed it meanwhile
     */
    public void change(long id, AgencyForm form) {
        changes.to(Verb.AGENCY_KEEP, Agency.class, id, form, Agency::asForm, (agency, change) -> {
            check(form, agency);
            change.leaves(agency.change(form, change.stamp())).says(form.getName());
        });
    }

    /** What the directory said before, newest first. */
    public Part<AgencyChange> history(long id, int limit) {
        List<AgencyChange> changes = entities.createQuery(
                        "from AgencyChange c where c.agencyId = :id order by c.at desc, c.id desc", AgencyChange.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
        return Part.of(changes, limit, () -> entities.createQuery(
                        "select count(c) from AgencyChange c where c.agencyId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult()
                .intValue());
    }

    /** It stays with the referrals it has and is no longer offered. */
    public void disable(long id) {
        changes.to(Verb.AGENCY_KEEP, Agency.class, id, (agency, change) -> change.leaves(agency.disable(change.stamp()))
                .says(Detail.text("audit.detail.disabled")));
    }

    /** It is offered again. */
    public void enable(long id) {
        changes.to(Verb.AGENCY_KEEP, Agency.class, id, (agency, change) -> change.leaves(agency.enable(change.stamp()))
                .says(Detail.text("audit.detail.enabled")));
    }

    /** @param known the agency as it stands: what it says already may stay though it is no longer offered; or null */
    private void check(AgencyForm form, Agency known) {
        form.setName(VietnameseText.clean(form.getName()));
        form.setPhone(VietnameseText.clean(form.getPhone()));
        form.setEmail(VietnameseText.clean(form.getEmail()));
        form.setAddress(VietnameseText.clean(form.getAddress()));
        Problems problems = new Problems().require("name", form.getName()).require("kind", form.getKind());
        if (form.getKind() != null && (known == null || !form.getKind().equals(known.getKind()))) {
            problems.check(codes.isOffered(CodeList.AGENCY_KIND, form.getKind()), "kind", "input.code", form.getKind());
        }
        boolean fits = form.getProvinceId() == null
                || known != null && form.getProvinceId().equals(known.getProvinceId())
                || places.stands(
                        form.getProvinceId(), Days.dayOf(current.stamp().at()));
        problems.check(fits, "provinceId", "contact.provinceUnknown");
        Limits.check(form, problems);
        EmailAddress.check(form.getEmail(), "email", problems);
        problems.throwIfAny();
        problems.check(!isThereAlready(form, known), "name", "agency.thereAlready")
                .throwIfAny();
    }

    /** The same name, however it is written, of the same kind in the same province: what is sent would reach it twice. */
    private boolean isThereAlready(AgencyForm form, Agency known) {
        Set<String> name = VietnameseText.words(form.getName());
        Integer province = places.lastOf(form.getProvinceId());
        List<Integer> units = province == null ? List.of(0) : places.onTheGroundOf(province);
        return entities.createQuery(
                        "from Agency a where a.kind = :kind and a.id <> :known"
                                + " and coalesce(a.provinceId, 0) in :units",
                        Agency.class)
                .setParameter("kind", form.getKind())
                .setParameter("units", units)
                .setParameter("known", known == null ? -1L : known.getId())
                .getResultStream()
                .filter(other -> Objects.equals(places.lastOf(other.getProvinceId()), province))
                .anyMatch(other -> VietnameseText.words(other.getName()).equals(name));
    }
}
