package vn.hotline.intervention.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.sealing.Sealed;

/** Somebody who, as told, did the harm. */
@Entity
@Table(name = "case_offender")
public class CaseOffender extends BaseEntity {

    @Sealed
    @Column(name = "name")
    private String name;

    private String relation;

    @Enumerated(EnumType.STRING)
    private Sex sex = Sex.UNKNOWN;

    private Integer ageYears;

    @Sealed
    @Column(name = "note")
    private String note;

    protected CaseOffender() {}

    CaseOffender(OffenderForm form) {
        name = form.getName();
        relation = form.getRelation();
        sex = form.getSex() == null ? Sex.UNKNOWN : form.getSex();
        ageYears = form.getAgeYears();
        note = form.getNote();
    }

    /** As another case, which is merged into this one, knows the person. */
    static CaseOffender copy(CaseOffender known) {
        OffenderForm form = new OffenderForm();
        form.setName(known.name);
        form.setRelation(known.relation);
        form.setSex(known.sex);
        form.setAgeYears(known.ageYears);
        form.setNote(known.note);
        return new CaseOffender(form);
    }

    public String getName() {
        return name;
    }

    public String getRelation() {
        return relation;
    }

    public Sex getSex() {
        return sex;
    }

    public Integer getAgeYears() {
        return ageYears;
    }

    public String getNote() {
        return note;
    }
}
