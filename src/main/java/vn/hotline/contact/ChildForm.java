package vn.hotline.contact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Sex;

/** A child as typed on the contact form; anything may be unknown. */
public class ChildForm implements Serializable {

    private String name;
    private String age;
    private Sex sex;
    private String identityNumber;
    private String condition;
    private String family;
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
