package vn.hotline.handbook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.Content;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
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

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private HandbookHistory history;

    @Inject
    private Places places;

    @Inject
    private CurrentUser current;

    public DutyNumberForm read(long id) {
        return records.find(DutyNumber.class, id).asForm();
    }

    /** @throws vn.hotline.kernel.BusinessException with every problem at its field */
    public void create(DutyNumberForm form) {
        check(form, null);
        changes.made(Verb.DUTY_NUMBER_KEEP, new DutyNumber(form), (made, change) -> change.says(made.getName()));
    }

    /**
     * @throws vn.hotline.kernel.BusinessException with every problem at its field
     * @throws vn.hotline.kernel.form.StaleRecord if somebody changed it meanwhile
     */
    public void change(long id, DutyNumberForm form) {
        changes.to(Verb.DUTY_NUMBER_KEEP, DutyNumber.class, id, form, DutyNumber::asForm, (number, change) -> {
            check(form, number);
            change.leaves(number.change(form, change.stamp())).says(number.getName());
        });
    }

    /** What it said before, newest first. */
    public Part<HandbookChange> history(long id, int limit) {
        return history.of(RecordKind.DUTY_NUMBER, id, limit);
    }

    /** @param known what it says now: a province that stands no more may stay; or null */
    private void check(DutyNumberForm form, DutyNumber known) {
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
}
