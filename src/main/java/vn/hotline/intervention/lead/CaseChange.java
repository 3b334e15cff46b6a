package vn.hotline.intervention.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StampedRow;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.sealing.Sealed;

/** Something of a case that was changed: what stood there, what stands there now, who and why. Written once. */
@Entity
@Immutable
@Table(name = "case_change")
public class CaseChange extends StampedRow {

    private long caseId;

    @Enumerated(EnumType.STRING)
    private CaseField field;

    private String oldValue;
    private String newValue;

    @Sealed
    @Column(name = "reason")
    private String reason;

    protected CaseChange() {}

    CaseChange(long caseId, CaseField field, Object oldValue, Object newValue, String reason, Stamp stamp) {
        super(stamp);
        Limits.check("reason", reason, Limits.REASON);
        this.caseId = caseId;
        this.field = field;
        this.oldValue = oldValue == null ? null : oldValue.toString();
        this.newValue = newValue == null ? null : newValue.toString();
        this.reason = reason;
    }

    /** What is classified otherwise than before. */
    static List<CaseChange> between(
            long caseId, ClassificationForm before, ClassificationForm after, String reason, Stamp stamp) {
        return Stream.of(
                        new CaseChange(caseId, CaseField.TYPE, before.getType(), after.getType(), reason, stamp),
                        new CaseChange(
                                caseId, CaseField.URGENCY, before.getUrgency(), after.getUrgency(), reason, stamp),
                        new CaseChange(
                                caseId,
                                CaseField.PROVINCE,
                                before.getProvinceId(),
                                after.getProvinceId(),
                                reason,
                                stamp))
                .filter(change -> !Objects.equals(change.oldValue, change.newValue))
                .toList();
    }

    public long getCaseId() {
        return caseId;
    }

    public CaseField getField() {
        return field;
    }

    /** A code, a constant's name or an id, by the field. */
    public String getOldValue() {
        return oldValue;
    }

    public String getNewValue() {
        return newValue;
    }

    public String getReason() {
        return reason;
    }
}
