package vn.hotline.intervention.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.form.Content;

/** Somebody who, as told, did the harm. */
@Entity
@Table(name = "case_offender")
public class CasePerpetrator extends AllegedPerpetrator {

    protected CasePerpetrator() {}

    /** @param told what was typed, or what another case, which is merged into this one, knows */
    CasePerpetrator(AllegedPerpetrator told) {
        Content.copy(AllegedPerpetrator.class, told, this);
        setSex(getSex() == null ? Sex.UNKNOWN : getSex());
    }
}
