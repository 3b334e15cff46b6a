package vn.hotline.intervention.people;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.kernel.sealing.Searchable;

/** What is told of somebody who did harm, typed and stored; anything may be unknown, but not everything. */
@MappedSuperclass
public abstract class AllegedPerpetrator extends BaseEntity implements Serializable {

    @Sealed
    @Column(name = "name")
    @Size(max = Limits.NAME)
    @Searchable(value = Searchable.By.NAME, told = "case.offenders")
    private String name;

    @Shown(as = Shown.As.CODE, lists = "OFFENDER_RELATION")
    private String relation;

    @Enumerated(EnumType.STRING)
    private Sex sex = Sex.UNKNOWN;

    private Integer ageYears;

    @Sealed
    @Column(name = "note")
    @Size(max = Limits.NARRATIVE)
    private String note;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRelation() {
        return relation;
    }

    public void setRelation(String relation) {
        this.relation = relation;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public Integer getAgeYears() {
        return ageYears;
    }

    public void setAgeYears(Integer ageYears) {
        this.ageYears = ageYears;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
