package vn.hotline.intervention.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StampedRow;
import vn.hotline.kernel.sealing.Sealed;

/** How great the danger was judged to be, and why. Written once: a new judgement is a new row. */
@Entity
@Immutable
@Table(name = "risk_assessment")
public class RiskAssessment extends StampedRow {

    @Enumerated(EnumType.STRING)
    private Risk risk;

    @Sealed
    @Column(name = "reasons")
    private String reasons;

    protected RiskAssessment() {}

    RiskAssessment(Risk risk, String reasons, Stamp stamp) {
        super(stamp);
        this.risk = risk;
        this.reasons = reasons;
    }

    public Risk getRisk() {
        return risk;
    }

    public String getReasons() {
        return reasons;
    }
}
