package vn.hotline.admin;

import jakarta.validation.constraints.Size;
import vn.hotline.kernel.EmailAddress;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;
import vn.hotline.platform.security.Role;

/** What an administrator says of somebody who works here. */
@Words("user.")
public class UserForm extends RecordForm {

    private static final int NAME = 120;

    @Size(max = NAME)
    private String fullName;

    private Role role;

    @Shown(label = "user.centre", as = Shown.As.CENTRE)
    private Integer centreId;

    @Size(max = EmailAddress.LONGEST)
    private String email;

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Integer getCentreId() {
        return centreId;
    }

    public void setCentreId(Integer centreId) {
        this.centreId = centreId;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
