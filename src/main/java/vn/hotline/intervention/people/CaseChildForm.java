package vn.hotline.intervention.people;

import jakarta.validation.constraints.Size;
import vn.hotline.contact.Person;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.ReadVersion;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Versioned;

/** A child (on the trafficking line: a victim) of a case as typed; anything may be unknown. */
public class CaseChildForm extends Person implements Versioned {

    @Size(max = Limits.NUMBER)
    @Shown(after = "name")
    private String age;

    @Size(max = Limits.ADDRESS)
    @Shown(label = "case.whereabouts")
    private String whereabouts;

    @Shown(label = "case.risk")
    private Risk risk;

    private final ReadVersion read = new ReadVersion();

    public CaseChildForm() {
        setSex(Sex.UNKNOWN);
    }

    @Override
    public ReadVersion read() {
        return read;
    }

    public String getAge() {
        return age;
    }

    public void setAge(String age) {
        this.age = age;
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
