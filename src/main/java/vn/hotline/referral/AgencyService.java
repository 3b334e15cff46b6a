package vn.hotline.referral;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.EmailAddress;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Role;
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
    private AuditTrail audit;

    @Inject
    private Notices notices;

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    public Agency read(long id) {
        return find(id);
    }

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field; at {@code name} if the directory has it already */
    public Agency create(AgencyForm form) {
        check(form, null);
        Agency agency = new Agency(form);
        entities.persist(agency);
        audit.record(AuditAction.CREATE, RecordKind.AGENCY, agency.getId(), Detail.of(agency.getName()));
        return agency;
    }

    /**
     * @throws vn.hotline.kernel.BusinessException as {@link #create}
     * @throws vn.hotline.kernel.form.StaleRecord if somebody changed it meanwhile
     */
    public void change(long id, AgencyForm form) {
        Agency agency = lock(id);
        form.checkUnchanged(RecordKind.AGENCY, id, agency.getName(), agency.asForm());
        check(form, agency);
        changing(agency, () -> agency.fill(form));
        audit.record(AuditAction.CHANGE, RecordKind.AGENCY, id, Detail.of(form.getName()));
    }

    /** Keeps what stood there, and tells those of other centres who send to the same agencies. */
    private void changing(Agency agency, Runnable change) {
        Map<AgencyField, String> before = new EnumMap<>(AgencyField.class);
        for (AgencyField field : AgencyField.values()) {
            before.put(field, field.of(agency));
        }
        change.run();
        List<AgencyField> changed = Arrays.stream(AgencyField.values())
                .filter(field -> !Objects.equals(before.get(field), field.of(agency)))
                .toList();
        for (AgencyField field : changed) {
            entities.persist(
                    new AgencyChange(agency.getId(), field, before.get(field), field.of(agency), current.act()));
        }
        if (!changed.isEmpty()) {
            keepers()
                    .forEach(keeper -> notices.tell(
                            keeper,
                            NotificationKind.AGENCY_CHANGED,
                            "/referral/agencies",
                            "notice.agency.changed",
                            agency.getName()));
        }
    }

    /** All who may change the directory. */
    private List<Long> keepers() {
        return entities.createQuery(
                        "select u.id from AppUser u where u.active = true and u.role in :roles order by u.id",
                        Long.class)
                .setParameter("roles", List.of(Role.ADMINISTRATOR, Role.SUPERVISOR))
                .getResultList();
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
        Agency agency = lock(id);
        changing(agency, agency::disable);
        audit.record(AuditAction.CHANGE, RecordKind.AGENCY, id, Detail.of(Detail.text("audit.detail.disabled")));
    }

    public void enable(long id) {
        Agency agency = lock(id);
        changing(agency, agency::enable);
        audit.record(AuditAction.CHANGE, RecordKind.AGENCY, id, Detail.of(Detail.text("audit.detail.enabled")));
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
                || places.stands(form.getProvinceId(), Days.dayOf(current.act().at()));
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

    private Agency find(long id) {
        return existing(entities.find(Agency.class, id), id);
    }

    private Agency lock(long id) {
        return existing(entities.find(Agency.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static Agency existing(Agency agency, long id) {
        if (agency == null) {
            throw new NotFoundException(RecordKind.AGENCY, id);
        }
        return agency;
    }
}
