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
import vn.hotline.kernel.Days;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Reference;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.publication.IssuingBody;
import vn.hotline.reporting.publication.IssuingBody.Letterhead;
import vn.hotline.reporting.publication.indicator.SourceBody;

/**
 * Names of the bodies that issue reports and of those whose figures are printed in them. A name is never rewritten,
 * since documents of its days carry it: a change is a new name from a day on. Only one that has not begun may go.
 */
@Stateless
@May(Verb.BODY_KEEP)
public class AdminBodyService {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,19}");
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_PLACE = 60;
    private static final int LONGEST_SIGNATORY = 120;
    private static final int LONGEST_MARK = 40;

    /** What a source body is called from a day on. */
    public record SourceName(String code, LocalDate validFrom, String vietnamese, String english) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private Changes changes;

    // ------------------------------------------------------------ who issues reports

    /** The latest first; each lasts until the next begins. */
    public List<IssuingBody> issuing() {
        return entities.createQuery("from IssuingBody b order by b.validFrom desc", IssuingBody.class)
                .getResultList();
    }

    /**
     * Reports approved from that day on carry the new head; those approved before keep theirs.
     *
     * @throws BusinessException at validFrom, or at a field by its name and language, such as superiorVi
     */
    public void addIssuing(LocalDate validFrom, Letterhead vietnamese, Letterhead english) {
        checkHead(validFrom, vietnamese, english);
        List<IssuingBody> known = entities.createQuery(
                        "from IssuingBody b order by b.validFrom desc", IssuingBody.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        boolean follows = validFrom.isAfter(known.get(0).getValidFrom());
        new Problems().check(follows, "validFrom", "body.validFrom.late").throwIfAny();
        int id = known.stream().mapToInt(IssuingBody::getId).max().orElse(0) + 1;
        add(new IssuingBody(id, validFrom, cleaned(vietnamese), cleaned(english)), vietnamese.name(), from(validFrom));
    }

    private void checkHead(LocalDate validFrom, Letterhead vietnamese, Letterhead english) {
        Problems problems = new Problems().require("validFrom", validFrom);
        check(problems, "Vi", vietnamese);
        check(problems, "En", english);
        needed(problems, "mark", vietnamese.mark(), LONGEST_MARK);
        problems.check(validFrom == null || !validFrom.isBefore(today()), "validFrom", "body.validFrom.past")
                .throwIfAny();
    }

    /** @throws BusinessException if it has begun */
    public void withdrawIssuing(int id) {
        IssuingBody body = entities.find(IssuingBody.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (body == null) {
            throw new NotFoundException(RecordKind.CODE, id);
        }
        checkAhead(body.getValidFrom());
        withdraw(body, body.in(Language.VI).name(), body.getValidFrom());
    }

    private static void check(Problems problems, String language, Letterhead head) {
        needed(problems, "superior" + language, head.superior(), LONGEST_NAME);
        needed(problems, "name" + language, head.name(), LONGEST_NAME);
        needed(problems, "place" + language, head.place(), LONGEST_PLACE);
        needed(problems, "signatory" + language, head.signatory(), LONGEST_SIGNATORY);
    }

    private static Letterhead cleaned(Letterhead head) {
        return new Letterhead(
                VietnameseText.clean(head.superior()),
                VietnameseText.clean(head.name()),
                VietnameseText.clean(head.place()),
                VietnameseText.clean(head.signatory()),
                VietnameseText.clean(head.mark()));
    }

    // ------------------------------------------------------------ whose figures are printed

    /** Body by body, the latest name first. */
    public List<SourceBody> sources() {
        return entities.createQuery("from SourceBody b order by b.code, b.validFrom desc", SourceBody.class)
                .getResultList();
    }

    /**
     * A new body, or the next name of one that there is: figures of periods that end from that day on are printed
     * under it.
     *
     * @throws BusinessException at code, sourceFrom, sourceVi or sourceEn
     */
    public void addSource(SourceName typed) {
        String code = typed.code() == null ? "" : typed.code().strip();
        checkName(code, typed);
        List<SourceBody> names = names(code);
        boolean follows =
                names.isEmpty() || typed.validFrom().isAfter(names.get(0).lastKnownDay());
        new Problems().check(follows, "sourceFrom", "body.validFrom.late").throwIfAny();
        String vietnamese = VietnameseText.clean(typed.vietnamese());
        String english = VietnameseText.clean(typed.english());
        add(new SourceBody(code, typed.validFrom(), vietnamese, english), code, vietnamese, from(typed.validFrom()));
    }

    private static void checkName(String code, SourceName typed) {
        Problems problems = new Problems()
                .check(CODE.matcher(code).matches(), "code", "body.code.pattern")
                .require("sourceFrom", typed.validFrom());
        needed(problems, "sourceVi", typed.vietnamese(), LONGEST_NAME);
        needed(problems, "sourceEn", typed.english(), LONGEST_NAME);
        problems.throwIfAny();
    }

    /**
     * The body publishes nothing after that day.
     *
     * @throws BusinessException at lastDay
     * @throws vn.hotline.kernel.form.StaleRecord if another administrator named another day meanwhile
     */
    public void endSource(String code, SourceEndForm form) {
        SourceBody name = latest(code);
        LocalDate lastDay = form.getLastDay();
        form.checkUnchanged(RecordKind.CODE, null, name.getNameVi(), ending(name));
        name.checkEnd(lastDay);
        changes.to(Verb.BODY_KEEP, Reference.DATA, (names, change) -> {
            name.endOn(lastDay);
            change.says(code, Detail.named("filter.to", lastDay));
        });
    }

    /** What is said of the end of a body, to be changed. */
    public SourceEndForm readEnd(String code) {
        return ending(latest(code));
    }

    private static SourceEndForm ending(SourceBody name) {
        SourceEndForm form = new SourceEndForm();
        form.setLastDay(name.getValidTo());
        return form.asRead();
    }

    /** @throws BusinessException if the name has begun, or if it is the only one of a body that has figures */
    public void withdrawSource(String code) {
        SourceBody name = latest(code);
        checkAhead(name.getValidFrom());
        boolean named = names(code).size() > 1 || !hasFigures(code);
        new Problems().check(named, null, "body.inUse").throwIfAny();
        withdraw(name, code, name.getValidFrom());
    }

    private boolean hasFigures(String code) {
        return entities.createQuery("select count(i) from Indicator i where i.body = :code", Long.class)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }

    private SourceBody latest(String code) {
        return names(code).stream().findFirst().orElseThrow(() -> new NotFoundException(RecordKind.CODE, code));
    }

    private List<SourceBody> names(String code) {
        return entities.createQuery(
                        "from SourceBody b where b.code = :code order by b.validFrom desc", SourceBody.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    // ------------------------------------------------------------

    private LocalDate today() {
        return Days.dayOf(current.stamp().at());
    }

    private void checkAhead(LocalDate validFrom) {
        new Problems().check(validFrom.isAfter(today()), null, "body.begun").throwIfAny();
    }

    private static void needed(Problems problems, String field, String text, int longest) {
        problems.require(field, text).atMost(field, text, longest);
    }

    private static Detail.Mark from(LocalDate validFrom) {
        return Detail.named("filter.from", validFrom);
    }

    private void add(Object name, Object... said) {
        changes.to(Verb.BODY_KEEP, Reference.DATA, (names, change) -> change.leaves(name)
                .as(AuditAction.CREATE)
                .says(said));
    }

    private void withdraw(Object name, String called, LocalDate validFrom) {
        changes.to(Verb.BODY_KEEP, Reference.DATA, (names, change) -> {
            entities.remove(name);
            change.says(Detail.text("audit.detail.withdrawn"), called, from(validFrom));
        });
    }
}
