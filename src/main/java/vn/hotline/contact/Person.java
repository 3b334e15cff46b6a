package vn.hotline.contact;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.IdentityNumber;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.form.Content;
import vn.hotline.kernel.form.Described;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.Words;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.kernel.sealing.Searchable;

/**
 * What is known of a child (on the trafficking line: of a victim), wherever one is told of: typed on the form of a contact
 * or of a case, stored with either. A case takes it over from the contact whole. What only one of them asks stands there.
 */
@MappedSuperclass
@Words("contact.child.")
public abstract class Person extends BaseEntity implements Serializable {

    static final String IDENTITY_NUMBER = "Personal identity number: 12 digits, blanks between them do not matter.";

    @Sealed
    @Column(name = "name")
    @Size(max = Limits.NAME)
    @Searchable(value = Searchable.By.NAME, told = "contact.child.one")
    private String name;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Sealed
    @Column(name = "identity_number")
    @Size(max = Limits.NUMBER)
    @Searchable(Searchable.By.NUMBER)
    @Described(
            value =
                    "Personal identity number: 12 digits, blanks between them do not matter. Sex and year of birth in it"
                            + " fit those told.",
            pattern = IdentityNumber.WRITTEN,
            example = "001304000123")
    private String identityNumber;

    @Sealed
    @Column(name = "present_condition")
    @Size(max = Limits.NARRATIVE)
    @Described("State of body and mind.")
    private String condition;

    /** All of it; whose sex nobody told is stored as unknown. */
    protected void know(Person told) {
        Content.copy(Person.class, told, this);
        sex = sex == null ? Sex.UNKNOWN : sex;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
}
