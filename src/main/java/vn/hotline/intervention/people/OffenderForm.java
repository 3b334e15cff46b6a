package vn.hotline.intervention.people;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.form.Limits;

/** Somebody who did harm, as typed; anything may be unknown, but not everything. */
public class OffenderForm implements Serializable {

    @Size(max = Limits.NAME)
    private String name;

    private String relation;
    private Sex sex = Sex.UNKNOWN;
    private Integer ageYears;

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
