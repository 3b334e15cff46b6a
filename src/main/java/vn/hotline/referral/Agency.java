package vn.hotline.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vn.hotline.kernel.BaseEntity;

/**
 * A body that a case can be referred to. It is never deleted, since referrals point to it; it is only no longer
 * offered.
 */
@Entity
@Table(name = "agency")
public class Agency extends BaseEntity {

    private String name;
    private String kind;
    private Integer provinceId;
    private Integer communeId;
    private String phone;
    private String email;
    private String address;
    private boolean active = true;

    @Version
    private int version;

    protected Agency() {}

    Agency(AgencyForm form) {
        fill(form);
    }

    void fill(AgencyForm form) {
        name = form.getName();
        kind = form.getKind();
        provinceId = form.getProvinceId();
        phone = form.getPhone();
        email = form.getEmail();
        address = form.getAddress();
    }

    void disable() {
        active = false;
    }

    void enable() {
        active = true;
    }

    public AgencyForm asForm() {
        AgencyForm form = new AgencyForm();
        form.setName(name);
        form.setKind(kind);
        form.setProvinceId(provinceId);
        form.setPhone(phone);
        form.setEmail(email);
        form.setAddress(address);
        return form.asRead();
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public Integer getProvinceId() {
        return provinceId;
    }

    public Integer getCommuneId() {
        return communeId;
    }

    public String getPhone() {
        return phone;
    }

    public String getEmail() {
        return email;
    }

    public String getAddress() {
        return address;
    }

    public boolean isActive() {
        return active;
    }

    public int getVersion() {
        return version;
    }
}
