package vn.hotline.admin;

import static vn.hotline.platform.security.Role.Name.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
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
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.CodeList;

/** The entries of the code lists. None is ever deleted, since records refer to it: it is only no longer offered. */
@Stateless
@RolesAllowed(ADMINISTRATOR)
public class AdminCodeService {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int LONGEST_LABEL = 120;
    private static final int LAST_POSITION = 30_000;

    /** What an entry says. */
    public record Label(String vietnamese, String english, Integer position, boolean offered) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<ReferenceChanged> changed;

    public List<CodeEntry> entries(CodeList list) {
        return entities.createQuery(
                        "from CodeEntry e where e.list = :list order by e.position, e.code", CodeEntry.class)
                .setParameter("list", list)
                .getResultList();
    }

    /** @throws vn.hotline.kernel.BusinessException at code, labelVi, labelEn or position */
    public void add(CodeList list, String typedCode, Label label) {
        String code = typedCode == null ? "" : typedCode.strip();
        Problems problems = problems(label).check(CODE.matcher(code).matches(), "code", "code.pattern");
        problems.check(entities.find(CodeEntry.class, new CodeEntry.Key(list, code)) == null, "code", "code.taken")
                .throwIfAny();
        CodeEntry entry = new CodeEntry(list, code, label.position());
        apply(entry, label);
        entities.persist(entry);
        record(AuditAction.CREATE, entry);
    }

    /** @throws vn.hotline.kernel.BusinessException at labelVi, labelEn or position */
    public void change(CodeList list, String code, Label label) {
        problems(label).throwIfAny();
        CodeEntry entry = entities.find(CodeEntry.class, new CodeEntry.Key(list, code), LockModeType.PESSIMISTIC_WRITE);
        if (entry == null) {
            throw new NotFoundException(RecordKind.CODE, code);
        }
        apply(entry, label);
        record(AuditAction.CHANGE, entry);
    }

    private static void apply(CodeEntry entry, Label label) {
        entry.relabel(
                VietnameseText.clean(label.vietnamese()),
                VietnameseText.clean(label.english()),
                label.position(),
                label.offered());
    }

    private static Problems problems(Label label) {
        Problems problems = new Problems()
                .require("labelVi", label.vietnamese())
                .require("labelEn", label.english())
                .require("position", label.position());
        atMost("labelVi", label.vietnamese(), problems);
        atMost("labelEn", label.english(), problems);
        boolean fits = label.position() == null || label.position() >= 0 && label.position() <= LAST_POSITION;
        return problems.check(fits, "position", "code.position.range", LAST_POSITION);
    }

    private static void atMost(String field, String text, Problems problems) {
        problems.check(text == null || text.length() <= LONGEST_LABEL, field, "input.tooLong", LONGEST_LABEL);
    }

    private void record(AuditAction action, CodeEntry entry) {
        audit.record(
                action,
                RecordKind.CODE,
                null,
                Detail.of(
                        entry.getList(),
                        entry.getCode(),
                        entry.getLabelVi() + " / " + entry.getLabelEn(),
                        entry.getPosition(),
                        entry.isActive() ? null : Detail.text("audit.detail.disabled")));
        changed.fire(new ReferenceChanged());
    }
}
