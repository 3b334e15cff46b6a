package vn.hotline.referral;

import jakarta.validation.constraints.Size;
import vn.hotline.kernel.EmailAddress;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Shown;
import vn.hotline.kernel.form.Words;

/** An agency as typed. */
@Words("agency.")
public class AgencyForm extends RecordForm {

    private static final int NAME = 160;
    private static final int ADDRESS = 200;

    @Size(max = NAME)
    private String name;

    @Shown(as = Shown.As.CODE, lists = "AGENCY_KIND")
    private String kind;

    @Shown(label = "contact.provinceId", as = Shown.As.PROVINCE)
    private Integer provinceId;

    @Size(max = Limits.NUMBER)
    private String phone;

    @Size(max = EmailAddress.LONGEST)
    private String email;

    @Size(max = ADDRESS)
    private String address;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Integer getProvinceId() {
        return provinceId;
    }

    public void setProvinceId(Integer provinceId) {
        this.provinceId = provinceId;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
