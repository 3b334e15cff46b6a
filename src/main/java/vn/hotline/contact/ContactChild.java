package vn.hotline.contact;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.form.Content;
import vn.hotline.kernel.sealing.Sealed;

/** A child (on the trafficking line: a victim) a contact is about. */
@Entity
@Table(name = "contact_child")
public class ContactChild extends Person {

    private int position;

    @Embedded
    private Age age = Age.unknown();

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

    void fill(ChildForm told, Age checkedAge) {
        know(told);
        age = checkedAge;
        family = told.getFamily();
        circumstances.clear();
        circumstances.addAll(told.getCircumstances());
    }

    /** As programs read it: the age in a form that they can send again. */
    public ChildForm asCoded() {
        ChildForm form = asForm();
        form.setAge(getAge().coded());
        return form;
    }

    /** As people type it. */
    public ChildForm asForm() {
        ChildForm form = new ChildForm();
        Content.copy(Person.class, this, form);
        form.setAge(getAge().typed());
        form.setFamily(family);
        form.setCircumstances(new ArrayList<>(circumstances));
        return form;
    }

    public int getPosition() {
        return position;
    }

    public Age getAge() {
        return age == null ? Age.unknown() : age;
    }

    public String getFamily() {
        return family;
    }

    public Set<String> getCircumstances() {
        return circumstances;
    }
}
