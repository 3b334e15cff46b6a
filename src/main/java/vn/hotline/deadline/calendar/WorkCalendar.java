package vn.hotline.deadline.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Changeable;
import vn.hotline.kernel.Numbered;
import vn.hotline.kernel.RecordKind;

/**
 * Which days are worked, as its decisions say: the later one where two say something of one day. The country has one; a province
 * may have one of its own, which says only in what it differs.
 */
@Entity
@Table(name = "work_calendar")
@Numbered(RecordKind.CALENDAR)
public class WorkCalendar extends BaseEntity implements Changeable {

    private String name;

    private Integer provinceId;

    protected WorkCalendar() {}

    WorkCalendar(String name, Integer provinceId) {
        this.name = name;
        this.provinceId = provinceId;
    }

    @Override
    public String called() {
        return name;
    }

    public String getName() {
        return name;
    }

    /** Null for the whole country. */
    public Integer getProvinceId() {
        return provinceId;
    }
}
