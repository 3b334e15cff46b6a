package vn.hotline.intervention;

import java.io.Serializable;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Sex;

/** A child (on the trafficking line: a victim) of a case as typed; anything may be unknown. */
public class CaseChildForm implements Serializable {

    private String name;
    private String age;
    private Sex sex = Sex.UNKNOWN;
    private String identityNumber;
    private String condition;
    private String whereabouts;
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
