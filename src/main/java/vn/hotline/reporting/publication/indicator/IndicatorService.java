package vn.hotline.reporting.publication.indicator;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Optional;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** The register of other bodies' figures. */
@Stateless
@May(Verb.INDICATOR_KEEP)
public class IndicatorService {

    public static final int LARGEST_FILE = 8 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_UNIT = 40;
    public static final int LONGEST_REASON = 500;
    private static final BigDecimal LARGEST = new BigDecimal("9999999999999999");
    private static final int DECIMALS = 4;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private SourceBodies bodies;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    /** A document that was handed in, before it is known to be one. */
    public record Upload(String name, byte[] content) {}

    /**
     * Enters what a body published. Without a previous value that of the year before is taken, as it is entered.
     *
     * @param upload the document it was taken from, or null
     * @throws BusinessException with every problem at its field; at {@code value} if it was entered before
     */
    public IndicatorValue enter(IndicatorForm form, Upload upload) {
        check(form);
        Optional<SourceFileKind> kind = check(upload);
        Indicator indicator = indicator(form);
        Period period = new Period(form.getFrom(), form.getTo());
        if (find(indicator, period).isPresent()) {
            throw BusinessException.at("value", "indicator.entered");
        }
        IndicatorValue entered = IndicatorValue.enter(
                indicator.getId(), period, form.getValue(), form.getPreviousValue(), current.stamp());
        return changes.made(Verb.INDICATOR_KEEP, entered, (value, change) -> change.leaves(
                        kind.map(one -> file(value.getId(), one, upload, change.stamp())))
                .says(indicator.getNameVi()));
    }

    private void check(IndicatorForm form) {
        Problems problems = new Problems()
                .require("body", form.getBody())
                .require("nameVi", form.getNameVi())
                .require("nameEn", form.getNameEn())
                .require("unitVi", form.getUnitVi())
                .require("unitEn", form.getUnitEn())
                .require("from", form.getFrom())
                .require("to", form.getTo())
                .require("value", form.getValue());
        problems.atMost("nameVi", form.getNameVi(), LONGEST_NAME);
        problems.atMost("nameEn", form.getNameEn(), LONGEST_NAME);
        problems.atMost("unitVi", form.getUnitVi(), LONGEST_UNIT);
        problems.atMost("unitEn", form.getUnitEn(), LONGEST_UNIT);
        problems.check(fits(form.getValue()), "value", "indicator.number");
        problems.check(fits(form.getPreviousValue()), "previousValue", "indicator.number");
        boolean days = form.getFrom() != null && form.getTo() != null;
        problems.check(!days || !form.getTo().isBefore(form.getFrom()), "to", "report.endsBeforeItBegins");
        problems.check(
                form.getBody() == null
                        || !days
                        || bodies.publishing(form.getBody(), form.getTo()).isPresent(),
                "body",
                "input.code",
                form.getBody() == null ? "" : form.getBody());
        problems.throwIfAny();
    }

    private static boolean fits(BigDecimal number) {
        return number == null
                || number.abs().compareTo(LARGEST) <= 0
                        && number.stripTrailingZeros().scale() <= DECIMALS;
    }

    private static Optional<SourceFileKind> check(Upload upload) {
        if (upload == null) {
            return Optional.empty();
        }
        if (upload.content.length > LARGEST_FILE) {
            throw BusinessException.at("file", "indicator.file.tooLarge", LARGEST_FILE >> 20);
        }
        return Optional.of(SourceFileKind.of(upload.content)
                .orElseThrow(() -> BusinessException.at("file", "indicator.file.kind")));
    }

    private Indicator indicator(IndicatorForm form) {
        Indicator named = Indicator.of(form);
        return entities.createQuery(
                        "from Indicator i where i.body = :body and i.nameVi = :name and i.unitVi = :unit",
                        Indicator.class)
                .setParameter("body", named.getBody())
                .setParameter("name", named.getNameVi())
                .setParameter("unit", named.getUnitVi())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    entities.persist(named);
                    return named;
                });
    }

    private Optional<IndicatorValue> find(Indicator indicator, Period period) {
        return entities.createQuery(
                        "from IndicatorValue v where v.indicatorId = :indicator and v.fromDay = :from and v.toDay ="
                                + " :to",
                        IndicatorValue.class)
                .setParameter("indicator", indicator.getId())
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .findFirst();
    }

    private static SourceFile file(long valueId, SourceFileKind kind, Upload upload, Stamp stamp) {
        String name = VietnameseText.clean(upload.name);
        return new SourceFile(
                valueId, kind, name == null ? "document." + kind.getEnding() : name, upload.content, stamp);
    }

    public ValueForm read(long id) {
        return form(records.find(IndicatorValue.class, id));
    }

    private static ValueForm form(IndicatorValue value) {
        ValueForm form = new ValueForm();
        form.setNewValue(value.getValue());
        form.setNewPrevious(value.getPreviousValue());
        return form.asRead();
    }

    /**
     * Corrects a value or the previous one printed with it; what stood there is kept with the reason.
     *
     * @throws BusinessException with every problem at its field
     * @throws vn.hotline.kernel.form.StaleRecord if somebody corrected it meanwhile
     */
    public void correct(long id, ValueForm form, String reason) {
        String why = VietnameseText.clean(reason);
        check(form, why);
        changes.to(
                Verb.INDICATOR_KEEP,
                IndicatorValue.class,
                id,
                form,
                IndicatorService::form,
                (value, change) -> change.leaves(
                                value.correct(form.getNewValue(), form.getNewPrevious(), why, change.stamp()))
                        .as(AuditAction.CORRECT));
    }

    private static void check(ValueForm form, String why) {
        new Problems()
                .require("newValue", form.getNewValue())
                .require("reason", why)
                .atMost("reason", why, LONGEST_REASON)
                .check(fits(form.getNewValue()), "newValue", "indicator.number")
                .check(fits(form.getNewPrevious()), "newPrevious", "indicator.number")
                .throwIfAny();
    }

    /** Hands out a source document, which leaves its mark. */
    public SourceFile file(long id) {
        SourceFile file = entities.find(SourceFile.class, id);
        if (file == null) {
            throw new NotFoundException(RecordKind.INDICATOR, id);
        }
        audit.record(AuditAction.EXPORT, RecordKind.INDICATOR, file.getValueId(), Detail.of(file.getName()));
        return file;
    }
}
