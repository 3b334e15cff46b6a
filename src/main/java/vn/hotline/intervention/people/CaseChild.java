package vn.hotline.intervention.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hotline.contact.ContactChild;
import vn.hotline.contact.Person;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.form.Content;
import vn.hotline.kernel.sealing.Sealed;

/** A child (on the trafficking line: a victim) a case protects. */
@Entity
@Table(name = "case_child")
public class CaseChild extends Person {

    private int position;

    @Embedded
    private Age age = Age.unknown();

    @Sealed
    @Column(name = "whereabouts")
    private String whereabouts;

    @Enumerated(EnumType.STRING)
    private Risk risk;

    protected CaseChild() {}

    CaseChild(int position) {
        this.position = position;
        setSex(Sex.UNKNOWN);
    }

    /** As the contact told of it. */
    static CaseChild copy(int position, ContactChild told, LocalDate toldOn) {
        CaseChild child = new CaseChild(position);
        child.know(told);
        child.age = told.getAge().toldBy(toldOn);
        return child;
    }

    /** As another case, which is merged into this one, knows it. */
    static CaseChild copy(int position, CaseChild known) {
        CaseChild child = new CaseChild(position);
        child.fill(known.asForm(), known.getAge());
        return child;
    }

    public void fill(CaseChildForm form, Age checkedAge) {
        know(form);
        age = checkedAge;
        whereabouts = form.getWhereabouts();
        risk = form.getRisk();
    }

    public CaseChildForm asForm() {
        CaseChildForm form = new CaseChildForm();
        Content.copy(Person.class, this, form);
        form.setAge(getAge().typed());
        form.setWhereabouts(whereabouts);
        form.setRisk(risk);
        return form.asRead();
    }

    public int getPosition() {
        return position;
    }

    public Age getAge() {
        return age == null ? Age.unknown() : age;
    }

    public String getWhereabouts() {
        return whereabouts;
    }

    public Risk getRisk() {
        return risk;
    }
}
