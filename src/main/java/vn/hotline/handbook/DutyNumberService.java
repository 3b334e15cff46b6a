package vn.hotline.handbook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.regex.Pattern;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.Content;
import vn.hotline.kernel.form.Difference;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Keeping the duty numbers. */
@Stateless
@May(Verb.DUTY_NUMBER_KEEP)
public class DutyNumberService {

    /** 113, 024 3733 3344, +84 ...: digits that can be dialled, however they are grouped. */
    private static final Pattern NUMBER = Pattern.compile("(?=(?:\\D*\\d){3})\\+?[\\d .()-]+");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private HandbookHistory history;

    @Inject
    private Places places;

    @Inject
    private CurrentUser current;

    public DutyNumberForm read(long id) {
        return existing(entities.find(DutyNumber.class, id), id).asForm();
    }

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field */
    public void create(DutyNumberForm form) {
        check(form, null);
        DutyNumber number = new DutyNumber(form);
        entities.persist(number);
        history.created(RecordKind.DUTY_NUMBER, number.getId(), number.getName());
    }

    /**
     * @throws vn.hotline.kernel.BusinessException with every problem at its field
     * @throws vn.hotline.kernel.form.StaleRecord if somebody changed it meanwhile
     */
    public void change(long id, DutyNumberForm form) {
        DutyNumber number = existing(entities.find(DutyNumber.class, id, LockModeType.PESSIMISTIC_WRITE), id);
        DutyNumberForm stored = number.asForm();
        form.checkUnchanged(RecordKind.DUTY_NUMBER, id, number.getName(), stored);
        check(form, stored);
        List<Difference> changes = form.differences(stored);
        number.says(form);
        history.changed(RecordKind.DUTY_NUMBER, id, number.getName(), changes);
    }

    /** What it said before, newest first. */
    public Part<HandbookChange> history(long id, int limit) {
        return history.of(RecordKind.DUTY_NUMBER, id, limit);
    }

    /** @param known what it says now: a province that stands no more may stay; or null */
    private void check(DutyNumberForm form, DutyNumberForm known) {
        Content.clean(form);
        Problems problems = new Problems().require("name", form.getName()).require("number", form.getNumber());
        boolean dialled =
                form.getNumber() == null || NUMBER.matcher(form.getNumber()).matches();
        problems.check(dialled, "number", "handbook.number.notDialled");
        boolean stands = form.getProvinceId() == null
                || known != null && form.getProvinceId().equals(known.getProvinceId())
                || places.stands(
                        form.getProvinceId(), Days.dayOf(current.stamp().at()));
        problems.check(stands, "provinceId", "contact.provinceUnknown");
        boolean inOrder = form.getValidFrom() == null
                || form.getValidTo() == null
                || !form.getValidTo().isBefore(form.getValidFrom());
        problems.check(inOrder, "validTo", "handbook.number.endsBefore");
        Limits.check(form, problems);
        problems.throwIfAny();
    }

    private static DutyNumber existing(DutyNumber number, long id) {
        if (number == null) {
            throw new NotFoundException(RecordKind.DUTY_NUMBER, id);
        }
        return number;
    }
}
