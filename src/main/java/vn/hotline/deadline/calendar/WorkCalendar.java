package vn.hotline.deadline.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.hotline.kernel.BaseEntity;

/**
 * Which days are worked, as its decisions say: the later one where two say something of one day. The country has one; a province
 * may have one of its own, which says only in what it differs.
 */
@Entity
@Table(name = "work_calendar")
public class WorkCalendar extends BaseEntity {

    private String name;

    private Integer provinceId;

    protected WorkCalendar() {}

    public String getName() {
        return name;
    }

    /** Null for the whole country. */
    public Integer getProvinceId() {
        return provinceId;
    }
}
