package vn.hotline.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StampedRow;

/** Something the directory said of an agency, what it says now, and who changed it when. Written once. */
@Entity
@Immutable
@Table(name = "agency_change")
public class AgencyChange extends StampedRow {

    private long agencyId;

    @Enumerated(EnumType.STRING)
    private AgencyField field;

    private String oldValue;
    private String newValue;

    protected AgencyChange() {}

    AgencyChange(long agencyId, AgencyField field, String oldValue, String newValue, Stamp stamp) {
        super(stamp);
        this.agencyId = agencyId;
        this.field = field;
        this.oldValue = oldValue;
        this.newValue = newValue;
    }

    public long getAgencyId() {
        return agencyId;
    }

    public AgencyField getField() {
        return field;
    }

    /** As {@link AgencyField} stores it. */
    public String getOldValue() {
        return oldValue;
    }

    public String getNewValue() {
        return newValue;
    }
}
