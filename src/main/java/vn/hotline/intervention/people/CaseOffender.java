package vn.hotline.intervention.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.form.Content;

/** Somebody who, as told, did the harm. */
@Entity
@Table(name = "case_offender")
public class CaseOffender extends Offender {

    protected CaseOffender() {}

    /** @param told what was typed, or what another case, which is merged into this one, knows */
    CaseOffender(Offender told) {
        Content.copy(Offender.class, told, this);
        setSex(getSex() == null ? Sex.UNKNOWN : getSex());
    }
}
