package vn.hotline.intervention.people;

import jakarta.validation.constraints.Size;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** A child (on the trafficking line: a victim) of a case as typed; anything may be unknown. */
@Words("contact.child.")
public class CaseChildForm extends RecordForm {

    @Size(max = Limits.NAME)
    private String name;

    @Size(max = Limits.NUMBER)
    private String age;

    private Sex sex = Sex.UNKNOWN;

    @Size(max = Limits.NUMBER)
    private String identityNumber;

    @Size(max = Limits.NARRATIVE)
    private String condition;

    @Size(max = Limits.ADDRESS)
    @Shown(label = "case.whereabouts")
    private String whereabouts;

    @Shown(label = "case.risk")
    private Risk risk;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAge() {
        return age;
    }

    public void setAge(String age) {
        this.age = age;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public String getIdentityNumber() {
        return identityNumber;
    }

    public void setIdentityNumber(String identityNumber) {
        this.identityNumber = identityNumber;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition;
    }

    public String getWhereabouts() {
        return whereabouts;
    }

    public void setWhereabouts(String whereabouts) {
        this.whereabouts = whereabouts;
    }

    public Risk getRisk() {
        return risk;
    }

    public void setRisk(Risk risk) {
        this.risk = risk;
    }
}
