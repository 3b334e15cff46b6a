package vn.hotline.contact;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.form.FormPart;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** A child as typed on the contact form; anything may be unknown. */
@Words("contact.child.")
public class ChildForm implements FormPart {

    @Size(max = Limits.NAME)
    private String name;

    @Size(max = Limits.NUMBER)
    private String age;

    private Sex sex;

    @Size(max = Limits.NUMBER)
    private String identityNumber;

    @Size(max = Limits.NARRATIVE)
    private String condition;

    @Size(max = Limits.NARRATIVE)
    private String family;

    @Shown(as = Shown.As.CODE, lists = "SPECIAL_CIRCUMSTANCE")
    private List<String> circumstances = new ArrayList<>();

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

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public List<String> getCircumstances() {
        return circumstances;
    }

    public void setCircumstances(List<String> circumstances) {
        this.circumstances = circumstances == null ? new ArrayList<>() : circumstances;
    }
}
