package vn.hotline.intervention.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hotline.contact.ContactChild;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.sealing.Sealed;

/** A child (on the trafficking line: a victim) a case protects. */
@Entity
@Table(name = "case_child")
public class CaseChild extends BaseEntity {

    private int position;

    @Sealed
    @Column(name = "name")
    private String name;

    @Embedded
    private Age age = Age.unknown();

    @Enumerated(EnumType.STRING)
    private Sex sex = Sex.UNKNOWN;

    @Sealed
    @Column(name = "identity_number")
    private String identityNumber;

    @Sealed
    @Column(name = "present_condition")
    private String condition;

    @Sealed
    @Column(name = "whereabouts")
    private String whereabouts;

    @Enumerated(EnumType.STRING)
    private Risk risk;

    protected CaseChild() {}

    CaseChild(int position) {
        this.position = position;
    }

    /** As the contact told of it. */
    static CaseChild copy(int position, ContactChild told, LocalDate toldOn) {
        CaseChild child = new CaseChild(position);
        child.name = told.getName();
        child.age = told.getAge().toldBy(toldOn);
        child.sex = told.getSex();
        child.identityNumber = told.getIdentityNumber();
        child.condition = told.getCondition();
        return child;
    }

    /** As another case, which is merged into this one, knows it. */
    static CaseChild copy(int position, CaseChild known) {
        CaseChild child = new CaseChild(position);
        child.fill(known.asForm(), known.getAge());
        return child;
    }

    public void fill(CaseChildForm form, Age checkedAge) {
        name = form.getName();
        age = checkedAge;
        sex = form.getSex() == null ? Sex.UNKNOWN : form.getSex();
        identityNumber = form.getIdentityNumber();
        condition = form.getCondition();
        whereabouts = form.getWhereabouts();
        risk = form.getRisk();
    }

    public CaseChildForm asForm() {
        CaseChildForm form = new CaseChildForm();
        form.setName(name);
        form.setAge(getAge().typed());
        form.setSex(sex);
        form.setIdentityNumber(identityNumber);
        form.setCondition(condition);
        form.setWhereabouts(whereabouts);
        form.setRisk(risk);
        return form.asRead();
    }

    public int getPosition() {
        return position;
    }

    public String getName() {
        return name;
    }

    public Age getAge() {
        return age == null ? Age.unknown() : age;
    }

    public Sex getSex() {
        return sex;
    }

    public String getIdentityNumber() {
        return identityNumber;
    }

    public String getCondition() {
        return condition;
    }

    public String getWhereabouts() {
        return whereabouts;
    }

    public Risk getRisk() {
        return risk;
    }
}
