package vn.hotline.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.BaseEntity;

/** Something the directory said of an agency, what it says now, and who changed it when. Written once. */
@Entity
@Immutable
@Table(name = "agency_change")
public class AgencyChange extends BaseEntity {

    private long agencyId;

    @Enumerated(EnumType.STRING)
    private AgencyField field;

    private String oldValue;
    private String newValue;
    private Long byUser;
    private Instant at;

    protected AgencyChange() {}

    AgencyChange(long agencyId, AgencyField field, String oldValue, String newValue, Act act) {
        this.agencyId = agencyId;
        this.field = field;
        this.oldValue = oldValue;
        this.newValue = newValue;
        this.byUser = act.userId();
        this.at = act.at();
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

    public Long getByUser() {
        return byUser;
    }

    public Instant getAt() {
        return at;
    }
}
