package vn.hotline.contact;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.sealing.Sealed;

/** A child (on the trafficking line: a victim) a contact is about. */
@Entity
@Table(name = "contact_child")
public class ContactChild extends BaseEntity {

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
    @Column(name = "family")
    private String family;

    @ElementCollection
    @CollectionTable(name = "contact_child_circumstance", joinColumns = @JoinColumn(name = "child_id"))
    @Column(name = "code")
    private Set<String> circumstances = new HashSet<>();

    protected ContactChild() {}

    ContactChild(int position) {
        this.position = position;
    }

    void fill(ChildForm form, Age checkedAge) {
        name = form.getName();
        age = checkedAge;
        sex = form.getSex() == null ? Sex.UNKNOWN : form.getSex();
        identityNumber = form.getIdentityNumber();
        condition = form.getCondition();
        family = form.getFamily();
        circumstances.clear();
        circumstances.addAll(form.getCircumstances());
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

    public String getFamily() {
        return family;
    }

    public Set<String> getCircumstances() {
        return circumstances;
    }
}
