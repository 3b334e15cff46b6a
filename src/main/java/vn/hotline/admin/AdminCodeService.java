package vn.hotline.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.regex.Pattern;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** The entries of the code lists. None is ever deleted, since records refer to it: it is only no longer offered. */
@Stateless
@May(Verb.CODE_KEEP)
public class AdminCodeService {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int LAST_POSITION = 30_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

    public List<CodeEntry> entries(CodeList list) {
        return entities.createQuery(
                        "from CodeEntry e where e.list = :list order by e.position, e.code", CodeEntry.class)
                .setParameter("list", list)
                .getResultList();
    }

    /** @throws vn.hotline.kernel.BusinessException at code, labelVi, labelEn or position */
    public void add(CodeList list, String typedCode, CodeForm label) {
        String code = typedCode == null ? "" : typedCode.strip();
        // a column of codes is of another collation, which no letter of Vietnamese can be compared with
        problems(label)
                .check(CODE.matcher(code).matches(), "code", "code.pattern")
                .throwIfAny();
        boolean free = entities.find(CodeEntry.class, new CodeEntry.Key(list, code)) == null;
        new Problems().check(free, "code", "code.taken").throwIfAny();
        CodeEntry made = new CodeEntry(list, code, label.getPosition());
        apply(made, label);
        changes.made(Verb.CODE_KEEP, made, (entry, change) -> change.says(described(entry)));
    }

    public CodeForm read(CodeList list, String code) {
        return form(existing(entities.find(CodeEntry.class, new CodeEntry.Key(list, code)), code));
    }

    /**
     * @throws vn.hotline.kernel.BusinessException at labelVi, labelEn or position
     * @throws vn.hotline.kernel.form.StaleRecord if another administrator changed the entry meanwhile
     */
    public void change(CodeList list, String code, CodeForm label) {
        problems(label).throwIfAny();
        CodeEntry held = existing(
                entities.find(CodeEntry.class, new CodeEntry.Key(list, code), LockModeType.PESSIMISTIC_WRITE), code);
        changes.to(Verb.CODE_KEEP, held, label, AdminCodeService::form, (entry, change) -> {
            apply(entry, label);
            change.says(described(entry));
        });
    }

    private static CodeEntry existing(CodeEntry entry, String code) {
        if (entry == null) {
            throw new NotFoundException(RecordKind.CODE, code);
        }
        return entry;
    }

    private static CodeForm form(CodeEntry entry) {
        CodeForm form = new CodeForm();
        form.setLabelVi(entry.getLabelVi());
        form.setLabelEn(entry.getLabelEn());
        form.setPosition(entry.getPosition());
        form.setOffered(entry.isActive());
        return form.asRead();
    }

    private static void apply(CodeEntry entry, CodeForm label) {
        entry.relabel(label.getLabelVi(), label.getLabelEn(), label.getPosition(), label.isOffered());
    }

    private static Problems problems(CodeForm label) {
        label.setLabelVi(VietnameseText.clean(label.getLabelVi()));
        label.setLabelEn(VietnameseText.clean(label.getLabelEn()));
        Integer position = label.getPosition();
        Problems problems = new Problems()
                .require("labelVi", label.getLabelVi())
                .require("labelEn", label.getLabelEn())
                .require("position", position);
        Limits.check(label, problems);
        boolean fits = position == null || position >= 0 && position <= LAST_POSITION;
        return problems.check(fits, "position", "code.position.range", LAST_POSITION);
    }

    private static Object[] described(CodeEntry entry) {
        return new Object[] {
            entry.getList(),
            entry.getCode(),
            entry.getLabelVi() + " / " + entry.getLabelEn(),
            entry.getPosition(),
            entry.isActive() ? null : Detail.text("audit.detail.disabled")
        };
    }
}
